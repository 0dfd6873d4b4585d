use errcodes::define_errcodes;

// A mistake costs no variant and hides no other mistake.

define_errcodes! {
    pub enum Rows(en, zh) {
        1 => KindPath("a path", "路径") as Kind::NotFound,
        2 => KindQuoted("quoted", "引号") as "NotFound" retry "Backof",
        3 => RetryNumber("a number", "数字") retry 3,
        4 => RetryCall("parentheses", "括号") as(NotFound) retry(Backoff),
        5 => Joined("no comma" "没有逗号"),
        6 => Bytes(b"bytes", "字节"),
        7 => Concat(concat!("a", "b"), "合并"),
        8 => Square["square", "方括号"],
        9 -> Thin("thin arrow", "细箭头"),
        10: Colon("colon", "冒号"),
        1 => SameCode("another", "另一个"),
        11 => snake_case("snake", "蛇形"),
        12 => Bare,
        13 => EmptyPath("empty path", "空路径") as Kind:: retry Backoff,
        14 => TooBig("too big", "太大") retry Retry::Zero,
        15 => Doubled("two commas ",, "两个"),
        99999999999999999999 => Outside("outside i64", "超出"),
        1u8 => Suffix("suffix", "后缀"),
        "16" => QuotedCode("quoted code", "引号"),
        1.5 => Float("float", "浮点"),
        _ => CatchAll("all", "全部"),
        BASE + 1 => Sum("sum", "和"),
        10..=20 => Range("range", "范围") as NotFond,
        40,001 => Grouped("grouped", "分组"),
        1 << 20 => Shifted("shifted", "移位"),
        0 | 2 => Either("either", "任一"),
        +17 => Plus("plus", "加号"),
        E18 => Word("word", "词"),
        19 => Faults("\n two  faults ", " 两个  问题\t" | "x  y" | "x  y"),
        22 => NoKind("no kind", "没有种类") as retry Backoff,
        23 => TwiceAs("as as", "两次") as as NotFound,
        24 => NoComma("no comma", "没有逗号") as Internal
        BASE + 1 => Next("the next row", "下一行"),
        20 => b(" x","y") as Kind::Foo retry Zero,
        21 => Last("last", "最后"),
    }
}

define_errcodes! {
    pub enum Twice(en) { 0 => Ok("ok") }

    pub enum Twice(en) { 1 => Lost(" lost") }

    #[cfg(all())]
    pub enum Pair(en) { 0 => Ok("ok") }

    #[cfg(all())]
    pub enum Pair(en) { 0 => Ok("ok") }
}

define_errcodes! {
    pub enum Conditions(en) {
        #[cfg(unix)]
        1 => One("one"),
        #[cfg(windows)]
        1 => Two("two"),
        #[cfg(not(unix))]
        1 => Three("three"),
        #[cfg(test)]
        3 => Four("four"),
        #[cfg(debug_assertions)]
        4 => Five("five"),
        #[cfg_attr(test, cfg(unix))]
        5 => Six("six"),
        #[cfg_attr(test, doc(hidden), deprecated)]
        6 => Seven("seven"),
        #[cfg(unix)]
        7 => Eight(" eight"),
        #[cfg("test")]
        8 => Nine("nine"),
    }
}

// The mistakes of the header and of the rows are in source order.
define_errcodes! {
    #[colour("red")]
    #[deny(errcodes::unordered_rows, errcodes::shared_wordings)]
    enum Order(en, english) {
        2 => A("a"),
        1 => B("a "),
        0 => C("c") as,
    }
}

fn main() {
    let _ = [Rows::KindPath, Rows::KindQuoted, Rows::RetryNumber, Rows::RetryCall, Rows::Joined, Rows::Bytes];
    let _ = [Rows::Concat, Rows::Square, Rows::Thin, Rows::Colon, Rows::SameCode, Rows::snake_case, Rows::Bare];
    let _ = [Rows::EmptyPath, Rows::TooBig, Rows::Doubled, Rows::Outside, Rows::Suffix, Rows::QuotedCode];
    let _ = [Rows::Float, Rows::CatchAll, Rows::Sum, Rows::Range, Rows::Grouped, Rows::Shifted, Rows::Either];
    let _ = [Rows::Plus, Rows::Word, Rows::Faults, Rows::b, Rows::NoComma, Rows::Next, Rows::NoKind, Rows::TwiceAs, Rows::Last];
    let _ = (Twice::Ok, Pair::Ok, Conditions::One, Conditions::Five, Conditions::Six, Conditions::Seven);
    const _: i64 = Rows::Sum.code();
    match Rows::Last {
        Rows::SameCode | Rows::KindPath => {}
        _ => {}
    }
}
