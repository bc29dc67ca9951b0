//! "If this leaked, who is hurt?"

use porchlight_model::signup::{Question, Sensitive, What};
use porchlight_model::{Tag, Text};

use crate::scene::*;

fn asked(lang: &str, words: &str) -> Vec<Sensitive> {
    let label: Text = [(Tag::new(lang).unwrap(), words.to_owned())].into_iter().collect();
    let asked = form(vec![Question { label, ..question("q1", What::ShortText) }]);
    asked.warnings().into_iter().map(|warning| warning.about).collect()
}

#[test]
fn a_maker_is_asked_about_what_could_hurt_somebody_in_each_language() {
    for (about, en, es, ar) in [
        (Sensitive::LegalName, "Your full name", "Nombre y apellidos", "الاسم الكامل"),
        (Sensitive::Address, "Where do you live?", "¿Dónde vives?", "أين تسكن؟"),
        (Sensitive::Immigration, "Immigration status", "¿Tienes permiso de residencia?", "ما هي جنسيتك أو الجنسية؟"),
        (Sensitive::Health, "Any allergies?", "¿Tienes alguna enfermedad?", "هل لديك حساسية؟"),
        (Sensitive::BirthDate, "Date of birth", "Fecha de nacimiento", "تاريخ الميلاد"),
    ] {
        for (lang, words) in [("en", en), ("es", es), ("ar", ar)] {
            assert!(asked(lang, words).contains(&about), "{lang}: {words}");
        }
    }
}

#[test]
fn nobody_is_warned_about_what_hurts_nobody() {
    for (lang, words) in [
        ("en", "What shall we call you?"),
        ("en", "When are you free?"),
        ("es", "¿Cómo te llamamos?"),
        ("es", "¿Qué idiomas hablas?"),
        ("ar", "ماذا نناديك؟"),
        ("ar", "متى لديك وقت؟"),
    ] {
        assert_eq!(asked(lang, words), [], "{lang}: {words}");
    }
}

#[test]
fn help_beside_a_question_counts_and_a_text_between_does_not() {
    let help = text("As it stands in your passport.");
    let beside = form(vec![Question { help, ..question("q1", What::ShortText) }]);
    assert_eq!(beside.warnings().len(), 1);
    let between = Question { label: text("We never ask for your legal name."), ..question("q1", What::Words) };
    assert_eq!(form(vec![between, question("q2", What::YesNo)]).warnings(), []);
}
