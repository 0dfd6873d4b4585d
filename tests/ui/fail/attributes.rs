use errcodes::define_errcodes;

define_errcodes! {
    #[tabel("acme")]
    #[colour("red")]
    #[table("acme")]
    #[table("acme")]
    #[docs("https://acme.example/errors")]
    #[complete(always)]
    pub enum First(en) { 0 => Ok("ok") as Ok }

    #[table = "equals"]
    #[docs(https)]
    #[complete]
    #[complete]
    pub enum Second(en) { 0 => Ok("ok") as Ok }

    #[table("Acme User")]
    #[docs("https://acme.example/{cod}")]
    pub enum Third(en) { 0 => Ok("ok") }

    #[derive(Debug, PartialOrd, Default)]
    #[compleet]
    pub enum Fourth(en) {
        #[default]
        0 => Ok("ok")
    }

    #[docs("https://acme.example/{code")]
    pub enum Fifth(en) { 0 => Ok("ok") }

    #[docs("javascript:alert({code})")]
    pub enum Script(en) { 0 => Ok("ok") }

    #[docs("acme.example/{code}")]
    pub enum NoScheme(en) { 0 => Ok("ok") }

    #[docs("https:///{code}")]
    pub enum NoHost(en) { 0 => Ok("ok") }

    #[docs(" https://acme.example/{code}")]
    pub enum SpaceBefore(en) { 0 => Ok("ok") }

    #[docs("https://acme.example/errors and codes/{code}")]
    pub enum SpaceWithin(en) { 0 => Ok("ok") }

    #[platform]
    pub enum BarePlatform(en) { 0 => Ok("ok") }

    #[platform("acme")]
    #[platform(acme::PLATFORM)]
    pub enum QuotedPlatform(en) { 0 => Ok("ok") }

    #[module]
    pub enum BareModule(en) { 0 => Ok("ok") }

    #[module(errors)]
    #[module(crate)]
    pub enum RelativeModule(en) { 0 => Ok("ok") }

    #[platfrom(acme::PLATFORM)]
    #[cfg_attr(all(), derive(Hash, Debug))]
    pub enum MisspeltPlatform(en) { 0 => Ok("ok") }

    #[complete = true]
    #[derive(strum::EnumIter, thiserror::Error, num_enum::FromPrimitive, clap::ValueEnum, Display)]
    #[serde(rename_all = "snake_case")]
    pub enum Derives(en) {
        #[error("broken")]
        #[serde(rename = "OK")]
        #[table("acme")]
        0 => Ok("ok"),
    }

    #[docs("HTTP://acme.example/{code}")]
    pub enum Valid(en) { 0 => Ok("ok") }
}

define_errcodes! {
    #[]
    #[doc = 1 + 2]
    #[:: allow:(dead_code)]
    #[: : allow(dead_code)]
    #[pub]
    #[complete complete]
    pub enum Malformed(en) {
        #[doc "no equals sign"]
        0 => Ok("ok") as Ok
    }
}

fn main() {
    let _ = Derives::Ok;
    let _ = (Script::Ok, NoScheme::Ok, NoHost::Ok, SpaceBefore::Ok, SpaceWithin::Ok, Valid::Ok);
    let _ = (BarePlatform::Ok, QuotedPlatform::Ok, MisspeltPlatform::Ok);
    let _ = (First::Ok, Second::Ok, Third::Ok, Fourth::default(), Fifth::Ok, Malformed::Ok);
}
