//! From what the page hands over to a View, in few bytes.
//!
//! `serde_wasm_bindgen` reads each struct by the names it finds, and has a sentence ready for each mistake: with a View of
//! this size that is a quarter of the module. This reads each struct by the names it wants (serde's `visit_seq`), takes
//! variants by number, and says no more than that something could not be read.

use serde::de::value::U64Deserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Plain data: all that JSON can say, with whole numbers only.
#[derive(Debug)]
pub(crate) enum Plain {
    /// A field that is not there.
    Absent,
    Null,
    Bool(bool),
    Number(i64),
    Text(String),
    List(Vec<Plain>),
    Map(Vec<(String, Plain)>),
}

/// It could not be read.
#[derive(Debug, PartialEq)]
pub(crate) struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Unreadable
    }
}

type Read<T> = Result<T, Unreadable>;

// What is not generic stands outside of what is, so that it is there once.
impl Plain {
    #[inline(never)]
    fn text(self) -> Read<String> {
        if let Plain::Text(text) = self { Ok(text) } else { Err(Unreadable) }
    }

    #[inline(never)]
    fn number(self) -> Read<i64> {
        if let Plain::Number(number) = self { Ok(number) } else { Err(Unreadable) }
    }

    #[inline(never)]
    fn list(self) -> Read<Items> {
        if let Plain::List(list) = self { Ok(Items(list.into_iter())) } else { Err(Unreadable) }
    }

    #[inline(never)]
    fn map(self) -> Read<Vec<(String, Plain)>> {
        if let Plain::Map(map) = self { Ok(map) } else { Err(Unreadable) }
    }

    #[inline(never)]
    fn variant(self, names: &'static [&'static str]) -> Read<Variant> {
        let (name, inner) = match self {
            Plain::Text(name) => (name, Plain::Absent),
            Plain::Map(mut map) if map.len() == 1 => map.pop().ok_or(Unreadable)?,
            _ => return Err(Unreadable),
        };
        let number = names.iter().position(|known| *known == name).ok_or(Unreadable)?;
        Ok(Variant(number as u64, inner))
    }
}

macro_rules! read_as {
    ($($what:ident: $($ask:ident)+;)+) => {
        $($(fn $ask<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            read_as!(@ $what self visitor)
        })+)+
    };
    (@ text $self:ident $visitor:ident) => { $visitor.visit_string($self.text()?) };
    (@ number $self:ident $visitor:ident) => { $visitor.visit_i64($self.number()?) };
    (@ list $self:ident $visitor:ident) => { $visitor.visit_seq($self.list()?) };
    (@ map $self:ident $visitor:ident) => { $visitor.visit_map(Entries($self.map()?.into_iter(), Plain::Absent)) };
}

impl<'de> de::Deserializer<'de> for Plain {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Plain::Absent => Err(Unreadable),
            Plain::Null => visitor.visit_unit(),
            Plain::Bool(is) => visitor.visit_bool(is),
            Plain::Number(_) => self.deserialize_i64(visitor),
            Plain::Text(_) => self.deserialize_string(visitor),
            Plain::List(_) => self.deserialize_seq(visitor),
            Plain::Map(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if let Plain::Bool(is) = self { visitor.visit_bool(is) } else { Err(Unreadable) }
    }

    read_as! {
        text: deserialize_str deserialize_string deserialize_char;
        number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64;
        list: deserialize_seq;
        map: deserialize_map;
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Plain::Absent | Plain::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_seq(Fields(self.map()?, names.iter()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self.variant(names)?)
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 bytes byte_buf unit unit_struct tuple_struct identifier ignored_any
    }
}

struct Items(std::vec::IntoIter<Plain>);

impl<'de> de::SeqAccess<'de> for Items {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

struct Entries(std::vec::IntoIter<(String, Plain)>, Plain);

impl<'de> de::MapAccess<'de> for Entries {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let Some((key, value)) = self.0.next() else { return Ok(None) };
        self.1 = value;
        seed.deserialize(Plain::Text(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        seed.deserialize(std::mem::replace(&mut self.1, Plain::Absent))
    }
}

/// A struct's fields, in the order in which it wants them.
struct Fields(Vec<(String, Plain)>, std::slice::Iter<'static, &'static str>);

impl Fields {
    #[inline(never)]
    fn next(&mut self) -> Option<Plain> {
        let name = self.1.next()?;
        let at = self.0.iter().position(|(known, _)| known == name);
        Some(at.map_or(Plain::Absent, |at| self.0.swap_remove(at).1))
    }
}

impl<'de> de::SeqAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some(field) = self.next() else { return Ok(None) };
        let there = !matches!(field, Plain::Absent);
        match seed.deserialize(field) {
            // An `Option` is none, whatever else has a default takes it, and the rest is unreadable.
            Err(Unreadable) if !there => Ok(None),
            read => read.map(Some),
        }
    }
}

struct Variant(u64, Plain);

impl<'de> de::EnumAccess<'de> for Variant {
    type Error = Unreadable;
    type Variant = Plain;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Plain)> {
        let number: U64Deserializer<Unreadable> = self.0.into_deserializer();
        Ok((seed.deserialize(number)?, self.1))
    }
}

