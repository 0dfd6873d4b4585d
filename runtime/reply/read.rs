//! Reading an envelope from JSON without building a tree.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;
use core::mem::replace;

use crate::platform::EnvelopeSpec;
use crate::table::serde::{Is, NUMBER, integral, number_from_text};
use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::error::excerpt;

/// What an object has of an envelope: of each, the one whose name comes first, with the number of the name.
#[derive(Default)]
pub(super) struct Object<'de> {
    pub(super) code: Option<(usize, Integer)>,
    pub(super) errmsg: Option<(usize, Cow<'de, str>)>,
    pub(super) within: Option<(usize, Box<Object<'de>>)>,
    /// The first name of the envelope that stands twice.
    pub(super) twice: Option<&'static str>,
}

/// What stands where an integer should.
pub(super) enum Integer {
    Is(i64),
    /// The value, in JSON, cut if it is long.
    Not(String),
}

/// Reads the envelope of a JSON text; `None` if the text is no object.
pub(super) fn read_object<'de>(
    json: &'de str,
    envelope: &EnvelopeSpec,
) -> serde_json::Result<Option<Object<'de>>> {
    let reader = Reader::Object {
        envelope,
        is_nested: false,
    };
    whole(json, reader).map(|value| {
        if let Value::Object(object) = value {
            Some(*object)
        } else {
            None
        }
    })
}

/// Reads what stands under a name in a JSON object.
pub(super) fn read_payload<'de, T: Deserialize<'de>>(
    json: &'de str,
    name: &'static str,
) -> serde_json::Result<T> {
    whole(
        json,
        Payload {
            name,
            payload: PhantomData,
        },
    )
}

/// What the seed reads, where it reads all of the text.
fn whole<'de, S: DeserializeSeed<'de>>(json: &'de str, seed: S) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end().map(|()| value)
}

/// A value as far as an envelope needs it.
enum Value<'de> {
    Null,
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    /// A number that serde_json has left as it was written: its feature `arbitrary_precision` is on.
    Number(String),
    Text(Cow<'de, str>),
    Array,
    Object(Box<Object<'de>>),
    /// An object that has not been looked into.
    OtherObject,
}

impl<'de> Value<'de> {
    fn into_integer(self) -> Option<Integer> {
        let integer = match &self {
            Self::Null => return None,
            Self::Signed(code) => Some(*code),
            Self::Unsigned(code) => i64::try_from(*code).ok(),
            Self::Float(code) => integral(*code),
            Self::Number(code) => number_from_text(code),
            Self::Text(code) => code.trim().parse().ok(),
            Self::Bool(_) | Self::Array | Self::Object(_) | Self::OtherObject => None,
        };
        Some(integer.map_or_else(|| Integer::Not(self.shown()), Integer::Is))
    }

    /// The value for a message: as JSON, cut if it is long.
    fn shown(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Signed(value) => value.to_string(),
            Self::Unsigned(value) => value.to_string(),
            Self::Float(value) => float_as_json(*value),
            Self::Number(value) => excerpt(value).to_owned(),
            Self::Text(text) => format!("{:?}", excerpt(text)),
            Self::Array => "an array".to_owned(),
            Self::Object(_) | Self::OtherObject => "an object".to_owned(),
        }
    }

    fn into_errmsg(self) -> Option<Cow<'de, str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(number) => Some(number.into()),
            Self::Bool(_) | Self::Signed(_) | Self::Unsigned(_) | Self::Float(_) => {
                Some(self.shown().into())
            }
            Self::Null | Self::Array | Self::Object(_) | Self::OtherObject => None,
        }
    }
}

/// The float in JSON, to the 15 digits that are read exactly where there may be more.
fn float_as_json(value: f64) -> String {
    if value.abs() < 1e15 {
        return serde_json::Value::from(value).to_string();
    }
    let digits = format!("{value:.14e}");
    digits
        .parse::<f64>()
        .map_or(digits, |value| format!("{value:e}"))
}

/// What of a value is to be read.
#[derive(Clone, Copy)]
enum Reader<'e> {
    /// A number or a text.
    Scalar,
    /// The envelope's names in an object.
    Object {
        envelope: &'e EnvelopeSpec,
        is_nested: bool,
    },
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value<'de>, E> {
        Ok(Value::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value<'de>, E> {
        Ok(Value::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value<'de>, E> {
        Ok(Value::Float(value))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<Value<'de>, A::Error> {
        Skip.visit_seq(array).map(|()| Value::Array)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        let Self::Object {
            envelope,
            is_nested,
        } = self
        else {
            return number_or_object(map);
        };
        let mut object = Box::<Object<'de>>::default();
        let mut seen = [0_u32; 3];
        while let Some(name) = map.next_key_seed(Names {
            envelope,
            is_nested,
        })? {
            if let Name::Number = name {
                return read_number(map);
            }
            object.note_twice(name, envelope, &mut seen);
            object.read(name, envelope, &mut map)?;
        }
        Ok(Value::Object(object))
    }
}

