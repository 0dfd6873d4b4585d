//! Serialization as strings: kinds and retries by name, locales as tags.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::{Kind, Locale, Retry, write_one_of};

/// A value that is deserialized from a string.
trait Text: FromStr {
    /// Writes the strings that the value can be parsed from.
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl Text for Kind {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_one_of(f, Self::ALL.iter().map(|kind| kind.name()))
    }
}

impl Text for Retry {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_one_of(f, Self::ALL.iter().map(|retry| retry.name()))
    }
}

impl Text for Locale {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a language tag such as en or zh-Hant-TW")
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: Text> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expecting(f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse()
            .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Retry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Retry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::format;
    use std::string::{String, ToString};

    use super::*;

    fn round_trip<T: Text + Serialize + for<'de> Deserialize<'de>>(value: &T, text: &str) -> T {
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(json, format!("{text:?}"));
        serde_json::from_str(&json).unwrap()
    }

    fn error<T: for<'de> Deserialize<'de>>(json: &str) -> String {
        let result = serde_json::from_str::<T>(json);
        result
            .err()
            .map_or(String::new(), |error| error.to_string())
    }

    #[test]
    fn kinds_retries_and_locales_round_trip_as_strings() {
        for &kind in Kind::ALL {
            assert_eq!(round_trip(&kind, kind.name()), kind);
        }
        for &retry in Retry::ALL {
            assert_eq!(round_trip(&retry, retry.name()), retry);
        }
        for tag in ["en", "zh-Hant-TW", "es-419", "und"] {
            assert_eq!(round_trip(&Locale::new(tag), tag), Locale::new(tag));
        }
    }

    #[test]
    fn unknown_string_gives_an_error_with_the_string_and_the_expected_ones() {
        let expected = "invalid value: string \"Later\", expected one of Never, Backoff, \
                        RefreshToken, NextMinute, NextDay, NextMonth";
        assert!(error::<Retry>("\"Later\"").starts_with(expected));
        assert!(
            error::<Kind>("\"ok\"")
                .starts_with("invalid value: string \"ok\", expected one of Ok, ")
        );
        assert!(
            error::<Locale>("\"1\"")
                .starts_with("invalid value: string \"1\", expected a language tag")
        );
        assert!(error::<Kind>("5").starts_with("invalid type: integer `5`, expected one of Ok, "));
    }
}
