//! Codes in JSON.

use errcodes::wechat::Code;
use proptest::{prop_assert_eq, proptest};

#[test]
fn code_serializes_as_number() {
    assert_eq!(
        serde_json::to_string(&[Code::Ok, Code::InvalidOpenid, Code::from(-99)]).unwrap(),
        "[0,40003,-99]"
    );
}

#[test]
fn code_deserializes_from_every_form_that_platforms_send() {
    for text in ["40003", "\"40003\"", "40003.0", "4.0003e4", "\" 40003 \""] {
        assert_eq!(
            serde_json::from_str::<Code>(text).unwrap(),
            Code::InvalidOpenid,
            "{text}"
        );
    }
    assert_eq!(
        serde_json::from_str::<Code>("\"-1\"").unwrap(),
        Code::SystemBusy
    );
    assert_eq!(
        serde_json::from_str::<Code>("9223372036854775807")
            .unwrap()
            .code(),
        i64::MAX
    );
}

#[test]
fn invalid_code_is_an_error_that_names_it() {
    for (text, named) in [
        ("40003.5", "40003.5"),
        ("9223372036854775808", "9223372036854775808"),
        ("1e300", "1e+300"),
        ("1000000000000000.0", "1000000000000000.0"),
        ("1808565692088417.0", "180856569208841"),
        ("\"InvalidOpenid\"", "InvalidOpenid"),
        ("\"\"", "\"\""),
        ("null", "null"),
        ("true", "true"),
        ("[40003]", "sequence"),
        ("{}", "map"),
    ] {
        let error = serde_json::from_str::<Code>(text).unwrap_err().to_string();
        assert!(
            error.contains(named) && error.contains("an error code"),
            "{text}: {error}"
        );
    }
}

/// With `arbitrary_precision`, serde_json passes a number as an object of this shape, with the number as text.
/// Such an object in the text simulates one while the feature is off.
#[test]
fn number_passed_as_text_deserializes() {
    let read = |number: &str| {
        let disguised = format!(r#"{{"$serde_json::private::Number":"{number}"}}"#);
        serde_json::from_str::<Code>(&disguised).map_err(|error| error.to_string())
    };
    for (number, code) in [
        ("0", 0),
        ("40003", 40003),
        ("-1", -1),
        ("40003.0", 40003),
        ("9223372036854775807", i64::MAX),
    ] {
        assert_eq!(read(number), Ok(Code::from(code)));
    }
    for number in [
        "40003.5",
        "9223372036854775808",
        "1e15",
        "1808565692088417.0",
    ] {
        let error = read(number).unwrap_err();
        assert!(
            error.contains(number) && error.contains("an error code"),
            "{error}"
        );
    }
    for text in ["{\"40003\":1}", "{\"$serde_json::private::Number\":1}"] {
        assert!(serde_json::from_str::<Code>(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_code_round_trips_through_json(number: i64) {
        let written = serde_json::to_string(&Code::from(number)).unwrap();
        prop_assert_eq!(&written, &number.to_string());
        prop_assert_eq!(serde_json::from_str::<Code>(&written).unwrap().code(), number);
        prop_assert_eq!(serde_json::from_str::<Code>(&format!("\"{number}\"")).unwrap().code(), number);
    }
}
