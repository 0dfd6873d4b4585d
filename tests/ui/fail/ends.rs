use errcodes::define_errcodes;

// Tables that end early, as while they are typed.

define_errcodes! {
    enum AfterCode(en) { 0 => Ok("ok"), 1 }
}

define_errcodes! {
    enum AfterMinus(en) { 0 => Ok("ok"), - }
}

define_errcodes! {
    enum AfterArrow(en) { 0 => Ok("ok"), 1 => }
}

define_errcodes! {
    enum AfterName(en) { 0 => Ok("ok"), 1 => Lost }
}

define_errcodes! {
    enum AfterAs(en) { 0 => Ok("ok"), 1 => Lost("lost") as }
}

define_errcodes! {
    enum AfterRetry(en) { 0 => Ok("ok"), 1 => Lost("lost") retry }
}

define_errcodes! {
    enum AfterAttribute(en) { 0 => Ok("ok"), #[doc(hidden)] }
}

define_errcodes! {
    enum AfterBar(en) { 0 => Ok("ok"), 1 => Lost("lost" |) }
}

define_errcodes! {
    enum AfterDocComment(en) {
        0 => Ok("ok"), /// A comment behind the last row.
    }
}

fn main() {
    let _ = AfterDocComment::Ok;
    let _ = (AfterCode::Ok, AfterMinus::Ok, AfterArrow::Ok, AfterName::Ok, AfterAs::Ok, AfterRetry::Ok);
    let _ = (AfterAttribute::Ok, AfterBar::Ok);
}
