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

    #[warn(errcodes::unorderd_rows, errcodes::nothing)]
    pub enum Misspelt(en) { 0 => Ok("ok") }
}

fn main() {
    let _ = (Denied::Second, Warned::First, Allowed::First, Misspelt::Ok);
}
