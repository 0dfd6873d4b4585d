//! The methods and traits that every enum gets.

mod common;

use common::Forms;
use errcodes::platform::Platform;
use errcodes::table::ApiCode;
use errcodes::{ErrorCode, Kind, Retry, wechat};
use proptest::{prop_assert_eq, proptest};

errcodes::define_errcodes! {
    #[table("generated")]
    #[docs("https://acme.example/{code}")]
    #[platform(PLATFORM)]
    enum Code(en, zh) {
        0 => Fine("fine", ~"好") as Ok,
        7 => Lost("lost" | "gone", ~"丢失") as NotFound retry Backoff,
        8 => Late(_, "迟到" | "晚了"),
    }
}

static PLATFORM: Platform = Platform::new("generated", &[Code::TABLE]);

#[test]
fn integer_of_any_width_converts_to_its_code() {
    assert_eq!(Code::from(7_i64), Code::Lost);
    assert_eq!(Code::from(7_i32), Code::Lost);
    assert_eq!(Code::from(7_u32), Code::Lost);
    assert_eq!(Code::from(7_u16), Code::Lost);
    assert_eq!(Code::from(-7_i32).code(), -7);
    assert_eq!(Code::from(u32::MAX).code(), i64::from(u32::MAX));
    assert_eq!(Code::from(u16::MAX).code(), i64::from(u16::MAX));
}

#[test]
fn is_listed_is_false_for_unlisted_code() {
    const LISTED: bool = Code::Lost.is_listed();
    assert!(LISTED && !Code::from(9).is_listed());
    assert!(ApiCode::is_listed(Code::Lost) && !ApiCode::is_listed(Code::from(9)));
}

#[test]
fn is_success_holds_only_for_kind_ok() {
    const OK: Result<(), Code> = Code::Fine.ok();
    assert_eq!(OK, Ok(()));
    assert!(Code::Fine.is_success() && ApiCode::is_success(Code::Fine));
    for code in [Code::Lost, Code::Late, Code::from(9)] {
        assert_eq!(code.ok(), Err(code));
        assert_eq!(ApiCode::ok(code), Err(code));
        assert!(!code.is_success() && !ApiCode::is_success(code), "{code}");
    }
}

#[test]
fn is_success_ignores_the_number() {
    errcodes::define_errcodes! { enum Status(en) { 1 => Fine("fine") as Ok } }
    let unlisted = Status::from(0);
    assert!(!unlisted.is_success() && !ApiCode::is_success(unlisted));
    assert!(unlisted.ok().is_err());
    assert!(Status::Fine.is_success() && ApiCode::is_success(Status::Fine));
}

#[test]
fn unlisted_code_has_default_name_message_kind_and_retry() {
    let code = Code::from(9);
    assert_eq!((code.name(), code.message()), ("Unlisted", "unlisted code"));
    assert_eq!((code.kind(), code.retry()), (Kind::Unknown, Retry::Never));
    assert_eq!(code.localized("zh").to_string(), "unlisted code");
    assert_eq!(code.to_string(), "unlisted code (generated 9)");
    assert_eq!(format!("{code:?}"), "Unlisted(9)");
    assert_eq!(ApiCode::name(code), code.name());
    assert_eq!(ApiCode::message(code), code.message());
    let Code::Unlisted(unlisted) = code else {
        panic!("9 is not listed")
    };
    assert_eq!(unlisted.to_string(), code.to_string());
}

#[test]
fn trait_methods_agree_with_inherent_methods() {
    for code in Code::iter().chain([Code::from(9)]) {
        assert_eq!(ApiCode::code(code), code.code());
        assert_eq!(ApiCode::name(code), code.name());
        assert_eq!(ApiCode::message(code), code.message());
        assert_eq!(ApiCode::kind(code), code.kind());
        assert_eq!(ApiCode::retry(code), code.retry());
        assert_eq!(ApiCode::entry(code), code.entry());
        assert_eq!(ApiCode::docs_url(code), code.docs_url());
        assert_eq!(ApiCode::message_in(code, "zh"), code.message_in("zh"));
        assert_eq!(<Code as ErrorCode>::from_code(code.code()), code);
    }
}

