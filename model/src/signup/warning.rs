//! Questions whose answers could hurt somebody: their maker is asked "If this leaked, who is hurt?"

use serde::{Deserialize, Serialize};

use super::{Question, What};
use crate::Slug;

/// What a question seems to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sensitive {
    /// The name on somebody's papers.
    LegalName,
    /// Where somebody lives.
    Address,
    /// Papers, status, where somebody comes from.
    Immigration,
    /// Health.
    Health,
    /// When somebody was born.
    BirthDate,
}

/// A question to think about twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Warning {
    /// Which question.
    pub question: Slug,
    /// What it seems to ask for.
    pub about: Sensitive,
}

/// Words, in small letters, by which such a question is known, in the languages that Porchlight speaks. A warning that is
/// not needed costs a glance; so the words are wide rather than narrow.
const WORDS: [(Sensitive, &[&str]); 5] = [
    (
        Sensitive::LegalName,
        &[
            "legal name",
            "full name",
            "official name",
            "surname",
            "last name",
            "family name",
            "passport name",
            "nombre legal",
            "nombre completo",
            "nombre oficial",
            "apellido",
            "nombre y apellidos",
            "الاسم القانوني",
            "الاسم الكامل",
            "الاسم الرسمي",
            "اسم العائلة",
            "اللقب",
        ],
    ),
    (
        Sensitive::Address,
        &[
            "home address",
            "postal address",
            "street",
            "your address",
            "where do you live",
            "zip code",
            "postcode",
            "dirección",
            "domicilio",
            "calle",
            "código postal",
            "dónde vives",
            "donde vives",
            "العنوان",
            "عنوان السكن",
            "الشارع",
            "الرمز البريدي",
            "أين تسكن",
            "أين تعيش",
        ],
    ),
    (
        Sensitive::Immigration,
        &[
            "immigration",
            "visa",
            "citizen",
            "nationality",
            "undocumented",
            "asylum",
            "refugee",
            "residence permit",
            "passport",
            "country of origin",
            "inmigra",
            "migratori",
            "ciudadan",
            "nacionalidad",
            "sin papeles",
            "asilo",
            "refugiad",
            "permiso de residencia",
            "pasaporte",
            "país de origen",
            "الهجرة",
            "التأشيرة",
            "تأشيرة",
            "الجنسية",
            "لجوء",
            "لاجئ",
            "إقامة",
            "جواز",
            "بلد الأصل",
        ],
    ),
    (
        Sensitive::Health,
        &[
            "health",
            "medical",
            "illness",
            "disease",
            "disab",
            "diagnos",
            "medication",
            "allerg",
            "pregnan",
            "salud",
            "médic",
            "enfermedad",
            "discapacidad",
            "diagnóstico",
            "alergi",
            "embaraz",
            "الصحة",
            "الصحية",
            "طبي",
            "مرض",
            "إعاقة",
            "حساسية",
            "حامل",
        ],
    ),
    (
        Sensitive::BirthDate,
        &[
            "birth",
            "born",
            "how old",
            "your age",
            "nacimiento",
            "naciste",
            "tu edad",
            "cuántos años",
            "cumpleaños",
            "الميلاد",
            "ولدت",
            "عمرك",
            "العمر",
        ],
    ),
];

impl Warning {
    /// What is to be said of a question.
    pub(super) fn of(question: &Question) -> Vec<Warning> {
        if matches!(question.what, What::Words | What::Consent { .. }) {
            return Vec::new();
        }
        let said: Vec<String> =
            question.label.0.values().chain(question.help.0.values()).map(|words| words.to_lowercase()).collect();
        let about = |words: &[&str]| said.iter().any(|said| words.iter().any(|word| said.contains(word)));
        let warned = WORDS.iter().filter(|(_, words)| about(words));
        warned.map(|(sensitive, _)| Warning { question: question.id.clone(), about: *sensitive }).collect()
    }
}
