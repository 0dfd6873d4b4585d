// The lints of a table are not those of rustc.
#![allow(deprecated)]

use errcodes::define_errcodes;

define_errcodes! {
    #[deny(errcodes::unordered_rows, errcodes::shared_wordings, unused)]
    pub enum Denied(en, zh) {
        3 => Third("third", "第三"),
        1 => First("first", "第一"),
        2 => Second("second" | "third", "第三"),
        4 => Fourth("fourth", "第四"),
    }

    #[warn(errcodes::unordered_rows)]
    #[warn(errcodes::shared_wordings)]
    pub enum Warned(en) {
        2 => Second("one wording"),
        1 => First("one wording"),
    }

    #[allow(errcodes::unordered_rows, dead_code)]
    pub enum Allowed(en) {
        2 => Second("one wording"),
        1 => First("one wording"),
    }

    pub enum Rows(en, zh) {
        3 => Swapped("丢失", "lost"),
        #[allow(errcodes::swapped_wordings)]
        4 => SwappedOnPurpose("丢失", "lost"),
        #[deny(errcodes::swapped_wordings, dead_code)]
        5 => SwappedAndDenied("丢失", "lost"),
        #[expect(errcodes::swapped_wordings)]
        6 => SwappedAsExpected("丢失", "lost"),
        7 => NotSwapped("the name 轻推 is taken", "OpenID"),
        #[deny(errcodes::unordered_rows)]
        1 => UnorderedAndDenied("first", "第一"),
        2 => Unordered("second", "第二"),
        #[allow(errcodes::unordered)]
        8 => MisspeltOnARow("last", "最后"),
    }

    #[allow(errcodes::swapped_wordings)]
    pub enum NotChinese(en, zh) { 3 => Swapped("丢失", "lost") }

    #[warn(errcodes::unorderd_rows, errcodes::nothing)]
    pub enum Misspelt(en) { 0 => Ok("ok") }
}

fn main() {
    let _ = (Rows::SwappedAndDenied, Rows::UnorderedAndDenied, Rows::MisspeltOnARow, NotChinese::Swapped);
    let _ = (Denied::Second, Warned::First, Allowed::First, Misspelt::Ok);
}