#[test]
fn all_wordings_joins_the_wordings_of_each_column() {
    let texts = |code: Code| -> Vec<String> {
        let wordings = code.entry().unwrap().all_wordings();
        wordings.map(|it| format!("{} {it}", it.locale())).collect()
    };
    assert_eq!(texts(Code::Lost), ["en lost", "en gone", "zh-t-en 丢失"]);
    assert_eq!(texts(Code::Late), ["zh 迟到", "zh 晚了"]);
    for entry in wechat::Code::TABLE.entries() {
        let by_column = entry.table().locales().iter().flat_map(|&locale| {
            let translated = entry.is_translated(locale);
            entry.wordings(locale).map(move |text| (text, translated))
        });
        let all = entry.all_wordings();
        assert!(all.map(|it| (it.text(), it.is_translated())).eq(by_column));
    }
}

#[test]
fn display_honours_width_alignment_and_precision() {
    let code = Code::Lost;
    let docs = code.docs_url().unwrap();
    let entry = code.entry().unwrap();
    assert_eq!(format!("{code:>22}|"), "    lost (generated 7)|");
    assert_eq!(format!("{entry:*^20}|"), "*lost (generated 7)*|");
    assert_eq!(format!("{:<6}|", code.localized("zh")), "丢失    |");
    assert_eq!(format!("{docs:.20}|"), "https://acme.example|");
    assert_eq!(
        format!("{:30}|", Code::from(9)),
        "unlisted code (generated 9)   |"
    );
    let Code::Unlisted(unlisted) = Code::from(9) else {
        panic!("9 is not listed")
    };
    assert_eq!(format!("{unlisted:.8}"), "unlisted");
}

#[test]
fn name_from_another_enum_does_not_parse() {
    assert_eq!("Lost".parse(), Ok(Code::Lost));
    assert_eq!("9".parse(), Ok(Code::from(9)));
    for text in ["lost", "", " 7", "Unlisted", "9223372036854775808"] {
        let error = text.parse::<Code>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a number or a name in table `generated`"
        );
    }
}

#[test]
fn platform_attribute_sets_platform_of_table() {
    assert_eq!(Code::TABLE.platform().unwrap().key(), "generated");
    assert_eq!(wechat::Code::TABLE.platform().unwrap().key(), "wechat");
    assert!(Forms::TABLE.platform().is_none());
}

#[test]
fn serde_derive_represents_code_as_number() {
    errcodes::define_errcodes! {
        #[derive(Serialize, serde::Deserialize)]
        enum Both(en) { 7 => Lost("lost") }

        #[cfg_attr(all(), derive(serde::Serialize))]
        #[cfg_attr(any(), derive(Deserialize))]
        enum Written(en) { 7 => Lost("lost") }
    }
    assert_eq!(serde_json::to_string(&Both::Lost).unwrap(), "7");
    assert_eq!(serde_json::from_str::<Both>("7").unwrap(), Both::Lost);
    assert_eq!(serde_json::to_string(&Written::from(8)).unwrap(), "8");
}

// Without the derive there is no impl that conflicts with this one.
#[test]
fn table_without_serde_derive_accepts_a_manual_impl() {
    errcodes::define_errcodes! { enum Named(en) { 7 => Lost("lost") } }
    impl serde::Serialize for Named {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.name())
        }
    }
    assert_eq!(serde_json::to_string(&Named::Lost).unwrap(), "\"Lost\"");
}

proptest! {
    // The oracle is a scan of the rows.
    #[test]
    fn look_up_by_code_agrees_with_linear_scan(near in proptest::sample::select(wechat::Code::iter().map(wechat::Code::code).collect::<Vec<_>>()), offset in -2..=2_i64, any: i64) {
        for code in [near + offset, any] {
            let scanned = wechat::Code::TABLE.entries().find(|entry| entry.code() == code);
            prop_assert_eq!(wechat::Code::TABLE.get(code), scanned);
            prop_assert_eq!(wechat::Code::from_code(code).entry(), scanned);
            prop_assert_eq!(wechat::Code::from_code(code).code(), code);
        }
    }
}
