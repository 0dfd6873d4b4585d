//! serde support: a code is serialized as its number.

use core::fmt;

use serde_core::de::{DeserializeSeed, Error, MapAccess, Unexpected, Visitor};
use serde_core::{Deserializer, Serializer};

use super::api_code::ApiCode;
use super::number::integer;

/// Serializes the number.
///
/// # Errors
/// Returns the error of the serializer.
pub fn serialize<C: ApiCode, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(code.code())
}

/// Deserializes an integer, an integral float of at most 15 digits or, in a human-readable format,
/// an integer in a string.
///
/// # Errors
/// Returns an error for any other value, and for a number outside i64.
pub fn deserialize<'de, C: ApiCode, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    let code = if deserializer.is_human_readable() {
        deserializer.deserialize_any(CodeVisitor)
    } else {
        deserializer.deserialize_i64(CodeVisitor)
    };
    code.map(|code| C::from_reply(code, ""))
}

struct CodeVisitor;

/// The key of a number in the map that serde_json passes with its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

impl<'de> Visitor<'de> for CodeVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code: a 64-bit integer, an integral float below 1e15, or an integer in a string")
    }

    fn visit_i64<E: Error>(self, code: i64) -> Result<i64, E> {
        Ok(code)
    }

    fn visit_u64<E: Error>(self, code: u64) -> Result<i64, E> {
        i64::try_from(code).map_err(|_| E::invalid_value(Unexpected::Unsigned(code), &self))
    }

    fn visit_f64<E: Error>(self, code: f64) -> Result<i64, E> {
        integral(code).ok_or_else(|| E::invalid_value(Unexpected::Float(code), &self))
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<i64, E> {
        code.trim()
            .parse()
            .map_err(|_| E::invalid_value(Unexpected::Str(code), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<i64, A::Error> {
        match map.next_key_seed(Is(NUMBER))? {
            Some(true) => map.next_value_seed(NumberText),
            _ => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

/// Deserializes a string and compares it with a name.
#[derive(Debug)]
pub(crate) struct Is(pub(crate) &'static str);

impl<'de> DeserializeSeed<'de> for Is {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Is {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        Ok(key == self.0)
    }
}

/// Deserializes a number in a string, as serde_json passes it with `arbitrary_precision`.
struct NumberText;

/// Integers below it have at most 15 digits, which every parser reads identically from a float.
const LIMIT: u64 = 1_000_000_000_000_000;

impl<'de> DeserializeSeed<'de> for NumberText {
    type Value = i64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<i64, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NumberText {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        CodeVisitor.expecting(f)
    }

    fn visit_str<E: Error>(self, number: &str) -> Result<i64, E> {
        // A float has the limit that it has without arbitrary_precision.
        let float = || integer(number).filter(|code| code.unsigned_abs() < LIMIT);
        let code = number.parse().ok().or_else(float);
        code.ok_or_else(|| E::invalid_value(Unexpected::Other(number), &self))
    }
}

/// Converts an integral float below 10^15 either way.
///
/// Every parser reads a float of 15 digits identically. serde_json without its feature
/// `float_roundtrip` can misread a longer float as a neighbouring integer.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "compared after the conversion"
)]
fn integral(code: f64) -> Option<i64> {
    (code.abs() < 1e15 && (code as i64) as f64 == code).then_some(code as i64)
}

/// Implements serde's traits for an enum of codes, as its derive asks.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($code:ident: $($name:ident),+) => {
        $($crate::__serde! { @$name $code })+
    };
    (@Serialize $code:ident) => {
        impl $crate::__private::serde_core::Serialize for $code {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde_core::Serializer,
            {
                $crate::__private::serialize(*self, serializer)
            }
        }
    };
    (@Deserialize $code:ident) => {
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $code {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde_core::Deserializer<'de>,
            {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::integral;

    #[test]
    fn integral_float_of_15_digits_is_a_code() {
        for (float, code) in [
            (0.0, 0),
            (-1.0, -1),
            (40001.0, 40001),
            (999_999_999_999_999.0, 999_999_999_999_999),
        ] {
            assert_eq!(
                (integral(float), integral(-float)),
                (Some(code), Some(-code))
            );
        }
    }

    #[test]
    fn fractional_or_longer_float_is_not_a_code() {
        for float in [
            0.5,
            999_999_999_999_999.5,
            1e15,
            -1e15,
            1e300,
            f64::NAN,
            f64::INFINITY,
        ] {
            assert_eq!(integral(float), None, "{float}");
        }
    }
}
