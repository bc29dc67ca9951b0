//! One entry, as it is typed: what it is called and why, what it is known by, whether they agreed.

use i18n::Locale;
use model::Slug;
use model::pack::{Consent, KnownBy, PackDesk, PackEntryDraft, PackEntryKept};
use model::{Refusal, Text};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::one::own_language;
use super::{Open, closes, told};
use crate::curating::{KINDS, Sift, blank, consent_day, consent_name, followed, kind, parts};
use crate::parts::{Form, Here, Input, To, labelled, line, say, select, tick};
use crate::state::{Desk, Why};
use crate::texts::{audience, new_address, section, words};
use crate::typed::{Rows, Version};

/// An entry that is open.
pub(super) struct Editing {
    /// Which; none for a new one.
    pub(super) id: Option<Slug>,
    /// What the fields begin with.
    begins: PackEntryDraft,
    version: Version,
    /// The suggestion that it takes up.
    suggestion: Option<i64>,
    /// Lines of the suggestion that nothing could be made of.
    rest: Vec<String>,
    known: Rows<KnownBy>,
    /// How often what they said was another when the pack was fetched again: each time its fields begin anew.
    anew: u32,
}

impl Editing {
    /// A new one, with one row to begin with.
    pub(super) fn new(_: &Desk) -> Editing {
        let begins = PackEntryDraft::new(Text::default(), vec![blank("web")]);
        Editing::begin(begins, None, None, Vec::new())
    }

    /// One that is there.
    pub(super) fn of(desk: &Desk, id: &Slug) -> Option<Editing> {
        let kept = entry_of(desk.packs.pack.there()?, id)?;
        Some(Editing::begin(kept.entry.clone(), Some(kept.revision), None, Vec::new()))
    }

    /// One that a member suggested.
    pub(super) fn suggested(desk: &Desk, n: i64) -> Option<Editing> {
        let pack = desk.packs.pack.there()?;
        let suggestion = pack.suggestions.iter().find(|suggestion| suggestion.n == n)?;
        let (begins, rest) = suggestion.suggested.entry(&own_language(desk)?);
        Some(Editing::begin(begins, None, Some(n), rest))
    }

    fn begin(begins: PackEntryDraft, revision: Option<u32>, suggestion: Option<i64>, rest: Vec<String>) -> Editing {
        let known = Rows::of(begins.known_by.clone());
        Editing { id: begins.id.clone(), begins, version: Version::of(revision), suggestion, rest, known, anew: 0 }
    }

    /// The id of its form, which is another for each: what is typed in one is never in the next.
    fn form(&self) -> String {
        match (&self.id, self.suggestion) {
            (Some(id), _) => format!("entry-{id}"),
            (None, Some(n)) => format!("suggested-{n}"),
            (None, None) => "new-entry".to_owned(),
        }
    }
}

fn entry_of<'a>(pack: &'a PackDesk, id: &Slug) -> Option<&'a PackEntryKept> {
    pack.entries.iter().find(|kept| kept.entry.id.as_ref() == Some(id))
}

fn change(desk: &mut Desk, change: impl FnOnce(&mut Editing)) {
    if let Some(Open::Entry(editing)) = &mut desk.packs.open {
        change(editing);
    }
}

/// The pack was fetched again: what is typed stays, and is kept over what is there now. An entry that is gone would be
/// a new one. Only what they said is what is kept now, or a yes from before would undo their no.
pub(super) fn renew(desk: &mut Desk) {
    let Some(Open::Entry(editing)) = &mut desk.packs.open else { return };
    let (Some(id), Some(pack)) = (&editing.id, desk.packs.pack.there()) else { return };
    let kept = entry_of(pack, id);
    editing.version.renew(kept.map(|kept| kept.revision));
    if let Some(now) = kept.map(|kept| &kept.entry.consent).filter(|now| **now != editing.begins.consent) {
        editing.begins.consent = now.clone();
        editing.anew += 1;
    }
}

