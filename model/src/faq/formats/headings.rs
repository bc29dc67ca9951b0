//! What people call the columns of a table of questions, in each language that Porchlight speaks. What is written stays
//! English, so that every program knows it.

use crate::Tag;
use crate::slug::without_mark;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Id,
    Section,
    Question,
    Answer,
    Language,
    Audience,
    Related,
    Reviewed,
    ReviewedBy,
}

/// As [`folded`] leaves them.
const HEADINGS: [(Heading, &str); 9] = [
    (Heading::Question, "question, questions, pregunta, preguntas, سؤال, السؤال, اسئله, الاسئله"),
    (Heading::Answer, "answer, answers, respuesta, respuestas, جواب, الجواب, اجابه, الاجابه, اجوبه, الاجوبه, اجابات"),
    (Heading::Section, "section, category, topic, seccion, categoria, tema, apartado, قسم, القسم, فئه, الفئه, الموضوع"),
    (Heading::Language, "language, languages, idioma, idiomas, lengua, lenguas, لغه, اللغه, لغات, اللغات"),
    (Heading::Id, "id, identificador, معرف, المعرف"),
    (Heading::Audience, "audience, for whom, publico, audiencia, para quien, جمهور, الجمهور, لمن"),
    (Heading::Related, "related, relacionada, relacionadas, relacionado, relacionados, ver tambien, ذات صله, مرتبطه"),
    (Heading::Reviewed, "reviewed, last reviewed, revisada, revisado, ultima revision, مراجعه, المراجعه, اخر مراجعه"),
    (Heading::ReviewedBy, "reviewed by, revisada por, revisado por, راجعها, راجعه"),
];

/// What people call a language where they do not write its tag.
const LANGUAGES: [(&str, &str); 3] = [
    ("en", "english, ingles, الانجليزيه, انجليزي"),
    ("es", "spanish, espanol, castellano, الاسبانيه, اسباني"),
    ("ar", "arabic, arabe, العربيه, عربي"),
];

/// What of a table is called so.
fn called<T: Copy>(table: &[(T, &str)], name: &str) -> Option<T> {
    table.iter().find(|(_, names)| names.split(", ").any(|one| one == name)).map(|(what, _)| *what)
}

/// What a cell of the first row names, and for words the language that it says: `question-es`, `Pregunta (es)`.
pub(super) fn heading(cell: &str) -> Option<(Heading, Option<Tag>)> {
    let name = folded(cell);
    if let Some(heading) = called(&HEADINGS, &name.replace(['-', '_'], " ")) {
        return Some((heading, None));
    }
    let (word, rest) = name.split_once(['-', '_', ' ', '('])?;
    let heading = called(&HEADINGS, word)?;
    if !matches!(heading, Heading::Question | Heading::Answer | Heading::Section) {
        return None;
    }
    let tag = rest.trim_matches(['(', ')', ' ']);
    // After a space alone three letters are a word sooner than a language: "Question one".
    let is_word = tag.contains(' ') || name.contains(' ') && !rest.ends_with(')') && tag.len() == 3;
    Some((heading, Some(language(tag).filter(|_| !is_word)?)))
}

/// The language that a cell names, by its tag or as people call it; of several the first.
pub(super) fn language(cell: &str) -> Option<Tag> {
    let name = folded(cell);
    let first = name.split([' ', ',', ';', '/']).next().unwrap_or_default();
    Tag::new(called(&LANGUAGES, first).unwrap_or(first))
}

/// Words in small letters, without marks and signs around them, and with one form for each Arabic letter.
fn folded(words: &str) -> String {
    let words =
        words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*' | '?' | '¿' | '؟' | '\u{FEFF}'));
    let mut folded = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{652}' | '\u{640}' => {}
            'أ' | 'إ' | 'آ' => folded.push('ا'),
            'ة' => folded.push('ه'),
            c => match without_mark(c) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(c),
            },
        }
    }
    folded
}
