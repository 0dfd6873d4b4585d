//! Codes in JSON.

use errcodes::wechat::Code;
use proptest::{prop_assert_eq, proptest};

#[test]
fn a_code_is_written_as_its_number() {
    assert_eq!(serde_json::to_string(&[Code::Ok, Code::InvalidOpenid, Code::from(-99)]).unwrap(), "[0,40003,-99]");
}

#[test]
fn a_code_is_read_from_every_form_that_platforms_send() {
    for text in ["40003", "\"40003\"", "40003.0", "4.0003e4", "\" 40003 \""] {
        assert_eq!(serde_json::from_str::<Code>(text).unwrap(), Code::InvalidOpenid, "{text}");
    }
    assert_eq!(serde_json::from_str::<Code>("\"-1\"").unwrap(), Code::SystemBusy);
    assert_eq!(serde_json::from_str::<Code>("9223372036854775807").unwrap().code(), i64::MAX);
}

#[test]
fn what_is_no_code_is_an_error_that_names_it() {
    for (text, named) in [
        ("40003.5", "40003.5"),
        ("9223372036854775808", "9223372036854775808"),
        ("1e300", "1e+300"),
        ("\"InvalidOpenid\"", "InvalidOpenid"),
        ("\"\"", "\"\""),
        ("null", "null"),
        ("true", "true"),
        ("[40003]", "sequence"),
        ("{}", "map"),
    ] {
        let error = serde_json::from_str::<Code>(text).unwrap_err().to_string();
        assert!(error.contains(named) && error.contains("an error code"), "{text}: {error}");
    }
}

proptest! {
    #[test]
    fn any_code_comes_back_from_what_was_written(number: i64) {
        let written = serde_json::to_string(&Code::from(number)).unwrap();
        prop_assert_eq!(&written, &number.to_string());
        prop_assert_eq!(serde_json::from_str::<Code>(&written).unwrap().code(), number);
        prop_assert_eq!(serde_json::from_str::<Code>(&format!("\"{number}\"")).unwrap().code(), number);
    }
}