impl<'de> de::VariantAccess<'de> for Plain {
    type Error = Unreadable;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        de::Deserializer::deserialize_seq(self, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Read<V::Value> {
        de::Deserializer::deserialize_struct(self, "", names, visitor)
    }
}

#[cfg(feature = "browser")]
impl Plain {
    /// What a value of the page says; what JSON cannot say is not there.
    pub(crate) fn of(value: &wasm_bindgen::JsValue) -> Plain {
        use wasm_bindgen::JsCast;
        if value.is_null() {
            return Plain::Null;
        }
        if let Some(is) = value.as_bool() {
            return Plain::Bool(is);
        }
        if let Some(text) = value.as_string() {
            return Plain::Text(text);
        }
        if let Some(number) = value.as_f64() {
            return Plain::Number(number as i64);
        }
        if let Some(list) = value.dyn_ref::<js_sys::Array>() {
            return Plain::List(list.iter().map(|item| Plain::of(&item)).collect());
        }
        let Some(object) = value.dyn_ref::<js_sys::Object>() else { return Plain::Absent };
        let entry = |entry| {
            let entry = js_sys::Array::from(&entry);
            Some((entry.get(0).as_string()?, Plain::of(&entry.get(1))))
        };
        Plain::Map(js_sys::Object::entries(object).iter().filter_map(entry).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Fields, PollView};
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    fn plain(value: &Value) -> Plain {
        match value {
            Value::Null => Plain::Null,
            Value::Bool(is) => Plain::Bool(*is),
            Value::Number(number) => Plain::Number(number.as_i64().unwrap()),
            Value::String(text) => Plain::Text(text.clone()),
            Value::Array(list) => Plain::List(list.iter().map(plain).collect()),
            Value::Object(map) => Plain::Map(map.iter().map(|(key, value)| (key.clone(), plain(value))).collect()),
        }
    }

    fn read<T: DeserializeOwned>(value: &Value) -> Read<T> {
        T::deserialize(plain(value))
    }

    /// Something of everything that a View can hold.
    fn view() -> Value {
        let view = r#"{
            "group": "riverside", "group_name": { "en": "Riverside", "es": "La Ribera" }, "languages": ["en", "es"],
            "kind": "poll", "id": "potluck", "title": { "en": "What?" },
            "about": { "en": [{ "p": [{ "t": "Because" }, { "a": { "to": "/a", "words": [] } }, "br"] }, "rule"] },
            "options": [
                { "id": "soup", "name": { "en": "Soup" }, "places": 12, "places_left": 0, "suggested": true },
                { "id": "agree", "answer": "agree", "objects": true },
                { "id": "friday", "at": "2026-12-04T18:00", "starts": 1796400000000, "minutes": 90 }
            ],
            "form": { "score": { "least": 0, "most": 5, "step": 1 } }, "reasons": "required-for-objections",
            "rules": {
                "quorum": { "percent": 50 }, "if_short": { "extend-once": 7 }, "block": "stops", "also": ["irv"],
                "thresholds": [{ "option": "agree", "bound": "at-least", "part": 2, "whole": 3, "of": "cast" }],
                "how": { "method": "stv-scottish", "seats": 2, "quota": "droop", "borda": "full" }
            },
            "suggest": "after-approval", "suggestions": [{ "suggestion": 3, "name": { "en": "Rice" } }],
            "trust": { "topic": { "en": "Food" }, "to": "Ana", "by": ["Bo"] },
            "open_to_all": false, "circles": ["kitchen"], "names": "anonymous", "read_by_all": true,
            "opens": 1, "closes": 1795600000000, "zone": "Europe/Madrid", "now": 2, "phase": "over",
            "viewer": { "role": "organiser", "name": "Rosa" }, "standing": "votes",
            "own": { "marks": { "soup": 3 }, "reason": null, "reason_waits": false, "helped": true, "ballot": "X" },
            "results": {
                "answers": 6, "rows": [{ "id": "soup", "count": 3, "marks": [[1, 2], [2, 1]] }], "more_voices": 0,
                "voices": [{ "voice": 1, "marks": {}, "reason": "So", "lang": "es" }], "helped": 1, "paper": 2
            },
            "show_results": "after-closing",
            "decision": {
                "verdict": "too-few", "quorum": { "needed": 3, "reached": false }, "blocks": 1,
                "counts": [{ "method": "irv", "seats": 1, "winners": ["soup"], "tied": [["agree", "friday"]] }]
            },
            "outcome": {
                "statement": { "en": "We eat soup." }, "review": "2027-01-01", "author": "Rosa", "at": 5,
                "steps": [{ "what": { "en": "Cook" }, "who": "Bo", "by": "2026-12-04" }]
            },
            "happenings": [
                { "at": 4, "what": "extended", "until": 9, "short": true }, { "at": 3, "what": "closed-early" },
                { "at": 2, "what": "reworded", "words": [{ "what": { "name": "soup" }, "lang": "en", "before": "", "after": "Soup" }] },
                { "at": 2, "what": "reworded", "words": [{ "what": "title", "lang": "en", "before": "A", "after": "B" }] }
            ],
            "can_vote": 12, "waiting": [], "key": "00",
            "attempt": { "fields": { "choice": ["soup"], "marks": { "soup": "3" } }, "refusal": "refusal-ranks-level" },
            "happened": "changed"
        }"#;
        serde_json::from_str(view).unwrap()
    }

