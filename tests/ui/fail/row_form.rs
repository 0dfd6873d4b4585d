use errcodes::define_errcodes;

define_errcodes! {
    pub enum Rows(en, zh) {
        1 = Equals("an equals sign", "等号"),
        2 Nothing("no arrow", "没有箭头"),
        3 => "Quoted"("a name in quotes", "引号"),
        4 => NoWordings,
        5 => Braces { "braces", "花括号" },
        6 => Number(6, "数字"),
        7 => Word(word, "词"),
        8 => NoComma("no comma" "没有逗号"),
        9 => NoKind("no kind", "没有种类") as,
        10 => NoRetry("no retry", "没有重试") retry,
        11 => Swapped("retry before kind", "反了") retry Backoff as Unavailable,
        12 => MisspeltKind("misspelt", "拼错") as NotFond,
        13 => MisspeltRetry("misspelt", "拼错") as NotFound retry Backof,
        14 => NoSuchKind("no such", "没有") as Purple,
        15 => NoSuchRetry("no such", "没有") retry Purple,
        16 => Missing("no comma after it", "后面没有逗号")
        17 => RetryDecision("the row after it", "下一行"),
        18 => Junk("something after it", "后面有东西") because,
        20 => Suffix("suffix"en, "后缀"),
        21 => Good("good", "好") as Ok retry Never,
        25 => Path("with a path", "带路径") as Kind::NotFound,
        26 => Behind("behind", "后面"), retry Backoff,
        27 => NoParentheses "no parentheses", "没有括号",
        28 => Arrow("the row after it", "下一行"),
        29 => EmptyPath("an empty path", "空路径") as Kind::,
        30 => OtherPath("another vocabulary's", "别的词汇") as http::Forbidden,
        31 => Number404("a status", "状态") as 404,
        32 => Attempts("attempts", "次数") retry 0,
        33 => Forbidden("of HTTP", "别的词汇") as Forbidden,
        34 => Conflict("of HTTP", "别的词汇") as CONFLICT,
        35 => Tomorrow("an everyday word", "明天") as NotFound retry Tomorrow,
        36 => Documented(/// in a cell
            "documented", "有文档"),
        37 => /// before the name
            DocumentedName("documented", "有文档"),
        38 => DocumentedEnd("documented", "有文档") /// behind the row
            as NotFound,
        39 => Exchanged("exchanged", "交换") as Backoff retry NotFound,
        22,
        23 =>,
        24 => Last("last", "最后") // no comma is needed here
    }
}

fn main() {
    let _ = [Rows::Swapped, Rows::MisspeltKind, Rows::MisspeltRetry, Rows::NoSuchKind, Rows::NoSuchRetry];
    let _ = [Rows::Missing, Rows::RetryDecision, Rows::Junk, Rows::Good, Rows::Last, Rows::Behind, Rows::Arrow];
}
