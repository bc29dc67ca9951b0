//! Fields that a FAQ and a starter pack have alike: words in each language, for whom, sections.

use i18n::{Locale, Said};
use model::{Audience, Slug, Tag, Text};
use yew::prelude::*;

use crate::parts::{Area, Here, Input, labelled, line, plain, say, select, tick};
use crate::state::Desk;
use crate::typed::{Rows, languages_of};

/// A field for each of the group's languages: `{name}.es`, `{name}.ar`. With `several`, of several lines each.
pub(crate) fn words(
    here: Here<'_>,
    form: &str,
    name: &str,
    label: impl Fn(&Locale, &str) -> Said,
    begins: &Text,
    several: bool,
) -> Html {
    let locale = &here.desk.locale;
    let field = |tag: &Tag| {
        let begins = begins.0.get(tag).cloned().unwrap_or_default();
        let (name, dir) = (format!("{name}.{}", tag.as_str()), i18n::dir_of(tag.as_str()).as_str());
        let label = label(locale, &locale.autonym(tag.as_str()));
        labelled(form, &name.clone(), label, None, |id, help| {
            if several {
                html! { <Area {id} {name} {begins} {help} {dir} /> }
            } else {
                html! { <Input {id} {name} {begins} {help} {dir} /> }
            }
        })
    };
    let group = here.desk.view.there().map(|view| view.languages.as_slice()).unwrap_or_default();
    html! { { for languages_of(begins, group).map(field) } }
}

/// What somebody else wrote in the meantime, as it is now, beside what is typed here.
pub(crate) fn theirs(here: Here<'_>, now: &[&Text]) -> Html {
    let one = |(tag, words): (&Tag, &String)| {
        let (lang, dir) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str());
        html! { <p class="words" {lang} {dir}>{ words.clone() }</p> }
    };
    html! {
        <div class="note">
            <p><strong>{ say(here.desk.locale.know_changed_since()) }</strong></p>
            { for now.iter().flat_map(|text| &text.0).map(one) }
        </div>
    }
}

/// For whom something is: read by [`crate::typed::audience`].
pub(crate) fn audience(here: Here<'_>, form: &str, now: &Audience) -> Html {
    let locale = &here.desk.locale;
    let circles: Vec<&str> = match now {
        Audience::Circles(circles) => circles.iter().map(Slug::as_str).collect(),
        _ => Vec::new(),
    };
    let options = [
        ("everyone", locale.curate_for_everyone(), matches!(now, Audience::Everyone)),
        ("members", locale.curate_for_members(), matches!(now, Audience::Members)),
        ("circles", locale.curate_for_circles(), matches!(now, Audience::Circles(_))),
    ];
    let options = options.into_iter().map(|(value, said, chosen)| (value.to_owned(), said.text, chosen)).collect();
    html! {
        <>
            { select(form, "audience", locale.curate_for(), options) }
            { line(form, "circles", locale.curate_circles(), Some(locale.desk_circles_help()), &circles.join(", ")) }
        </>
    }
}

/// A box for what is there: its address, made of its first words, is to be another. None is told them by a link then.
pub(crate) fn new_address(here: Here<'_>, form: &str) -> Html {
    let locale = &here.desk.locale;
    let help = Some(locale.curate_new_address_help());
    tick(form, "new-address", "yes", say(locale.curate_new_address()), help, false)
}

/// In which section something stands.
pub(crate) fn section<'a>(
    form: &str,
    sections: impl Iterator<Item = (&'a Slug, &'a Text)>,
    now: Option<&Slug>,
    desk: &Desk,
) -> Html {
    let none = (String::new(), desk.locale.curate_no_section().text, now.is_none());
    let option = |(id, title): (&Slug, &Text)| (id.to_string(), plain(title, desk), Some(id) == now);
    select(form, "section", desk.locale.curate_section(), std::iter::once(none).chain(sections.map(option)).collect())
}

/// The sections themselves, a row for each, in an element of their own: what has keys has only siblings with keys, or
/// what was typed in one field would turn up in another. They are read by [`crate::typed::sections`].
/// `remove` and `add` change the rows.
pub(crate) fn sections(
    here: Here<'_>,
    form: &str,
    rows: &Rows<Option<(Slug, Text)>>,
    remove: impl Fn(&mut Desk, u32) + Clone + 'static,
    add: impl Fn(&mut Desk) + 'static,
) -> Html {
    let locale = &here.desk.locale;
    let nothing = Text::default();
    let row = |(number, begins): (u32, &Option<(Slug, Text)>)| {
        let remove = remove.clone();
        let (id, title) = begins.as_ref().map_or((None, &nothing), |(id, title)| (Some(id), title));
        let taken_out = here.changes(move |desk| remove(desk, number));
        html! {
            <fieldset class="choices" key={number}>
                <legend class="label">{ say(locale.curate_section()) }</legend>
                if let Some(id) = id {
                    <input type="hidden" name={format!("section.{number}.id")} value={id.to_string()} />
                }
                { words(here, form, &format!("section.{number}.title"), Locale::curate_heading_in, title, false) }
                <button type="button" class="quiet" onclick={taken_out}>{ say(locale.curate_remove_row()) }</button>
            </fieldset>
        }
    };
    html! {
        <>
            <div class="rows-of">{ for rows.iter().map(row) }</div>
            <button type="button" class="way" onclick={here.changes(add)}>{ say(locale.curate_add_section()) }</button>
        </>
    }
}
