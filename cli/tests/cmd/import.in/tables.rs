errcodes::define_errcodes! {
    #[table("one")]
    pub enum One(en) { 1 => A("a") }
    #[table("two")]
    pub enum Two(en) { 1 => A("a") }
}
