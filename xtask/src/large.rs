//! Large lists for measuring: a FAQ of thousands of entries, a starter pack of hundreds. Made of lists of words, the same
//! each time, in the three languages of the demo; nobody would write them, but they compress and search like what people do.

use serde_json::{Value, json};

/// A language, words for questions and answers, and how a question ends.
struct Tongue {
    tag: &'static str,
    asks: [&'static str; 6],
    things: [&'static str; 12],
    does: [&'static str; 12],
    where_or_when: [&'static str; 12],
    mark: &'static str,
}

const TONGUES: [Tongue; 3] = [
    Tongue {
        tag: "en",
        asks: ["Where is", "Who looks after", "When can I borrow", "How do I share", "What about", "Who pays for"],
        things: [
            "the big kitchen",
            "a bicycle",
            "the drill",
            "the night bus",
            "a warm coat",
            "the language table",
            "the garden gate",
            "a place to sleep",
            "the seed box",
            "the food fund",
            "the map of water taps",
            "the notice board",
        ],
        does: [
            "ask whoever has the key",
            "write your name on the list",
            "bring it back clean",
            "talk to your neighbours first",
            "take only what you need",
            "tell the group when something breaks",
            "leave a note in the box",
            "come a little early",
            "bring a friend",
            "share what is left",
            "rest when you are tired",
            "say no whenever you like",
        ],
        where_or_when: [
            "behind the old bridge",
            "on Tuesday evenings",
            "next to the market",
            "before the rain comes",
            "in the library",
            "after the meeting",
            "at the second stop",
            "during the holidays",
            "beside the river",
            "early in the morning",
            "under the big tree",
            "until the end of the month",
        ],
        mark: "?",
    },
    Tongue {
        tag: "es",
        asks: [
            "¿Dónde está",
            "¿Quién cuida de",
            "¿Cuándo puedo usar",
            "¿Cómo comparto",
            "¿Qué pasa con",
            "¿Quién paga por",
        ],
        things: [
            "la cocina grande",
            "una bicicleta",
            "el taladro",
            "el autobús nocturno",
            "un abrigo",
            "la mesa de idiomas",
            "la puerta del huerto",
            "un lugar para dormir",
            "la caja de semillas",
            "el fondo de comida",
            "el mapa de las fuentes",
            "el tablón de anuncios",
        ],
        does: [
            "pregunta a quien tenga la llave",
            "apunta tu nombre en la lista",
            "devuélvelo limpio",
            "habla antes con tu vecindad",
            "toma solo lo que necesites",
            "avisa al grupo si algo se rompe",
            "deja una nota en el buzón",
            "ven un poco antes",
            "trae a una amistad",
            "reparte lo que sobre",
            "descansa cuando lo necesites",
            "di que no cuando quieras",
        ],
        where_or_when: [
            "detrás del puente viejo",
            "los martes por la tarde",
            "junto al mercado",
            "antes de que llueva",
            "en la biblioteca",
            "después de la reunión",
            "en la segunda parada",
            "durante las vacaciones",
            "a la orilla del río",
            "por la mañana temprano",
            "bajo el árbol grande",
            "hasta fin de mes",
        ],
        mark: "?",
    },
    Tongue {
        tag: "ar",
        asks: ["أين", "من يعتني بـ", "متى أستعير", "كيف أشارك", "ماذا عن", "من يدفع ثمن"],
        things: [
            "المطبخ الكبير",
            "الدراجة",
            "المثقاب",
            "الحافلة الليلية",
            "المعطف الدافئ",
            "طاولة اللغات",
            "باب الحديقة",
            "مكان النوم",
            "صندوق البذور",
            "صندوق الطعام",
            "خريطة الصنابير",
            "لوحة الإعلانات",
        ],
        does: [
            "اسأل من عنده المفتاح",
            "اكتب اسمك في القائمة",
            "أعده نظيفًا",
            "تحدّث مع جيرانك أولًا",
            "خذ ما تحتاج إليه فقط",
            "أخبر المجموعة إذا تعطّل شيء",
            "اترك ورقة في الصندوق",
            "تعالَ قبل الموعد بقليل",
            "أحضر صديقًا",
            "وزّع ما يبقى",
            "استرح حين تتعب",
            "قل لا متى شئت",
        ],
        where_or_when: [
            "خلف الجسر القديم",
            "مساء الثلاثاء",
            "بجانب السوق",
            "قبل المطر",
            "في المكتبة",
            "بعد الاجتماع",
            "عند المحطة الثانية",
            "أيام العطلة",
            "على ضفة النهر",
            "في الصباح الباكر",
            "تحت الشجرة الكبيرة",
            "حتى آخر الشهر",
        ],
        mark: "؟",
    },
];

/// The sections of both, and how many there are.
const SECTIONS: usize = 8;

/// One of them, for each `n` and `turn` as if by chance, and the same each time (Fibonacci hashing).
fn pick<const N: usize>(of: &[&'static str; N], n: usize, turn: usize) -> &'static str {
    let mixed = ((n * 64 + turn) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    of[mixed as usize % N]
}

/// The same in every language, as a group writes it.
fn each(say: impl Fn(&Tongue) -> String) -> Value {
    TONGUES
        .iter()
        .map(|tongue| (tongue.tag.to_owned(), Value::from(say(tongue))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn sections() -> Vec<Value> {
    let section = |n: usize| json!({ "id": format!("section-{n}"), "title": each(|tongue| capital(tongue.things[n])) });
    (0..SECTIONS).map(section).collect()
}

/// In which section the entry stands: they come one after the other.
fn section(n: usize, of: usize) -> String {
    format!("section-{}", n * SECTIONS / of.max(1))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A FAQ of so many entries, as an organiser sends it (`model::faq::FaqDraft`): `entry-0`, `entry-1` and so on, with answers
/// of about 400 letters. Every tenth is for members; the question of each has its number in it.
pub(crate) fn faq(entries: usize) -> Value {
    let question = |n: usize| {
        each(|tongue| {
            let (asks, thing, place) =
                (tongue.asks[n % 6], pick(&tongue.things, n, 0), pick(&tongue.where_or_when, n, 1));
            format!("{asks} {thing} {place}, {n}{}", tongue.mark)
        })
    };
    let answer = |n: usize| {
        each(|tongue| {
            let sentence = |turn: usize| {
                let (place, does) = (pick(&tongue.where_or_when, n, turn), pick(&tongue.does, n, turn + 20));
                format!("{}: {}, {does}.", capital(place), pick(&tongue.things, n, turn + 40))
            };
            let paragraph = |from: usize| (from..from + 3).map(sentence).collect::<Vec<_>>().join(" ");
            format!("{}\n\n{}", paragraph(n % 5), paragraph(n % 5 + 3))
        })
    };
    let entry = |n: usize| {
        json!({
            "id": format!("entry-{n}"),
            "section": section(n, entries),
            "question": question(n),
            "answer": answer(n),
            "audience": if n % 10 == 9 { "members" } else { "everyone" },
        })
    };
    json!({
        "title": each(|tongue| format!("{} ({entries})", capital(tongue.things[11]))),
        "sections": sections(),
        "asks": true,
        "entries": (0..entries).map(entry).collect::<Vec<_>>(),
    })
}

/// A starter pack of so many entries, as a curator sends it (`model::pack::PackDraft`): `entry-0` and so on, all of them shown
/// to everybody, on networks by turns. Every name ends in `.example`, which leads nowhere (RFC 2606).
pub(crate) fn pack(entries: usize) -> Value {
    let known_by = |n: usize| match n % 4 {
        0 => json!([{ "on": "bluesky", "handle": format!("neighbour-{n}.example") }]),
        1 => json!([{ "on": "fediverse", "address": format!("neighbour{n}@river{}.example", n % 9) }]),
        2 => json!([
            { "on": "fediverse", "address": format!("group{n}@social.example") },
            { "on": "bluesky", "handle": format!("group-{n}.example") },
        ]),
        _ => json!([
            { "on": "web", "url": format!("https://group-{n}.example/") },
            { "on": "feed", "url": format!("https://group-{n}.example/feed.xml") },
        ]),
    };
    let entry = |n: usize| {
        json!({
            "id": format!("entry-{n}"),
            "section": section(n, entries),
            "label": each(|tongue| format!("{} {n}", capital(pick(&tongue.things, n, 2)))),
            "why": each(|tongue| format!("{}: {}.", capital(pick(&tongue.where_or_when, n, 3)), pick(&tongue.does, n, 4))),
            "known_by": known_by(n),
            "consent": { "is": "organisation" },
        })
    };
    json!({
        "title": each(|tongue| format!("{} ({entries})", capital(tongue.things[10]))),
        "sections": sections(),
        "entries": (0..entries).map(entry).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_large_faq_is_the_same_each_time_and_no_two_of_its_entries_are() {
        let made = faq(2_000);
        assert_eq!(made, faq(2_000));
        let entries = made["entries"].as_array().unwrap();
        let answers: BTreeSet<&str> = entries.iter().filter_map(|entry| entry["answer"]["en"].as_str()).collect();
        assert!(answers.len() > 1_000, "only {} are different", answers.len());
        let letters: usize = entries.iter().filter_map(|entry| entry["answer"]["en"].as_str()).map(str::len).sum();
        assert!((300..500).contains(&(letters / 2_000)), "{} letters each", letters / 2_000);
        assert_eq!(entries[1_999]["section"], "section-7");
    }
}
