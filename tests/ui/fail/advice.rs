use errcodes::define_errcodes;

define_errcodes! {
    pub enum Advice(en, zh) {
        1 => EmptyBlock("empty", "空") {},
        2 => UnknownClause("unknown", "未知") as NotFound { cuase("a", "甲"), remedy("b", "乙") },
        3 => Repeated("repeated", "重复") { cause("a", "甲"), cause("b", "乙") },
        4 => TooFew("few", "少") { cause("a") },
        5 => TooMany("many", "多") { fix("a", "甲", "b") },
        6 => Alternatives("alternatives", "其他") { cause("a" | "b", "甲"), fix("a", ~"甲" | "乙") },
        7 => Nothing("nothing", "无") retry Backoff { fix(_, _) },
        8 => EmptyText("empty text", "空文") { cause("", " 甲") },
        9 => NoKeyword("no keyword", "无词") { "cause" },
        10 => NoTexts("no texts", "无文") { cause, fix = "a" },
        11 => NoComma("no comma", "无逗号") { cause("a", "甲") fix("b", "乙") },
        12 => NotText("not text", "非文") { cause(1, "甲") },
        13 => Good("good {brace}", "好") as NotFound http 404 retry Backoff { fix("a {brace", ~"甲"), cause("a", _), },
    }
}

define_errcodes! {
    #[complete]
    pub enum Complete(en, zh) {
        1 => HalfCause("half", "一半") as NotFound { cause("a", _), fix("b", "乙") },
        2 => HalfFix("half", "一半") as NotFound { fix(_, "乙") },
        3 => NoKind("no kind", "无类"),
        4 => Whole("whole", "完整") as NotFound { fix("a", ~"甲") },
        5 => None("none", "没有") as NotFound,
    }
}

define_errcodes! {
    pub enum Order(en) {
        1 => RetryFirst("a") retry Backoff http 409,
        2 => Twice("a") as NotFound as Internal,
        3 => BlockFirst("a") { fix("a") } retry Backoff,
        4 => KindLast("a") http 409 as NotFound,
        5 => Good("a") as NotFound http 409 retry Backoff { fix("a") },
    }
}

fn main() {
    use Advice::{Alternatives, EmptyBlock, EmptyText, Good, NoComma, NoKeyword, NoTexts, NotText, Nothing};
    let _ = [Alternatives, EmptyBlock, EmptyText, Good, NoComma, NoKeyword, NoTexts, NotText, Nothing];
    let _ = [Advice::UnknownClause, Advice::Repeated, Advice::TooFew, Advice::TooMany];
    let _ = [Complete::HalfCause, Complete::HalfFix, Complete::NoKind, Complete::Whole, Complete::None];
    let _ = [Order::RetryFirst, Order::Twice, Order::BlockFirst, Order::KindLast, Order::Good];
}
