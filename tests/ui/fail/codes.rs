use errcodes::define_errcodes;

define_errcodes! {
    pub enum Codes(en) {
        40001 => First("first"),
        40_001 => Repeat("written with an underscore"),
        0x9C41 => Again("written in hexadecimal"),
        40001 => First("the whole row twice"),
        9223372036854775808 => TooLarge("one above the greatest"),
        -9223372036854775809 => TooSmall("one below the least"),
        40002i64 => Suffix("with a suffix"),
        "40003" => Quoted("a string"),
        "E001" => QuotedWord("a string with a letter"),
        E001 => Word("a word"),
        +5 => Plus("a plus sign"),
        4.5 => Fraction("a fraction"),
        _ => CatchAll("whatever else"),
        - -1 => TwiceNegative("two signs"),
        code => Named("a word"),
        -9223372036854775808 => Least("the least"),
        9223372036854775807 => Most("the greatest"),
    }
}

fn main() {
    let _ = (Codes::First, Codes::Least, Codes::Most);
}