/// Reads a number in disguise, or passes over an object.
fn number_or_object<'de, A: MapAccess<'de>>(mut map: A) -> Result<Value<'de>, A::Error> {
    match map.next_key_seed(Is(NUMBER))? {
        None => Ok(Value::OtherObject),
        Some(true) => read_number(map),
        Some(false) => {
            map.next_value_seed(Skip)?;
            Skip.visit_map(map).map(|()| Value::OtherObject)
        }
    }
}

/// Reads a number in disguise after its name.
fn read_number<'de, A: MapAccess<'de>>(mut map: A) -> Result<Value<'de>, A::Error> {
    match map.next_value_seed(Reader::Scalar)? {
        Value::Text(number) => Ok(Value::Number(number.into_owned())),
        _ => Skip.visit_map(map).map(|()| Value::OtherObject),
    }
}

/// Passes over a value. Unlike serde's `IgnoredAny` it keeps to the limit on depth, since the payload will be held to it too.
struct Skip;

impl<'de> DeserializeSeed<'de> for Skip {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Skip {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        while array.next_element_seed(Skip)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(Skip)?.is_some() {
            map.next_value_seed(Skip)?;
        }
        Ok(())
    }
}

impl<'de> Object<'de> {
    /// Reads the value that stands under the name.
    fn read<A: MapAccess<'de>>(
        &mut self,
        name: Name,
        envelope: &EnvelopeSpec,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            Name::Code(rank) => keep(
                &mut self.code,
                rank,
                map.next_value_seed(Reader::Scalar)?.into_integer(),
            ),
            Name::Errmsg(rank) => keep(
                &mut self.errmsg,
                rank,
                map.next_value_seed(Reader::Scalar)?.into_errmsg(),
            ),
            Name::Nested(rank) => {
                if let Value::Object(within) = map.next_value_seed(Reader::Object {
                    envelope,
                    is_nested: true,
                })? {
                    self.twice = self.twice.or(within.twice);
                    keep(&mut self.within, rank, Some(within));
                }
            }
            Name::Number | Name::Other => map.next_value_seed(Skip)?,
        }
        Ok(())
    }

    /// Takes note of the name: `seen` has a bit for each of the envelope's.
    fn note_twice(&mut self, name: Name, envelope: &EnvelopeSpec, seen: &mut [u32; 3]) {
        let (seen, rank, names) = match name {
            Name::Code(rank) => (&mut seen[0], rank, envelope.code),
            Name::Errmsg(rank) => (&mut seen[1], rank, envelope.errmsg),
            Name::Nested(rank) => (&mut seen[2], rank, envelope.nested),
            Name::Number | Name::Other => return,
        };
        let before = replace(seen, *seen | 1 << rank);
        if before & 1 << rank != 0 {
            self.twice = self.twice.or(Some(names[rank]));
        }
    }
}

/// Keeps the value if its name comes before that of the one that is kept.
fn keep<V>(kept: &mut Option<(usize, V)>, rank: usize, value: Option<V>) {
    if let Some(value) = value {
        if kept.as_ref().is_none_or(|&(before, _)| rank < before) {
            *kept = Some((rank, value));
        }
    }
}

/// A name in an object, with its number among the envelope's.
#[derive(Clone, Copy)]
enum Name {
    Code(usize),
    Errmsg(usize),
    Nested(usize),
    /// The name of a number in disguise.
    Number,
    Other,
}

/// Tells which name of the envelope a key is.
struct Names<'e> {
    envelope: &'e EnvelopeSpec,
    is_nested: bool,
}

impl<'de> DeserializeSeed<'de> for Names<'_> {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Names<'_> {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Name, E> {
        let rank = |names: &[&str]| names.iter().position(|&name| name == key);
        let EnvelopeSpec {
            code,
            errmsg,
            nested,
            ..
        } = self.envelope;
        let nested = if self.is_nested { &[] } else { *nested };
        Ok(rank(code)
            .map(Name::Code)
            .or_else(|| rank(errmsg).map(Name::Errmsg))
            .or_else(|| rank(nested).map(Name::Nested))
            .unwrap_or(if key == NUMBER {
                Name::Number
            } else {
                Name::Other
            }))
    }
}

/// Reads the value under one name of an object and passes over the rest.
struct Payload<T> {
    name: &'static str,
    payload: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Payload<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Payload<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the name `{}`", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut payload = None;
        while let Some(is_payload) = map.next_key_seed(Is(self.name))? {
            match (is_payload, &payload) {
                (true, Some(_)) => return Err(A::Error::duplicate_field(self.name)),
                (true, None) => payload = Some(map.next_value()?),
                (false, _) => map.next_value_seed(Skip)?,
            }
        }
        payload.ok_or_else(|| A::Error::missing_field(self.name))
    }
}
