use errcodes::Unlisted;
use errcodes::__private::GeneratedCode;

mod acme {
    errcodes::define_errcodes! {
        pub enum Code(en) { 0 => Ok("ok") }
    }
}

type Seal = <acme::Code as GeneratedCode>::Seal;

// The token for an unlisted code cannot be constructed outside the generated code, even with internal names.

fn main() {
    let _ = acme::Code::Unlisted(Unlisted { code: 0, table: std::marker::PhantomData });
    let _ = acme::Code::Unlisted(Unlisted::__new(0, &Seal { 0: () }));
}