/// This desk itself said of the entry that it is still right: whoever has it open goes on with that version.
pub(super) fn follow(desk: &mut Desk, entry: &Slug) {
    let Some(Open::Entry(editing)) = &mut desk.packs.open else { return };
    let Some(pack) = desk.packs.pack.there().filter(|_| editing.id.as_ref() == Some(entry)) else { return };
    editing.version.follow(entry_of(pack, entry).map(|kept| kept.revision));
}

pub(super) fn draw(here: Here<'_>, editing: &Editing) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let form = editing.form();
    let Some(pack) = desk.packs.pack.there() else { return Html::default() };
    let begins = &editing.begins;
    let hidden = [
        ("entry", editing.id.as_ref().map(Slug::to_string)),
        ("revision", editing.version.read.map(|read| read.to_string())),
        ("suggestion", editing.suggestion.map(|n| n.to_string())),
    ];
    let sections = pack.pack.sections.iter().map(|section| (&section.id, &section.title));
    let signed_in = (locale.curate_signed_in(), Some(locale.curate_signed_in_help()));
    let fields = html! {
        <>
            { words(here, &form, "label", Locale::curate_label_in, &begins.label, false) }
            { words(here, &form, "why", Locale::curate_why_in, &begins.why, true) }
            { rest(here, editing) }
            <div class="rows-of">
                { for editing.known.iter().map(|(row, known)| known_row(here, &form, row, known)) }
            </div>
            { one_more(here) }
            { section(&form, sections, begins.section.as_ref(), desk) }
            { audience(here, &form, &begins.audience) }
            { tick(&form, "signed-in-only", "yes", say(signed_in.0), signed_in.1, begins.signed_in_only) }
            <div class="rows-of">{ consent(here, &form, editing) }</div>
            if editing.id.is_some() { { new_address(here, &form) } }
        </>
    };
    let title = if editing.id.is_some() { locale.curate_editing() } else { locale.curate_add() };
    let put = Form {
        to: To::Room(told),
        id: form.clone(),
        what: "put",
        hidden: hidden.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        fields,
        send: locale.desk_keep(),
        button: "send",
        here,
    };
    let changed =
        |(refused, why): &(String, Why)| *refused == form && matches!(why, Why::Refusal(Refusal::EntryChanged));
    html! {
        <section class="editor" tabindex="-1" data-editor="" key={form.clone()}>
            <h2>{ say(title) }</h2>
            { put.draw() }
            if desk.refused.as_ref().is_some_and(changed) { { load_again(here) } }
            <p>{ closes(here) }</p>
            if let Some(id) = &editing.id { { tools(here, id) } }
        </section>
    }
}

/// Somebody else has changed it: their words come to stand above, what was typed stays below.
fn load_again(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    let onclick = here.changes(|desk| desk.packs.stale = true);
    html! { <p><button type="button" class="way" {onclick}>{ say(locale.curate_load_again()) }</button></p> }
}

/// Lines of a suggestion of which nothing could be made.
fn rest(here: Here<'_>, editing: &Editing) -> Html {
    if editing.rest.is_empty() {
        return Html::default();
    }
    html! {
        <div class="note">
            <p>{ say(here.desk.locale.curate_rest()) }</p>
            <p class="words" dir="auto">{ editing.rest.join("\n") }</p>
        </div>
    }
}

