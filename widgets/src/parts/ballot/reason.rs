//! Words on a ballot: why, or the answer itself; and whether somebody helped.

use model::{Form, MAX_REASON_CHARS, MAX_WORDS_CHARS, Names, ReasonRule};
use yew::prelude::*;

use super::Paper;
use crate::parts::field;
use crate::parts::markup::{classed, tag};
use crate::parts::words::{say, text};

/// The field for a reason, or for the answer to a question that is answered in words.
pub(super) fn field(paper: &Paper<'_>) -> Html {
    let (view, locale) = (paper.view, paper.locale);
    let Some(rule) = view.reasons else { return Html::default() };
    let words = view.form == Form::Words;
    let most = if words { MAX_WORDS_CHARS } else { MAX_REASON_CHARS } as u64;
    let help = match rule {
        _ if words => locale.words_room(most),
        ReasonRule::Optional => locale.reason_optional(most),
        ReasonRule::Required => locale.reason_required(most),
        ReasonRule::RequiredForObjections => locale.reason_objections(most),
    };
    // Whoever chose no name has none to show.
    let named = view.names == Names::Shown && !view.viewer.name.is_empty();
    let who_reads = match (view.open_to_all, view.read_by_all, named) {
        (true, _, _) => locale.reason_waits_note(),
        (false, _, _) if view.names == Names::Anonymous => locale.reason_gives_away(),
        (false, true, true) => locale.reason_read_by_all(),
        (false, true, false) => locale.reason_read_by_all_nameless(),
        (false, false, true) => locale.reason_beside_name(),
        (false, false, false) => locale.reason_without_name(),
    };
    let id = paper.id("reason");
    let help_id = format!("{id}-help");
    let describes = if words { format!("{help_id} {}", paper.id("refusal")) } else { help_id.clone() };
    let begins_with = paper.begins.as_ref().map(|begins| begins.reason.clone());
    let rows = if words { "6" } else { "3" };
    let label = classed("label", "label").set("for", id.clone()).with(label(paper));
    let help = classed("p", "help").set("id", help_id).say(help).with(" ").say(who_reads);
    let input = html! { <textarea {id} name="reason" {rows} dir="auto" aria-describedby={describes} defaultvalue={begins_with} /> };
    classed("div", "reason").with(label).with(help).with(input).into()
}

/// What whoever chose an option is asked about it, where the group asks something; else "Why?".
fn label(paper: &Paper<'_>) -> Html {
    let chosen = |id: &str| {
        let typed = paper.mood.typed.as_ref();
        typed.is_some_and(|typed| {
            typed.choice.iter().any(|chosen| chosen == id) || typed.marks.get(id).is_some_and(|mark| mark != "0")
        })
    };
    let asked = paper.view.options.iter().filter(|option| !option.prompt.is_empty() && chosen(option.id.as_str()));
    let prompts: Vec<Html> = asked.flat_map(|option| [text(&option.prompt, paper.locale), " ".into()]).collect();
    if !prompts.is_empty() {
        return prompts.into_iter().collect();
    }
    let words = paper.view.form == Form::Words;
    say(if words { paper.locale.words_label() } else { paper.locale.reason_label() })
}

/// Whether somebody helped; the result counts how many had help.
pub(super) fn helped(paper: &Paper<'_>) -> Html {
    if paper.view.open_to_all {
        return Html::default();
    }
    let ticked = paper.begins.as_ref().is_some_and(|begins| begins.helped);
    let input = field::tick("checkbox", paper.id("helped"), "helped".to_owned(), "1".to_owned(), ticked);
    classed("label", "helped").with(input).with(tag("span").say(paper.locale.helped_label())).into()
}
