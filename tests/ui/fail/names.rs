use errcodes::define_errcodes;

define_errcodes! {
    pub enum Names(en) {
        1 => TokenExpired("first"),
        2 => TokenExpired("second"),
        3 => TokenExpired("third"),
        4 => token_expired("snake case"),
        5 => TOKEN_LOST("shouting"),
        6 => 令牌过期("no case at all"),
        7 => Unlisted("reserved"),
        8 => Self("a keyword"),
        9 => match("another keyword"),
        12 => unlisted("reserved"),
        13 => self("a keyword"),
        14 => TABLE("reserved"),
        10 => Default("allowed"),
        11 => None("allowed"),
    }
}

fn main() {
    let _ = (Names::TokenExpired, Names::Default, Names::None);
}
