//! Reading an envelope from JSON without building a tree.
//!
//! Codes and errmsgs are kept as their JSON text, so numbers are exact whatever features of
//! serde_json are enabled.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::mem::replace;

use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::platform::EnvelopeSpec;
use crate::table::number::integer;
use crate::table::serde::Is;

/// The codes and errmsgs of a reply.
#[derive(Default)]
pub(super) struct Object<'de> {
    /// The reply itself.
    pub(super) top: Place<'de>,
    /// The nested objects of the spec that the reply has, each with the index of its name.
    nested: Vec<(usize, Place<'de>)>,
    pub(super) notes: Notes,
}

/// Irregularities of a reply.
#[derive(Default)]
pub(super) struct Notes {
    /// A name of the envelope that appears twice in one object.
    pub(super) duplicate: Option<&'static str>,
    /// An array or object is where a code or an errmsg should be.
    has_container: bool,
}

/// The codes and errmsg of one object.
#[derive(Default)]
pub(super) struct Place<'de> {
    /// The code under the first name that the object has.
    pub(super) code: Option<Code<'de>>,
    /// The readable codes under other names, in order of precedence. A value that is not a code is
    /// payload here.
    others: Vec<Code<'de>>,
    /// The JSON text of the errmsg.
    pub(super) errmsg: Option<&'de str>,
}

#[derive(Clone, Copy)]
pub(super) struct Code<'de> {
    /// The index of its name.
    pub(super) name: usize,
    /// The code, or the JSON text that is not one.
    pub(super) value: Result<i64, &'de str>,
}

impl<'de> Object<'de> {
    /// Returns the places in order of precedence.
    pub(super) fn places(&self) -> impl Iterator<Item = &Place<'de>> {
        let nested = self.nested.iter().map(|(_, place)| place);
        core::iter::once(&self.top).chain(nested)
    }

    /// Returns the codes in order of precedence, each with its place.
    pub(super) fn codes(&self) -> impl Iterator<Item = (&Place<'de>, Code<'de>)> {
        self.places()
            .flat_map(|place| place.codes().map(move |code| (place, code)))
    }
}

impl<'de> Place<'de> {
    fn codes(&self) -> impl Iterator<Item = Code<'de>> {
        self.code.into_iter().chain(self.others.iter().copied())
    }

    #[inline]
    fn add_code(&mut self, code: Code<'de>) {
        let Some(first) = &mut self.code else {
            self.code = Some(code);
            return;
        };
        let other = if code.name < first.name {
            replace(first, code)
        } else {
            code
        };
        if other.value.is_ok() {
            self.others.push(other);
            self.others.sort_unstable_by_key(|code| code.name);
        }
    }
}

impl<'de> Code<'de> {
    /// Reads a code from its JSON text.
    #[inline]
    fn new(name: usize, json: &'de str) -> Self {
        let code = match json.as_bytes().first() {
            Some(b'"') => text_of(json).trim().parse().ok(),
            _ => integer(json),
        };
        Self {
            name,
            value: code.ok_or(json),
        }
    }
}

/// Returns the text of a JSON string, or the JSON text of another scalar.
///
/// An unpaired surrogate cannot be decoded; then escapes stay as sent.
pub(super) fn text_of(json: &str) -> Cow<'_, str> {
    let quoted = json
        .strip_prefix('"')
        .and_then(|json| json.strip_suffix('"'));
    match quoted {
        Some(text) if has_escape(text) => {
            serde_json::from_str(json).map_or(Cow::Borrowed(text), Cow::Owned)
        }
        Some(text) => Cow::Borrowed(text),
        None => Cow::Borrowed(json),
    }
}

/// Without an early exit the compiler vectorizes the loop: a reply's errmsg rarely has an escape.
fn has_escape(text: &str) -> bool {
    let mut has = false;
    for byte in text.bytes() {
        has |= byte == b'\\';
    }
    has
}

/// Returns a JSON text for a message, cut to 40 characters.
pub(super) fn shown(json: &str) -> String {
    let excerpt = |text: &str| text.chars().take(40).collect::<String>();
    match json.as_bytes().first() {
        Some(b'[') => "an array".to_owned(),
        Some(b'{') => "an object".to_owned(),
        Some(b'"') => format!("{:?}", excerpt(&text_of(json))),
        _ => excerpt(json),
    }
}

/// Reads the envelope of a JSON text into `object`. A text that is not an object has none.
///
/// An object that is returned by value would be copied right after it is written, which stalls.
#[inline]
pub(super) fn read_object<'de>(
    json: &'de str,
    spec: &EnvelopeSpec,
    object: &mut Object<'de>,
) -> serde_json::Result<()> {
    let Object { top, nested, notes } = object;
    let mut fields = Fields {
        spec,
        place: top,
        nested: Some(nested),
        notes,
    };
    read(json, Reader(Some(&mut fields)))?;
    if notes.has_container {
        // serde_json skips it as a raw value, without its limit on depth.
        read(json, Reader(None))?;
    }
    nested.sort_unstable_by_key(|&(name, _)| name);
    Ok(())
}

/// Reads the value under a name of a JSON object that [`read_object`] has read.
pub(super) fn read_payload<'de, T: Deserialize<'de>>(
    json: &'de str,
    name: &'static str,
) -> serde_json::Result<T> {
    let payload = PhantomData;
    read(json, Payload { name, payload })
}

fn read<'de, S: DeserializeSeed<'de>>(json: &'de str, seed: S) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end().map(|()| value)
}

