use errcodes::define_errcodes;

define_errcodes! {
    #[range(40000..=49999, -5..=-1)]
    #[reserved(40010, 0x9C72..=40_059)]
    pub enum Ranges(en) {
        0 => Zero("zero"),
        -6 => Minus("minus"),
        50000 => Above("above"),
        40010 => Reserved("reserved"),
        40055 => ReservedRange("reserved range"),
        40000 => First("first"),
        49999 => Last("last"),
        -1 => Negative("negative"),
    }
}

define_errcodes! {
    #[range]
    #[reserved()]
    pub enum Bare(en) { 1 => Kept("kept") }

    #[range = 5]
    #[reserved(0..10)]
    pub enum Exclusive(en) { 1 => Kept("kept") }

    #[range(9..=1)]
    #[reserved(5..5, -1..-3)]
    pub enum Reversed(en) { 1 => Kept("kept") }

    #[range("40000", 40000.., ..=5, 1 2)]
    #[reserved(40010u32, 9223372036854775808)]
    pub enum Forms(en) { 1 => Kept("kept") }

    #[range(1,, 3)]
    #[reserved(, 5)]
    pub enum Commas(en) { 1 => Kept("kept") }

    #[range(5)]
    #[range(6)]
    #[reservd(5)]
    pub enum Repeated(en) { 1 => Outside("outside"), 5 => Kept("kept") }
}

fn main() {
    let _ = [Ranges::Zero, Ranges::Minus, Ranges::Above, Ranges::Reserved, Ranges::ReservedRange, Ranges::First];
    let _ = [Ranges::Last, Ranges::Negative];
    let _ = (Bare::Kept, Exclusive::Kept, Reversed::Kept, Forms::Kept, Commas::Kept, Repeated::Outside, Repeated::Kept);
}
