//! Looks up codes for `benches/instructions`. The arguments are the number of rounds and the
//! function.

use std::hint::black_box;

use errcodes::wechat::Code;
use errcodes_benches::keys;

fn main() {
    let rounds: usize = std::env::args()
        .nth(1)
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(1);
    let what = std::env::args().nth(2).unwrap_or_default();
    let keys = keys().remove(0);
    let codes: Vec<Code> = keys
        .codes
        .iter()
        .map(|&code| Code::from_code(code))
        .collect();
    for _ in 0..rounds {
        match what.as_str() {
            "from_code" => keys
                .codes
                .iter()
                .for_each(|&code| _ = black_box(Code::from_code(code))),
            "code" => codes.iter().for_each(|&code| _ = black_box(code.code())),
            "message" => codes.iter().for_each(|&code| _ = black_box(code.message())),
            _ => keys.codes.iter().for_each(|&code| _ = black_box(code)),
        }
    }
}