/// Something that it is known by: of which kind, and what is typed for it. Another kind keeps what was typed.
fn known_row(here: Here<'_>, form: &str, row: u32, known: &KnownBy) -> Html {
    let locale = &here.desk.locale;
    let name = |part: &str| format!("known.{row}.{part}");
    let chosen = kind(known);
    let onchange = here.act.reform(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
        crate::app::Act::Do(std::rc::Rc::new(move |desk: &mut Desk| {
            change(desk, |editing| editing.known.set(row, blank(&value)));
        }))
    });
    let option = |kind: &str| {
        let said = locale.by_id(&format!("curate-kind-{kind}")).map(|said| said.text).unwrap_or_default();
        html! { <option value={kind.to_owned()} selected={kind == chosen}>{ said }</option> }
    };
    let kinds = labelled(form, &name("kind"), locale.curate_kind(), None, |id, _| {
        html! { <select {id} name={name("kind")} {onchange}>{ for KINDS.into_iter().map(option) }</select> }
    });
    let part = |(part, label, begins): (&str, fn(&Locale) -> i18n::Said, &str)| {
        let (name, begins) = (name(part), begins.to_owned());
        let field = labelled(form, &name.clone(), label(locale), None, |id, help| {
            html! { <Input {id} {name} {begins} {help} dir="auto" /> }
        });
        html! { <div key={part}>{ field }</div> }
    };
    let taken_out = here.changes(move |desk| change(desk, |editing| editing.known.remove(row)));
    html! {
        <fieldset class="choices" key={row}>
            <legend class="label">{ say(locale.curate_known()) }</legend>
            { kinds }
            <div class="rows-of">{ for parts(known).into_iter().map(part) }</div>
            if let Some(followed) = followed(known) {
                <input type="hidden" name={name("followed")} value={followed} />
            }
            if let KnownBy::Place { place } = known {
                { words(here, form, &name("place"), Locale::curate_place_in, place, true) }
            }
            if let KnownBy::Private { .. } = known { <p class="help">{ say(locale.curate_private_help()) }</p> }
            <button type="button" class="quiet" onclick={taken_out}>{ say(locale.curate_remove_row()) }</button>
        </fieldset>
    }
}

fn one_more(here: Here<'_>) -> Html {
    let onclick = here.changes(|desk| change(desk, |editing| editing.known.add(blank("web"))));
    html! { <p><button type="button" class="way" {onclick}>{ say(here.desk.locale.curate_add_known()) }</button></p> }
}

/// Whether whoever is listed agreed, on which day, and to whom they said it.
fn consent(here: Here<'_>, form: &str, editing: &Editing) -> Html {
    let locale = &here.desk.locale;
    let now = &editing.begins.consent;
    let options = [
        ("to-be-asked", locale.curate_consent_to_be_asked()),
        ("asked", locale.curate_consent_asked()),
        ("agreed", locale.curate_consent_agreed()),
        ("organisation", locale.curate_consent_organisation()),
        ("declined", locale.curate_consent_declined()),
        ("removed", locale.curate_consent_removed()),
    ];
    let chosen = consent_name(now);
    let options = options.into_iter().map(|(name, said)| (name.to_owned(), said.text, name == chosen)).collect();
    let on = consent_day(now).map(|day| day.to_string()).unwrap_or_default();
    let by = if let Consent::Agreed { by, .. } = now { by.as_str() } else { "" };
    let day =
        labelled(form, "consent-on", locale.curate_consent_on(), Some(locale.curate_consent_on_help()), |id, help| {
            html! { <Input {id} name="consent-on" kind="date" begins={on} {help} dir="ltr" /> }
        });
    html! {
        <fieldset class="choices" key={editing.anew}>
            <legend class="label">{ say(locale.curate_consent()) }</legend>
            if editing.anew > 0 { <p class="note">{ say(locale.curate_consent_changed()) }</p> }
            <p class="help">{ say(locale.curate_consent_help()) }</p>
            { select(form, "consent", locale.curate_consent_is(), options) }
            { day }
            { line(form, "consent-by", locale.curate_consent_by(), Some(locale.curate_consent_by_help()), by) }
        </fieldset>
    }
}

/// Up, down, checked, out.
fn tools(here: Here<'_>, id: &Slug) -> Html {
    let locale = &here.desk.locale;
    let tool = |what: &'static str, send, class, fields| {
        let hidden = vec![("entry", id.to_string())];
        Form { to: To::Room(told), id: format!("{what}-{id}"), what, hidden, fields, send, button: class, here }.draw()
    };
    html! {
        <>
            <div class="ways-out">
                { tool("check", locale.curate_check(), "way", Html::default()) }
                if here.desk.packs.sift == Sift::All {
                    { tool("up", locale.curate_up(), "way", Html::default()) }
                    { tool("down", locale.curate_down(), "way", Html::default()) }
                }
            </div>
            <details class="again">
                <summary>{ say(locale.curate_drop()) }</summary>
                { tool("drop", locale.curate_drop_yes(), "way", html! { <p>{ say(locale.curate_drop_lead()) }</p> }) }
            </details>
        </>
    }
}
