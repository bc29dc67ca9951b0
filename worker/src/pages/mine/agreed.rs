//! What the newcomer agreed to: a receipt of which wording, in which language, when; and where the wording has changed
//! since, what is new in it, and a way to decide again.

use model::signup::{Question, What};
use model::{Piece, Versioned, differences};
use widgets::{say, text};
use yew::{Html, html};

use super::answers::change;
use super::page::Page;

/// The things that can be agreed to in the form as it was answered.
fn consents<'p>(page: &'p Page<'_>) -> impl Iterator<Item = (&'p Question, &'p Versioned)> {
    page.view.form.questions().filter_map(|question| match &question.what {
        What::Consent { to } => Some((question, to)),
        _ => None,
    })
}

/// Whether they agreed; none where only their device knows.
fn agreed(page: &Page<'_>, question: &Question, to: &Versioned) -> Option<bool> {
    let fields = page.view.fields.as_ref()?;
    let version = to.version.to_string();
    Some(fields.iter().any(|(name, value)| *name == question.field() && *value == version))
}

/// The receipt.
pub(super) fn section(page: &Page<'_>) -> Html {
    if consents(page).next().is_none() {
        return Html::default();
    }
    let locale = page.locale();
    html! {
        <section class="agreed">
            <details class="again">
                <summary>{ say(locale.mine_agreed()) }</summary>
                <p hidden=true data-aloud="">{ say(locale.mine_agreed_aloud()) }</p>
                { for consents(page).map(|(question, to)| receipt(page, question, to)) }
            </details>
        </section>
    }
}

fn receipt(page: &Page<'_>, question: &Question, to: &Versioned) -> Html {
    let (locale, view) = (page.locale(), &page.view);
    let version = u64::from(to.version);
    let said = match agreed(page, question, to) {
        Some(true) => {
            let language = locale.language_name(view.lang.as_str());
            html! { <p>{ say(locale.mine_agreed_when(version, &language, &page.day(view.arrived))) }</p> }
        }
        Some(false) => html! { <p>{ say(locale.mine_agreed_not()) }</p> },
        None => {
            let receipt = locale.mine_agreed_when(version, "{language}", "{day}").text;
            html! {
                <>
                    <p data-receipt={receipt}>{ say(locale.mine_sealed()) }</p>
                    <p hidden=true data-not="">{ say(locale.mine_agreed_not()) }</p>
                </>
            }
        }
    };
    // As it stood there when they read it. Their device may know better in which language that was.
    let read = to.text.pick(std::slice::from_ref(&view.lang)).map(|(tag, _)| tag);
    let words = to.text.0.iter().filter(|(tag, _)| page.is_sealed() || Some(*tag) == read).map(|(tag, words)| {
        let (lang, dir, hidden) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str(), Some(tag) != read);
        html! { <blockquote class="as-written" {lang} {dir} {hidden}>{ words.clone() }</blockquote> }
    });
    html! {
        <div class="consent" data-consent={question.field()} data-version={to.version.to_string()}>
            <h3>{ text(&question.label, locale) }</h3>
            { said }
            { for words }
        </div>
    }
}

/// Words that have changed since they agreed, and what is new in them. Where only their device knows whether they did,
/// it hides what does not concern them.
pub(super) fn changed(page: &Page<'_>) -> Html {
    let Some(now) = page.view.form_now.as_ref().filter(|_| page.is_going_on()) else { return Html::default() };
    let locale = page.locale();
    let one = |(question, before): (&Question, &Versioned)| {
        let What::Consent { to } = &now.question(&question.id)?.what else { return None };
        if to.version == before.version || agreed(page, question, before) == Some(false) {
            return None;
        }
        Some(html! {
            <div class="consent" data-changed={question.field()} data-version={before.version.to_string()}>
                <h3>{ text(&question.label, locale) }</h3>
                { differing(page, before, to) }
            </div>
        })
    };
    let all: Vec<Html> = consents(page).filter_map(one).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section data-changes="">
            <h2>{ say(locale.mine_changed()) }</h2>
            <p>{ say(page.either(locale.mine_changed_why(), locale.asking_changed_why())) }</p>
            { for all }
            { change(page, locale.mine_changed_agree()) }
        </section>
    }
}

/// Both wordings in one, in the reader's language; the new one alone, where the other was not written in it.
fn differing(page: &Page<'_>, before: &Versioned, now: &Versioned) -> Html {
    let locale = page.locale();
    let Some((tag, new)) = locale.pick(&now.text) else { return Html::default() };
    let (lang, dir) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str());
    let heard = |said| html! { <span class="heard">{ say(said) }{ " " }</span> };
    let pieces = match before.text.0.get(tag) {
        Some(old) => differences(old, new),
        None => vec![Piece::Same(new.to_owned())],
    };
    let piece = |piece: Piece| match piece {
        Piece::Same(words) => html! { { words } },
        Piece::Gone(words) => html! { <del>{ heard(locale.mine_words_gone()) }{ words }</del> },
        Piece::New(words) => html! { <ins>{ heard(locale.mine_words_new()) }{ words }</ins> },
    };
    html! { <blockquote class="as-written" {lang} {dir}>{ for pieces.into_iter().map(piece) }</blockquote> }
}
