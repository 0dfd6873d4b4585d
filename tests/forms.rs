//! The generated API for every form of row and table.

mod common;

use common::Forms;
use errcodes::{Kind, Locale, Retry, Table};

#[test]
fn codes_parse_in_every_notation() {
    let codes: Vec<i64> = Forms::iter().map(Forms::code).collect();
    assert_eq!(codes, [i64::MIN, -16, 3, 9000, 40001, i64::MAX]);
}

#[test]
fn kind_and_retry_are_as_declared_or_default() {
    assert_eq!(
        (Forms::Hexadecimal.kind(), Forms::Hexadecimal.retry()),
        (Kind::InvalidArgument, Retry::Backoff)
    );
    assert_eq!(
        (Forms::Binary.kind(), Forms::Binary.retry()),
        (Kind::OutOfRange, Retry::Never)
    );
    assert_eq!(
        (Forms::Most.kind(), Forms::Most.retry()),
        (Kind::Unknown, Retry::NextMonth)
    );
    assert_eq!(
        (Forms::Underscored.kind(), Forms::Least.kind()),
        (Kind::Unknown, Kind::Ok)
    );
}

#[test]
fn wordings_are_verbatim() {
    #[expect(deprecated, reason = "the test needs a deprecated row")]
    let old = Forms::Old.entry().expect("the code is listed");
    assert!(old.is_deprecated());
    assert_eq!(
        old.message(),
        "old \"quoted\" `wording` \\ with [brackets] and <tags>"
    );
    assert_eq!(old.message_in("zh-CN"), r"原始\字符串");
    let hexadecimal = Forms::Hexadecimal.entry().expect("the code is listed");
    assert!(hexadecimal.wordings("en").eq(["hexadecimal", "sixteens"]));
    assert!(!hexadecimal.is_deprecated());
    assert_eq!(hexadecimal.wordings("zh-Hans").len(), 0);
    assert_eq!(hexadecimal.wordings("fr").len(), 0);
}

#[test]
fn message_is_in_the_nearest_locale() {
    let answer = |code: Forms, locale: &str| {
        let localized = code.localized(locale);
        format!("{} {localized}", localized.locale())
    };
    assert_eq!(answer(Forms::Hexadecimal, "zh-TW"), "zh-Hant-t-en 十六進位");
    assert_eq!(answer(Forms::Hexadecimal, "zh-CN"), "zh-Hant-t-en 十六進位");
    assert_eq!(answer(Forms::Hexadecimal, "pt"), "en hexadecimal");
    assert_eq!(
        answer(Forms::Binary, "pt_BR.UTF-8"),
        "pt-BR-t-zh-hans binário"
    );
    assert_eq!(answer(Forms::Binary, "pt"), "pt-BR-t-zh-hans binário");
    assert_eq!(answer(Forms::Binary, "en"), "zh-Hans 二进制");
    assert_eq!(answer(Forms::Underscored, "C"), "en underscored");
    assert_eq!(answer(Forms::from(7), "zh"), "en unlisted code");
}

#[test]
fn table_exposes_key_type_name_locales_and_docs_url() {
    let table = Forms::TABLE;
    assert_eq!(
        (
            table.key(),
            table.platform_key(),
            table.type_name(),
            table.len()
        ),
        ("tests/forms", "tests", "Forms", 6)
    );
    assert_eq!(
        table.locales(),
        ["en", "zh-Hans", "zh-Hant", "pt-BR"].map(Locale::new)
    );
    assert_eq!(
        Forms::Hexadecimal
            .docs_url()
            .map(|docs| docs.to_string())
            .as_deref(),
        Some("https://example.com/-16?also=-16")
    );
}

#[test]
fn rust_path_of_table_is_where_a_user_finds_the_enum() {
    mod public {
        errcodes::define_errcodes! { pub enum Code(en) { 0 => Ok("ok") } }
    }
    let path = |table: &'static Table| table.rust_path().to_string();
    assert_eq!(path(Forms::TABLE), "forms::common::Forms");
    assert_eq!(path(public::Code::TABLE), "forms::public::Code");
    assert_eq!(path(reexporting::Code::TABLE), "forms::reexporting::Code");
    assert_eq!(path(Root::TABLE), "forms::Root");
    for table in errcodes::REGISTRY.tables() {
        let module = format!("errcodes::{}::", table.platform_key());
        assert_eq!(path(table), format!("{module}{}", table.type_name()));
    }
    let shown = Root::TABLE.rust_path();
    assert_eq!(format!("{shown:>13}|{shown:.5}"), "  forms::Root|forms");
}

mod reexporting {
    mod private {
        errcodes::define_errcodes! {
            #[module(crate::reexporting)]
            pub enum Code(en) { 0 => Ok("ok") }
        }
    }
    pub(crate) use private::Code;
}

mod at_root {
    errcodes::define_errcodes! {
        #[module(crate)]
        pub enum Root(en) { 0 => Ok("ok") }
    }
}
use at_root::Root;

#[test]
fn table_without_key_uses_its_name_in_snake_case() {
    errcodes::define_errcodes! { enum AcmeUserCode(en) { 0 => Ok("ok") } }
    assert_eq!(AcmeUserCode::TABLE.key(), "acme_user_code");
    assert!(AcmeUserCode::Ok.docs_url().is_none());
}

#[test]
fn every_kind_and_retry_can_be_declared() {
    errcodes::define_errcodes! {
        enum Kinds(en) {
            0  => Ok("a") as Ok,
            1  => Cancelled("a") as Cancelled,
            2  => Unknown("a") as Unknown,
            3  => InvalidArgument("a") as InvalidArgument,
            4  => DeadlineExceeded("a") as DeadlineExceeded,
            5  => NotFound("a") as NotFound,
            6  => AlreadyExists("a") as AlreadyExists,
            7  => PermissionDenied("a") as PermissionDenied,
            8  => ResourceExhausted("a") as ResourceExhausted,
            9  => FailedPrecondition("a") as FailedPrecondition,
            10 => Aborted("a") as Aborted,
            11 => OutOfRange("a") as OutOfRange,
            12 => Unimplemented("a") as Unimplemented,
            13 => Internal("a") as Internal,
            14 => Unavailable("a") as Unavailable,
            15 => DataLoss("a") as DataLoss,
            16 => Unauthenticated("a") as Unauthenticated,
        }

        enum Retries(en) {
            0 => Never("a") retry Never,
            1 => Backoff("a") retry Backoff,
            2 => RefreshToken("a") retry RefreshToken,
            3 => NextMinute("a") retry NextMinute,
            4 => NextDay("a") retry NextDay,
            5 => NextMonth("a") retry NextMonth,
        }
    }
    assert!(Kinds::iter().map(Kinds::kind).eq(Kind::ALL.iter().copied()));
    assert!(Kinds::iter().all(|code| code.name() == code.kind().name()));
    assert!(
        Retries::iter()
            .map(Retries::retry)
            .eq(Retry::ALL.iter().copied())
    );
    assert!(Retries::iter().all(|code| code.name() == code.retry().name()));
}

#[test]
fn codes_without_a_perfect_hash_are_found() {
    errcodes::define_errcodes! {
        enum HighBits(en) {
            0x0100_0000_0000_0000  => A("a"),
            0x0200_0000_0000_0000  => B("b"),
            0x0300_0000_0000_0000  => C("c"),
            -0x8000_0000_0000_0000 => D("d"),
        }
    }
    for code in HighBits::iter() {
        assert_eq!(HighBits::from(code.code()), code);
    }
    assert_eq!(HighBits::from(0).entry(), None);
}
