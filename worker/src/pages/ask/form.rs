//! The form for a poll: its parts in the order in which somebody thinks of them, and where a refusal is said.

use i18n::Locale;
use model::{Local, Refusal, Slug, Tag, Typed};
use widgets::{say, text};
use yew::{Html, html};

use super::Trouble;
use super::begin::{Begin, Heading};
use crate::pages::document::language_buttons;
use crate::pages::fields::{Field, by_enter, hidden, opens};
use crate::pages::here::Here;
use crate::pages::parts::{sentence, unsent};
use crate::reply::Reply;

/// How many rows the button "more" adds, and how many empty ones there are to begin with.
pub(super) const MORE_ROWS: usize = 8;
/// Empty rows below those that are filled.
const SPARE_ROWS: usize = 2;

/// A part of the form, above which a refusal can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Top,
    Words,
    Options,
    Counting,
    Who,
    When,
    Rules,
    More,
}

impl Part {
    /// Where what is wrong can be mended.
    pub(super) fn to_mend(trouble: Trouble, typed: &Typed) -> Part {
        let Trouble::Refused(refusal) = trouble else { return Part::More };
        let no_day = |day: &str| !day.trim().is_empty() && Local::new(day.trim()).is_none();
        match refusal {
            Refusal::WordsUnfit => {
                let long = |name: &str, most: usize| {
                    typed.pairs().iter().any(|(have, words)| have.starts_with(name) && words.chars().count() > most)
                };
                let asked =
                    typed.pairs().iter().any(|(name, words)| name.starts_with("title-") && !words.trim().is_empty());
                let words = !asked || long("title-", 200) || long("about-", 20_000);
                if words { Part::Words } else { Part::Options }
            }
            Refusal::TimesUnfit if typed.all("day").any(no_day) => Part::Options,
            Refusal::OptionsUnfit => Part::Options,
            Refusal::RangeUnfit | Refusal::MethodUnfit => Part::Counting,
            Refusal::CircleMissing | Refusal::AnonymousUnfit | Refusal::OpenCannotBind => Part::Who,
            Refusal::TimesUnfit | Refusal::ZoneUnknown => Part::When,
            Refusal::QuorumUnfit | Refusal::ThresholdUnfit => Part::Rules,
            Refusal::TrustUnfit | Refusal::NameUnusable | Refusal::ReasonNotAsked => Part::More,
            _ => Part::Top,
        }
    }
}

/// The form.
pub(super) struct Form<'a> {
    pub(super) here: &'a Here<'a>,
    pub(super) begin: &'a Begin,
    pub(super) typed: &'a Typed,
    /// The language in which it asks for words before all others.
    pub(super) first: Tag,
    /// The other languages of the group.
    pub(super) others: Vec<Tag>,
    /// The circles that members of the group are in.
    pub(super) circles: std::collections::BTreeSet<Slug>,
    pub(super) trouble: Option<(Part, Trouble)>,
}

