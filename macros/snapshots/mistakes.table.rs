define_errcodes! {
    enum Mistakes(en) {
        0 => Ok("ok") as Ok,
        0 => Again("the same code"),
        1 => lower("a name in lower case"),
        2 => Spaces(" a space too many"),
        3 => Kind("a misspelt kind") as NotFond,
    }
}
