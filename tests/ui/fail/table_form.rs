use errcodes::define_errcodes;

define_errcodes! {
    pub struct NoEnum(en) { 0 => Ok("ok") }

    pub enum { 0 => Ok("ok") }

    pub enum NoColumns { 0 => Ok("ok") }

    pub enum EmptyColumns() { 0 => Ok("ok") }

    pub enum NoRows(en);

    pub enum NoRowsEither(en)

    pub enum match(en) { 0 => Ok("ok") }

    pub enum Brackets[en] { 0 => Ok("ok") }

    pub enum Typed(en): i64 { 0 => Ok("ok") }

    pub enum Generic<T>(en) { 0 => Ok("ok") }

    # enum Sharp(en) { 0 => Ok("ok") }

    pub enum Empty(en) {}

    pub enum Columns(en, english, zh_CN, zh-Hans-CN-x-private, "fr", EN, de) {
        0 => Ok("ok", "ok"),
    }

    pub(everywhere) enum Visibility(en) { 0 => Ok("ok") }

    pub enum Good(en) { 0 => Ok("ok") }
}

define_errcodes! {
    #[table("acme")]
    pub enum One(en) { 0 => Ok("ok") }

    #[table("acme")]
    pub enum Two(en) { 0 => Ok("ok") }

    #[table("acme")]
    pub enum Three(en) { 0 => Ok("ok") }
}

define_errcodes! {
    pub enum Countries(cn, jp, kr, tw, hk, cn, chinese, en-UK, jp_JP, zhTW) { 0 => Ok("ok") }

    pub enum Unregistered(qq, zh-Hanx, en-QQ, zh-CN) { 0 => Ok("ok") }

    pub enum NoCommas(en zh, de; fr, zh Hant, qq: "q") { 0 => Ok("ok") }

    pub enum TooManyCommas(, en,, zh,) { 0 => Ok("ok", "好") }
}

define_errcodes! {
    pub enum
}

define_errcodes! {
    #[table("acme")]
}

fn main() {
    let _ = (NoColumns::Ok, EmptyColumns::Ok, Columns::Ok, Good::Ok, One::Ok, Two::Ok, Visibility::Ok, Brackets::Ok, Typed::Ok, Generic::Ok);
    let _ = (Countries::Ok, Unregistered::Ok, NoCommas::Ok, TooManyCommas::Ok);
    let _ = Empty::from(7).code();
}