    #[test]
    fn a_view_is_read_as_serde_json_reads_it() {
        let expected: PollView = serde_json::from_value(view()).unwrap();
        assert_eq!(read::<PollView>(&view()), Ok(expected));
    }

    #[test]
    fn a_view_that_was_written_is_read_again() {
        let first: PollView = read(&view()).unwrap();
        let written = serde_json::to_value(&first).unwrap();
        assert_eq!(read::<PollView>(&written), Ok(first));
    }

    /// The demo's forms, which have a question of nearly every kind in them, and conditions.
    #[test]
    fn signup_forms_are_read_as_serde_json_reads_them() {
        use model::signup::SignupView;
        let forms: Value = serde_json::from_str(include_str!("../../demo/forms.json")).unwrap();
        for (id, form) in forms.as_object().unwrap() {
            let view = json!({
                "group": "riverside", "group_name": form["title"], "languages": ["en", "ar"], "zone": "UTC", "id": id,
                "title": form["title"], "about": {}, "pages": form["pages"], "revision": 1, "reception": "many-people",
                "sealing": "sealed-or-not", "greeters": null, "other_way": {}, "read_here": ["ht"],
                "answer_within_days": 3, "keep_days": 90, "exit": null, "viewer": { "role": "greeter" }, "now": 5,
                "attempt": {
                    "fields": [["q-called", "Ana"]], "refusal": "refusal-answers-unfit",
                    "mistakes": [{ "question": "called", "wrong": "too-long" }],
                },
            });
            let expected: SignupView = serde_json::from_value(view.clone()).unwrap();
            assert_eq!(read::<SignupView>(&view), Ok(expected), "{id}");
        }
    }

    #[test]
    fn every_form_is_read() {
        for form in [
            json!("words"),
            json!({ "choose": { "min": 1, "max": 2 } }),
            json!({ "dots": { "dots": 10, "most": 4 } }),
            json!({ "rank": { "least": 1 } }),
            json!({ "times": { "maybe": true } }),
        ] {
            assert_eq!(read::<model::Form>(&form).ok(), serde_json::from_value(form.clone()).ok(), "{form}");
        }
    }

    #[test]
    fn what_is_missing_or_of_another_kind_is_refused_and_nothing_falls_over() {
        let whole = view();
        for name in ["group", "title", "form", "rules", "open_to_all", "phase", "standing", "show_results"] {
            let mut view = whole.clone();
            view.as_object_mut().unwrap().remove(name);
            assert_eq!(read::<PollView>(&view), Err(Unreadable), "{name}");
        }
        for name in whole.as_object().unwrap().keys() {
            let mut view = whole.clone();
            view[name] = json!([{ "else": [1] }]);
            assert_eq!(read::<PollView>(&view).is_ok(), serde_json::from_value::<PollView>(view).is_ok(), "{name}");
        }
        assert_eq!(read::<Fields>(&json!({})), Ok(Fields::default()));
        assert_eq!(read::<u32>(&json!(-1)), Err(Unreadable));
    }
}