impl Form<'_> {
    pub(super) fn locale(&self) -> &Locale {
        &self.here.reader.locale
    }

    /// The way of asking.
    pub(super) fn way(&self) -> &str {
        self.typed.last("ask")
    }

    /// Whether there are options, answers or times to write.
    pub(super) fn has_rows(&self) -> bool {
        !matches!(self.way(), "count-in" | "question")
    }

    /// How many rows are drawn.
    pub(super) fn rows(&self) -> usize {
        let spare = if self.begin.is_fixed() { 0 } else { SPARE_ROWS };
        let wanted = match self.typed.written() {
            0 if !self.begin.is_fixed() => MORE_ROWS,
            written => written + spare,
        };
        // Rows that were asked for stay, also if nothing stands in them yet.
        let asked = if self.begin.is_fixed() { 0 } else { self.typed.all("option").count() };
        wanted.max(asked).min(model::MAX_OPTIONS)
    }

    /// What was refused in that part.
    pub(super) fn refused(&self, part: Part) -> Html {
        let locale = self.locale();
        let Some((_, trouble)) = self.trouble.filter(|(there, _)| *there == part) else { return Html::default() };
        let said = match trouble {
            Trouble::AddressTaken => locale.ask_address_taken(),
            // What these say to somebody who answers is of no help to somebody who asks.
            Trouble::Refused(Refusal::ReasonNotAsked) => locale.ask_prompt_unfit(),
            Trouble::Refused(Refusal::TrustUnfit) => locale.ask_topic_unfit(),
            Trouble::Refused(refusal) => sentence(refusal, locale),
        };
        unsent(said, locale)
    }

    pub(super) fn is_refused(&self, part: Part) -> bool {
        self.trouble.is_some_and(|(there, _)| there == part)
    }

    /// The page.
    pub(super) async fn reply(&self) -> Reply {
        let status = match self.trouble {
            None => 200,
            Some((_, Trouble::Refused(refusal))) => refusal.status(),
            Some((_, Trouble::AddressTaken)) => 422,
        };
        let to = format!("/{}/ask?{}", self.here.group, self.begin.query());
        let languages = language_buttons(&self.here.languages(), self.locale(), "ask", &to);
        self.here.page(status, languages, self.draw(&to)).await
    }

    fn draw(&self, to: &str) -> Html {
        let locale = self.locale();
        let (heading, lead) = match self.begin.heading(locale) {
            Heading::Ours(heading, lead) => (say(heading), lead.map(say)),
            Heading::Theirs(name, purpose) => (text(name, locale), Some(text(purpose, locale))),
        };
        let editing = self.begin.edited().is_some();
        let button = if editing { locale.ask_edit_button() } else { locale.ask_button() };
        let rest = if self.begin.is_fixed() { self.what_stays() } else { self.everything() };
        html! {
            <>
                <h1>{ heading }</h1>
                if let Some(lead) = lead { <p class="lead">{ lead }</p> }
                if !editing { <p><a href={self.here.address("/ask", "")}>{ say(locale.ask_back()) }</a></p> }
                <form id="ask" class="long" method="post" novalidate=true action={format!("{to}&lang={}", locale.tag())}>
                    { by_enter("ask") }
                    { hidden("ask", self.way()) }
                    { hidden("zone", self.typed.last("zone")) }
                    { self.note() }
                    { self.refused(Part::Top) }
                    { self.words() }
                    { rest }
                    <button class="send" type="submit" name="do" value="ask">{ say(button) }</button>
                </form>
            </>
        }
    }

    fn everything(&self) -> Html {
        html! { <>{ self.counting() }{ self.who_and_when() }{ self.rules() }{ self.more() }</> }
    }

    /// Once somebody has answered, the rest of the form goes along unseen, so that it comes back as it was.
    fn what_stays(&self) -> Html {
        let drawn = |name: &str| {
            matches!(
                name,
                "ask"
                    | "zone"
                    | "do"
                    | "closes-at"
                    | "closes-at-was"
                    | "option"
                    | "places"
                    | "stance"
                    | "day"
                    | "time"
                    | "minutes"
            ) || ["title-", "about-", "name-", "meaning-", "prompt-"].iter().any(|words| name.starts_with(words))
        };
        let stays = self.typed.pairs().iter().filter(|(name, _)| !drawn(name));
        html! { <>{ for stays.map(|(name, value)| hidden(name.clone(), value.clone())) }{ self.closing_time() }</> }
    }

    fn note(&self) -> Html {
        let locale = self.locale();
        let Some(edited) = self.begin.edited().filter(|edited| edited.fixed) else { return Html::default() };
        let note = match edited.view.names {
            model::Names::Anonymous => locale.ask_edit_anonymous(),
            _ => locale.ask_edit_answered(),
        };
        html! { <p class="note">{ say(note) }</p> }
    }

    /// The question, what one should know, and what there is to choose from; then the same in each other language.
    fn words(&self) -> Html {
        let locale = self.locale();
        html! {
            <section class="fields">
                <h2>{ say(locale.ask_part_words()) }</h2>
                { self.refused(Part::Words) }
                { self.question(&self.first) }
                if self.has_rows() { { self.options() } }
                { for self.others.iter().map(|tag| self.in_language(tag)) }
            </section>
        }
    }

    fn question(&self, tag: &Tag) -> Html {
        let locale = self.locale();
        let title = Field::line(format!("title-{}", tag.as_str()), locale.ask_question()).lang(tag);
        let about = Field::area(format!("about-{}", tag.as_str()), locale.ask_about()).lang(tag);
        html! {
            <>
                { title.help(locale.ask_question_help()).draw(self.typed) }
                { about.help(locale.ask_about_help()).draw(self.typed) }
            </>
        }
    }

    fn in_language(&self, tag: &Tag) -> Html {
        let locale = self.locale();
        let within = html! {
            <>
                <p class="help">{ say(locale.ask_in_language_help()) }</p>
                { self.question(tag) }
                if self.has_rows() { { self.options_in(tag) } }
            </>
        };
        opens(say(locale.ask_in_language(&locale.autonym(tag.as_str()))), false, within)
    }
}
