//! Answers that are typed: words, addresses, numbers, days.

use model::signup::{Network, What};
use yew::prelude::*;

use super::asked::Sheet;
use crate::parts::field;
use crate::parts::markup::{Tag, classed, tag};
use crate::parts::words::say;

/// Draws the fields.
pub(super) fn draw(sheet: &Sheet<'_>) -> Html {
    match &sheet.question.what {
        What::LongText => long(sheet),
        What::Handle { networks } => handle(sheet, networks),
        What::SafeToContact => contact(sheet),
        _ => short(sheet).into(),
    }
}

/// A field of one line. Only what browsers know of everybody anyway is offered by them to be filled in (WCAG 1.3.5); all
/// else stays out of their memory.
fn short(sheet: &Sheet<'_>) -> Tag {
    let left_to_right = |kind: &'static str, fills: &'static str| {
        let input = field::input(kind).set("dir", "ltr").set("autocomplete", fills);
        input.set("autocapitalize", "off").set("spellcheck", "false")
    };
    let line = |fills: &'static str| field::input("text").set("dir", "auto").set("autocomplete", fills);
    let input = match &sheet.question.what {
        What::Called => line("nickname"),
        What::Email => left_to_right("email", "email"),
        What::Phone => left_to_right("tel", "tel"),
        // No `type=number`: it takes no Arabic digits, and a turn of the wheel changes it.
        What::Number { least, .. } => {
            let below_zero = least.is_none_or(|least| least < 0);
            line("off").set("inputmode", if below_zero { "text" } else { "numeric" }).set("class", "few")
        }
        What::Date => field::input("date").set("autocomplete", "off").set("class", "few"),
        _ => line("off"),
    };
    let id = sheet.id();
    sheet.marked(input.set("id", id.clone()).set("name", id.clone()).set_some("value", sheet.begins(&id)))
}

fn long(sheet: &Sheet<'_>) -> Html {
    let id = sheet.id();
    let begins = sheet.begins(&id);
    html! {
        <textarea id={id.clone()} name={id} rows="4" dir="auto" autocomplete="off" defaultvalue={begins}
            required={sheet.required} aria-describedby={sheet.described()} aria-invalid={sheet.invalid()} />
    }
}

fn handle(sheet: &Sheet<'_>, networks: &[Network]) -> Html {
    let locale = sheet.locale;
    let all: Vec<Network> = Network::ALL.into_iter().filter(|n| networks.is_empty() || networks.contains(n)).collect();
    let name = sheet.part("network");
    let chosen = sheet.begins(&name);
    // A network's name is its own in every language.
    let called = |network: Network| match network {
        Network::Signal => "Signal",
        Network::Matrix => "Matrix",
        Network::Fediverse => "Mastodon, Fediverse",
        Network::Bluesky => "Bluesky",
    };
    let id = sheet.id();
    let typed = field::input("text").set("dir", "ltr").set("autocomplete", "off").set("autocapitalize", "off");
    let typed = typed.set("spellcheck", "false").set_some("value", sheet.begins(&id));
    let typed = sheet.marked(typed.set("id", id.clone()).set("name", id.clone()));
    let typed = classed("div", "line").with(tag("label").set("for", id).say(locale.handle_name())).with(typed);
    if let [only] = all.as_slice() {
        let only = classed("p", "help").set("lang", "en").with(called(*only));
        return classed("div", "pair").with(only).with(typed).into();
    }
    let mut list = tag("select").set("id", name.clone()).set("name", name.clone()).set("autocomplete", "off");
    list = list.with(tag("option").set("value", "").with(locale.handle_choose().text));
    for network in all {
        let value = network.as_str();
        let option = tag("option").set("value", value).set_if("selected", chosen.as_deref() == Some(value));
        list = list.with(option.with(called(network)));
    }
    let list = classed("div", "line").with(tag("label").set("for", name).say(locale.handle_network())).with(list);
    classed("div", "pair").with(list).with(typed).into()
}

fn contact(sheet: &Sheet<'_>) -> Html {
    let locale = sheet.locale;
    let id = sheet.id();
    let place = field::input("text").set("id", id.clone()).set("name", id.clone()).set("dir", "auto");
    let place = sheet.marked(place.set("autocomplete", "off").set_some("value", sheet.begins(&id)));
    let place = classed("div", "line").with(tag("label").set("for", id).say(locale.contact_where())).with(place);
    let message = sheet.part("message");
    let ticked = sheet.is_ticked(&message, "yes");
    let tick = field::tick("checkbox", message.clone(), message, "yes".to_owned(), ticked);
    classed("div", "pair")
        .with(place)
        .with(sheet.line(sheet.part("name"), locale.contact_name()))
        .with(classed("label", "row").with(tick).with(classed("span", "row-words").with(say(locale.contact_message()))))
        .into()
}