/// Reads the envelope's fields of an object, or skips a value.
///
/// Unlike serde's `IgnoredAny`, skipping keeps to serde_json's limit on depth, to which the payload
/// is held too.
struct Reader<'r, 'o, 'de>(Option<&'r mut Fields<'o, 'de>>);

struct Fields<'o, 'de> {
    spec: &'o EnvelopeSpec,
    place: &'o mut Place<'de>,
    /// The nested objects read so far; `None` within one.
    nested: Option<&'o mut Vec<(usize, Place<'de>)>>,
    notes: &'o mut Notes,
}

impl<'de> DeserializeSeed<'de> for Reader<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_, '_, 'de> {
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
        while array.next_element_seed(Reader(None))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if let Some(fields) = self.0 {
            return fields.read(map);
        }
        while map.next_key_seed(Reader(None))?.is_some() {
            map.next_value_seed(Reader(None))?;
        }
        Ok(())
    }
}

impl<'de> Fields<'_, 'de> {
    fn read<A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let spec = self.spec;
        let is_nested = self.nested.is_none();
        let mut errmsg_name = usize::MAX;
        let mut seen = [0_u32; 3];
        while let Some(mut name) = map.next_key_seed(Names { spec, is_nested })? {
            if name.is_repeated(&mut seen) {
                self.notes.duplicate = self.notes.duplicate.or_else(|| name.text(spec));
                name = Name::Other;
            }
            match name {
                Name::Code(i) => {
                    let json = self.raw(&mut map)?;
                    self.place.add_code(Code::new(i, json));
                }
                Name::Errmsg(i) => {
                    let json = self.raw(&mut map)?;
                    if i < errmsg_name && !json.starts_with(['n', '[', '{']) {
                        self.place.errmsg = Some(json);
                        errmsg_name = i;
                    }
                }
                Name::Nested(i) => {
                    let mut place = Place::default();
                    let mut fields = Fields {
                        spec,
                        place: &mut place,
                        nested: None,
                        notes: self.notes,
                    };
                    map.next_value_seed(Reader(Some(&mut fields)))?;
                    if let Some(all) = &mut self.nested {
                        all.push((i, place));
                    }
                }
                Name::Other => map.next_value_seed(Reader(None))?,
            }
        }
        Ok(())
    }

    /// Reads the JSON text of a code or an errmsg.
    fn raw<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<&'de str, A::Error> {
        let json = map.next_value::<&RawValue>()?.get();
        self.notes.has_container |= json.starts_with(['[', '{']);
        Ok(json)
    }
}

/// A key of an object, with its index among the spec's names.
#[derive(Clone, Copy)]
enum Name {
    Code(usize),
    Errmsg(usize),
    Nested(usize),
    Other,
}

impl Name {
    /// Returns whether `seen`, a bit for each name, has the name already; adds it.
    fn is_repeated(self, seen: &mut [u32; 3]) -> bool {
        let (seen, i) = match self {
            Self::Code(i) => (&mut seen[0], i),
            Self::Errmsg(i) => (&mut seen[1], i),
            Self::Nested(i) => (&mut seen[2], i),
            Self::Other => return false,
        };
        let before = replace(seen, *seen | 1 << i);
        before & 1 << i != 0
    }

    fn text(self, spec: &EnvelopeSpec) -> Option<&'static str> {
        match self {
            Self::Code(i) => Some(code_name(spec, i)),
            Self::Errmsg(i) => Some(nth(spec.errmsg, spec.nested_errmsg, i)),
            Self::Nested(i) => Some(spec.nested[i]),
            Self::Other => None,
        }
    }
}

/// Returns a name of the code. Those of nested objects follow those of every object.
pub(super) fn code_name(spec: &EnvelopeSpec, i: usize) -> &'static str {
    nth(spec.code, spec.nested_code, i)
}

fn nth(names: &[&'static str], nested: &[&'static str], i: usize) -> &'static str {
    names
        .get(i)
        .copied()
        .unwrap_or_else(|| nested[i - names.len()])
}

/// Finds a key among the spec's names.
struct Names<'o> {
    spec: &'o EnvelopeSpec,
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
        let spec = self.spec;
        if !spec.filter.may_contain(key) {
            return Ok(Name::Other);
        }
        if self.is_nested {
            return Ok(find_nested(spec, key));
        }
        Ok(index(spec.code, key)
            .map(Name::Code)
            .or_else(|| index(spec.errmsg, key).map(Name::Errmsg))
            .or_else(|| index(spec.nested, key).map(Name::Nested))
            .unwrap_or(Name::Other))
    }
}

#[inline]
fn index(names: &[&str], key: &str) -> Option<usize> {
    names.iter().position(|&name| name == key)
}

/// Finds a key of a nested object among the spec's names.
fn find_nested(spec: &EnvelopeSpec, key: &str) -> Name {
    let index = |names: &[&str], nested: &[&str]| {
        index(names, key).or_else(|| Some(names.len() + index(nested, key)?))
    };
    index(spec.code, spec.nested_code)
        .map(Name::Code)
        .or_else(|| index(spec.errmsg, spec.nested_errmsg).map(Name::Errmsg))
        .unwrap_or(Name::Other)
}

/// Reads the value under one name of an object and skips the others.
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
                (false, _) => map.next_value_seed(Reader(None))?,
            }
        }
        payload.ok_or_else(|| A::Error::missing_field(self.name))
    }
}
