//! Codes in serialized data: written as the number, read from a number or a numeric string.

use core::fmt;

use serde_core::de::{DeserializeSeed, Error, MapAccess, Unexpected, Visitor};
use serde_core::{Deserializer, Serializer};

use crate::table::code::ErrorCode;

/// Writes the number.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<C: ErrorCode, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(code.code())
}

/// Reads a number, an integral float below 10^15 either way or, from a format that people read, a numeric string.
///
/// # Errors
/// If the value is none of these, or outside i64.
pub fn deserialize<'de, C: ErrorCode, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<C, D::Error> {
    let code = if deserializer.is_human_readable() {
        deserializer.deserialize_any(CodeVisitor)
    } else {
        deserializer.deserialize_i64(CodeVisitor)
    };
    code.map(C::from)
}

struct CodeVisitor;

/// The key under which serde_json hands out numbers as text where its feature `arbitrary_precision` is on.
pub(crate) const NUMBER: &str = "$serde_json::private::Number";

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

/// Tells whether a key is this name.
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

/// Reads a number that is handed out as text.
struct NumberText;

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
        number_from_text(number).ok_or_else(|| E::invalid_value(Unexpected::Other(number), &self))
    }
}

/// The integer that a number written as text is, if it is one.
#[must_use]
pub(crate) fn number_from_text(number: &str) -> Option<i64> {
    number
        .parse()
        .ok()
        .or_else(|| integral(number.parse().ok()?))
}

/// Returns the integer that a float is, below 10^15 either way.
///
/// Every parser reads a float of 15 digits alike. Beyond them serde_json, without its feature `float_roundtrip`, can give
/// the neighbour of the integer that was written. Below them a misread integer is never another integer.
#[doc(hidden)]
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "checked by the way back"
)]
pub(crate) fn integral(code: f64) -> Option<i64> {
    (code.abs() < 1e15 && (code as i64) as f64 == code).then_some(code as i64)
}

/// Implements serde's traits for an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($code:ident) => {
        impl $crate::__private::serde_core::Serialize for $code {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde_core::Serializer,
            {
                $crate::__private::serialize(*self, serializer)
            }
        }

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
    fn float_that_is_fractional_or_longer_is_no_code() {
        for no in [
            0.5,
            999_999_999_999_999.5,
            1e15,
            -1e15,
            1e300,
            f64::NAN,
            f64::INFINITY,
        ] {
            assert_eq!(integral(no), None, "{no}");
        }
    }
}
