use errcodes::define_errcodes;

define_errcodes! {
    pub enum Wordings(en, zh) {
        1 => Empty("", "空"),
        2 => Blank("   ", "空"),
        3 => Leading(" leading", "前"),
        4 => Trailing("trailing ", "后"),
        5 => Doubled("two  spaces", "中"),
        6 => Line("two\nlines", "行"),
        7 => Twice("twice" | "once" | "twice", "二"),
        8 => TooFew("one"),
        9 => None(),
        10 => TooMany("one", "二", "three"),
        11 => Nothing(_, _),
        12 => Translations(~"ours", ~"我们的"),
        13 => SeveralTranslations("theirs", ~"一" | "二"),
        14 => Mixed("theirs" | ~"ours", "他们的"),
        16 => ZeroWidth("zero\u{200b}width", "宽\u{feff}"),
        17 => Deceptive("access\u{202e}denied", "用\u{a0}token"),
        18 => Several(" two  faults\u{2028}and more", "\u{3000}全角"),
        19 => OnlyInvisible("\u{200b}", "空"),
        20 => Long(" a wording of more than sixty characters, which a message quotes only in part", "长"),
        21 => LongTwice("a wording of more than sixty characters, which a message quotes only in part" | "a wording of more than sixty characters, which a message quotes only in part", "长"),
        22 => French("jeton expiré\u{a0}: reconnectez-vous", "好"),
        15 => Good("good" | "fine", ~"好"),
    }
}

define_errcodes! {
    #[complete]
    pub enum Complete(en, zh) {
        1 => HalfEnglish("half", _) as NotFound,
        2 => HalfChinese(_, "一半") as NotFound,
        3 => Whole("whole", ~"完整") as NotFound,
    }
}

fn main() {
    use Wordings::{Blank, Doubled, Empty, Good, Leading, Line, Nothing, TooFew, TooMany, Trailing, Translations, Twice};
    let _ = [Blank, Doubled, Empty, Good, Leading, Line, Nothing, TooFew, TooMany, Trailing, Translations, Twice];
    let _ = [Complete::HalfEnglish, Complete::HalfChinese, Complete::Whole];
}
