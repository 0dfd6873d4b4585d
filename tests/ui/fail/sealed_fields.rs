use errcodes::{ErrorCode, Unlisted};

mod acme {
    errcodes::define_errcodes! {
        pub enum Code(en) { 0 => Ok("ok") }
    }
}

type Seal = <acme::Code as ErrorCode>::Seal;

// What makes an unlisted code cannot be made outside of the table's module, with or without what is internal.

fn main() {
    let _ = acme::Code::Unlisted(Unlisted { code: 0, table: std::marker::PhantomData });
    let _ = acme::Code::Unlisted(Unlisted::__new(0, &Seal { 0: () }));
}
