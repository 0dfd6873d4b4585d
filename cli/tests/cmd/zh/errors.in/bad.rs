use errcodes::define_errcodes;

define_errcodes! {
    enum Bad(en) { 1 -> Bad("bad") }
}
