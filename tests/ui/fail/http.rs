use errcodes::define_errcodes;

define_errcodes! {
    pub enum Http(en) {
        1 => Low("low") http 99,
        2 => High("high") as NotFound http 600 retry Backoff,
        3 => Negative("negative") http -404,
        4 => Suffixed("suffixed") http 404u16,
        5 => Quoted("quoted") http "404" { fix("a") },
        6 => Bare("bare") http,
        7 => BeforeRetry("before retry") http retry Backoff,
        8 => Word("word") http NotFound,
        9 => Lowest("lowest") http 100,
        10 => Highest("highest") http 599,
        11 => Equal("equal") as NotFound http 404,
        12 => Behind("behind"), http 404,
    }
}

fn main() {
    let _ = [Http::Low, Http::High, Http::Negative, Http::Suffixed, Http::Quoted, Http::Bare, Http::BeforeRetry];
    let _ = [Http::Word, Http::Lowest, Http::Highest, Http::Equal, Http::Behind];
}
