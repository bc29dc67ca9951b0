//! An entry: its name, why it is here, the ways to it, and a quiet way out of the list.

use model::pack::{PackAttempt, PackEntryView};
use model::{Local, Refusal};
use yew::prelude::*;

use super::Drawing;
use crate::parts::words::{say, text};

impl Drawing<'_> {
    /// `within`: it stands in a section that has a heading.
    pub(super) fn entry(&self, entry: &PackEntryView, within: bool) -> Html {
        let locale = self.locale;
        let id = self.id(entry.id.as_str());
        let heading = format!("h{}", self.level + if within { 2 } else { 1 });
        let name = format!("{id}-name");
        let said = if self.blocks() { locale.packs_kept_away() } else { locale.packs_followed() };
        html! {
            <li class="entry" {id} data-entry={entry.id.to_string()}>
                <div class="entry-head">
                    <@{heading} class="name" id={name.clone()} tabindex="-1">{ text(&entry.label, locale) }</@>
                    <label class="tick" hidden=true data-awake="kept">
                        <input type="checkbox" name="followed" value={entry.id.to_string()} autocomplete="off"
                            aria-describedby={name.clone()} />
                        <span>{ say(said) }</span>
                    </label>
                </div>
                if !entry.why.is_empty() { <p class="why">{ text(&entry.why, locale) }</p> }
                { self.ways(entry, &name) }
                { self.marks(entry) }
                { self.choose("only", entry.id.to_string(), locale.packs_choose(), &name) }
                { self.take_out(entry) }
            </li>
        }
    }

    /// For whom it is, and since when it is known to be right.
    fn marks(&self, entry: &PackEntryView) -> Html {
        let locale = self.locale;
        let checked = entry.checked.as_ref().filter(|_| self.checked_on().is_none());
        let checked = checked.map(|checked| {
            html! { <span>{ say(locale.packs_checked(&self.date(checked.on))) }</span> }
        });
        // A list to keep away from says so once for all of it.
        let members_only = entry.members_only && !self.blocks();
        if checked.is_none() && !members_only {
            return Html::default();
        }
        html! {
            <p class="marks">
                if members_only { <span class="mark">{ say(locale.packs_members_only()) }</span> }
                { for checked }
            </p>
        }
    }

    /// Said once where it is one day for the whole list.
    pub(super) fn checked_alike(&self) -> Html {
        let Some(on) = self.checked_on() else { return Html::default() };
        html! { <p class="aside">{ say(self.locale.packs_checked_all(&self.date(on))) }</p> }
    }

    /// The day on which all of it was last checked. Of a list that comes in parts nobody here knows all.
    fn checked_on(&self) -> Option<Local> {
        let view = &self.scene.view;
        let mut days = view.sections.iter().flat_map(|section| &section.entries).map(|entry| Some(entry.checked?.on));
        let first = days.next().flatten().filter(|_| view.from == 0 && view.next.is_none() && view.total > 1)?;
        days.all(|day| day == Some(first)).then_some(first)
    }

    fn date(&self, on: Local) -> String {
        self.locale.date(on.noon().0, "UTC", self.scene.view.head.now.0)
    }

    /// Whether somebody in it might want to be taken out.
    pub(super) fn can_be_taken_out(&self) -> bool {
        let mut entries = self.scene.view.sections.iter().flat_map(|section| &section.entries);
        !self.blocks() && entries.any(|entry| !entry.organisation)
    }

    /// One form for all entries: each has a button of it.
    pub(super) fn take_out_form(&self) -> Html {
        html! { <form id={self.id("take-out")} method="post" action={self.action_along()}>{ self.fields("take-out") }</form> }
    }

    fn take_out(&self, entry: &PackEntryView) -> Html {
        if entry.organisation || self.blocks() {
            return Html::default();
        }
        let refusal = self.not_taken_out(entry);
        html! {
            <details class="is-it-you" open={refusal.is_some()}>
                <summary aria-describedby={format!("{}-name", self.id(entry.id.as_str()))}>{ say(self.locale.packs_is_it_you()) }</summary>
                <div class="is-it-you-how">
                    { for refusal.map(|refusal| self.refused(refusal)) }
                    <p>{ say(self.locale.packs_take_out_how()) }</p>
                    <button class="way" type="submit" form={self.id("take-out")} name="entry" value={entry.id.to_string()}>
                        { say(self.locale.packs_take_me_out()) }
                    </button>
                </div>
            </details>
        }
    }

    fn not_taken_out(&self, entry: &PackEntryView) -> Option<Refusal> {
        match &self.scene.view.attempt {
            Some(PackAttempt::TakenOut { entry: which, refusal, .. }) if *which == entry.id => *refusal,
            _ => None,
        }
    }
}
