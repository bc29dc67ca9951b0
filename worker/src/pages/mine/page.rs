//! The page itself: where the request is, and below it everything else.

use i18n::{Locale, Said};
use model::signup::{For, MineCommand, MineEntry, MineStage, MineView};
use model::{Instant, Refusal, Viewer};
use serde::Serialize;
use widgets::{say, text};
use yew::{Html, html};

use super::{Visit, agreed, answers, back, calendar, come_in, letters, outside};
use crate::headers::RouteKind;
use crate::pages::document::{Document, Script, draw, language_links};
use crate::pages::parts::{foot, plain, refused, unsent};
use crate::reply::Reply;
use crate::scene::Reader;

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mishap {
    /// The box before "Erase everything" was not ticked.
    EraseNotSure,
    /// The group's refusal.
    Refused(Refusal),
}

/// A private page, for whoever opened it.
pub(super) struct Page<'a> {
    pub(super) visit: &'a Visit<'a>,
    pub(super) view: MineView,
    pub(super) reader: Reader,
    pub(super) mishap: Option<Mishap>,
    /// What was to be done, where it was not.
    pub(super) tried: Option<MineCommand>,
}

/// What the script must know. Nothing of it is secret to whoever holds the link; what is sealed stays so.
#[derive(Serialize)]
struct ForScript<'a> {
    group: &'a str,
    request: &'a str,
    form: &'a str,
    revision: u32,
    zone: &'a str,
    key: &'a str,
    sealed: Option<&'a str>,
    fields: Option<&'a [(String, String)]>,
    greeters: Option<&'a str>,
    entries: &'a [MineEntry],
}

impl<'a> Page<'a> {
    pub(super) async fn of(visit: &'a Visit<'a>, view: MineView) -> Result<Page<'a>, Refusal> {
        let mut asked = visit.asked.clone();
        if asked.language_said.is_none() {
            // What somebody wrote in is what they read.
            asked.languages.insert(0, view.lang.clone());
        }
        let reader = Reader::of(&asked, visit.host, &view.languages).await?;
        Ok(Page { visit, view, reader, mishap: None, tried: None })
    }

    pub(super) fn with(self, mishap: Mishap, tried: MineCommand) -> Page<'a> {
        Page { mishap: Some(mishap), tried: Some(tried), ..self }
    }

    pub(super) fn locale(&self) -> &Locale {
        &self.reader.locale
    }

    /// Whether only the newcomer's device can read what was written.
    pub(super) fn is_sealed(&self) -> bool {
        self.view.sealed.is_some()
    }

    /// An address within the group, in the language of this page.
    pub(super) fn address(&self, path: &str) -> String {
        format!("/{}{path}?lang={}", self.view.group, self.locale().tag())
    }

    /// A day in the group's zone, with its weekday.
    pub(super) fn day(&self, at: Instant) -> String {
        self.locale().day(at.0, self.view.zone.as_str(), self.view.now.0)
    }

    /// The name of the group.
    pub(super) fn group_name(&self) -> String {
        plain(&self.view.group_name, self.locale())
    }

    /// What is said to those who would like to join, or to those who ask something.
    pub(super) fn either<T>(&self, joining: T, asking: T) -> T {
        self.view.form.purpose.either(joining, asking)
    }

    /// Whether somebody who asked something was answered.
    fn is_answered(&self) -> bool {
        self.view.entries.iter().any(|entry| entry.said == model::signup::Said::Question)
    }

    /// Whether the greeters still look at it.
    pub(super) fn is_going_on(&self) -> bool {
        matches!(self.view.stage, MineStage::Arrived | MineStage::InConversation)
    }

    pub(super) async fn reply(&self) -> Result<Reply, Refusal> {
        let (locale, view) = (self.locale(), &self.view);
        let path = format!("/{}/mine", view.group);
        let top = html! {
            <header class="page-top">
                <a href={self.address("")}>{ say(locale.to_group(&self.group_name())) }</a>
                { language_links(&self.reader.languages(&view.languages), locale, &path) }
            </header>
        };
        let main = html! {
            <div class="porchlight mine" data-mine="">
                { widgets::exit(view.exit.as_deref(), locale) }
                <h1>{ say(locale.mine_title()) }</h1>
                { self.done() }
                { self.undone() }
                { self.where_it_is() }
                { self.sealed_note() }
                { come_in::enter(self) }
                { agreed::changed(self) }
                { letters::section(self) }
                { come_in::vouch(self) }
                { self.other_way() }
                { answers::section(self) }
                { agreed::section(self) }
                { back::section(self) }
            </div>
        };
        let document = Document {
            title: plain(&view.discreet, locale),
            top: draw(top).await,
            main: format!("{}{}", draw(main).await, self.json()?),
            foot: draw(foot(None, &Viewer::default(), locale)).await,
            indexed: false,
            script: Some(Script::Mine),
            wakes: false,
        };
        let status = match self.mishap {
            None => 200,
            Some(Mishap::EraseNotSure) => 422,
            Some(Mishap::Refused(refusal)) => refusal.status(),
        };
        Ok(document.reply(RouteKind::Page, status, &self.reader))
    }

    fn json(&self) -> Result<String, Refusal> {
        let view = &self.view;
        let for_script = ForScript {
            group: view.group.as_str(),
            request: &view.request,
            form: view.form_id.as_str(),
            revision: view.form.revision,
            zone: view.zone.as_str(),
            key: &view.key,
            sealed: view.sealed.as_ref().map(|sealed| sealed.0.as_str()),
            fields: view.fields.as_deref(),
            greeters: view.greeters.as_deref(),
            entries: if self.is_sealed() { &view.entries } else { &[] },
        };
        let json = serde_json::to_string(&for_script).map_err(|_| Refusal::Trouble)?.replace('<', "\\u003c");
        Ok(format!("<script type=\"application/json\" id=\"mine\">{json}</script>\n"))
    }

    /// What was done a moment ago.
    fn done(&self) -> Html {
        let locale = self.locale();
        let said = match self.visit.asked.query("done").filter(|_| self.mishap.is_none()) {
            Some("reply") => locale.mine_done_reply(),
            Some("change") => self.either(locale.mine_done_change(), locale.asking_done_change()),
            Some("withdraw") => self.either(locale.mine_done_withdraw(), locale.asking_done_withdraw()),
            _ => return Html::default(),
        };
        html! { <p class="own own-said" tabindex="-1" autofocus=true>{ say(said) }</p> }
    }

    /// What was not done, and why.
    fn undone(&self) -> Html {
        match self.mishap {
            None => Html::default(),
            Some(Mishap::EraseNotSure) => unsent(self.locale().mine_erase_tick(), self.locale()),
            Some(Mishap::Refused(refusal)) => refused(Some(refusal), self.locale()),
        }
    }

    /// Where it is, what comes next, and who meets them.
    fn where_it_is(&self) -> Html {
        let (locale, view) = (self.locale(), &self.view);
        let late = view.now > view.answered_by;
        let asks = view.form.purpose == For::Asking;
        let said = match view.stage {
            MineStage::InConversation if asks && self.is_answered() => locale.asking_answered(),
            // That somebody has taken it on is no answer yet.
            MineStage::Arrived | MineStage::InConversation if asks && late => locale.asking_arrived_late(),
            MineStage::Arrived | MineStage::InConversation if asks => {
                locale.asking_arrived(&self.day(view.answered_by))
            }
            MineStage::Arrived if late => locale.mine_arrived_late(),
            MineStage::Arrived => locale.mine_arrived(&self.day(view.answered_by)),
            MineStage::InConversation => locale.mine_talking(),
            MineStage::Welcomed if view.joined => locale.mine_joined(&self.group_name()),
            MineStage::Welcomed => locale.mine_welcomed(&self.group_name()),
            MineStage::NotNow => locale.mine_not_now(),
            MineStage::Withdrawn => self.either(locale.mine_withdrawn(), locale.asking_withdrawn()),
        };
        let group = self.group_name();
        let of = self.either(locale.mine_of(&group), locale.asking_of(&group));
        let meets = self.either(locale.mine_meets(), locale.asking_meets());
        let named = self.either(locale.mine_meets_named("{name}"), locale.asking_meets_named("{name}")).text;
        let welcome = view.welcome.as_ref().filter(|_| view.stage == MineStage::Welcomed);
        let welcome = welcome.map(|packet| self.address(&format!("/welcome/{packet}")));
        html! {
            <section class="now">
                <p class="aside">{ say(of) }</p>
                <div class="own">
                    <p class="own-said">{ say(said) }</p>
                    if view.stage == MineStage::NotNow { <p>{ say(locale.mine_not_now_how()) }</p> }
                    if self.is_going_on() {
                        <p data-meets={named}>{ say(meets) }</p>
                    }
                </div>
                if let Some(packet) = welcome { <p><a class="way" href={packet}>{ say(locale.mine_welcome()) }</a></p> }
                if self.is_going_on() { { self.way() } }
            </section>
        }
    }

    /// The steps of a request, and the one at which it is.
    fn way(&self) -> Html {
        let (locale, view) = (self.locale(), &self.view);
        let (sent, by) = (self.day(view.arrived), self.day(view.answered_by));
        let asks = view.form.purpose == For::Asking;
        let here = if view.stage == MineStage::Arrived || asks && !self.is_answered() { 1 } else { 2 };
        let steps: Vec<Said> = self.either(
            vec![
                locale.mine_way_sent(&sent),
                locale.mine_way_look(&by),
                locale.mine_way_talk(),
                locale.mine_way_answer(),
            ],
            vec![locale.asking_way_sent(&sent), locale.asking_way_look(&by), locale.asking_way_answer()],
        );
        let step = |(n, said): (usize, Said)| match n == here {
            true => html! {
                <li class="here" aria-current="step">
                    <span><span class="heard">{ say(locale.mine_way_here()) }{ " " }</span>{ say(said) }</span>
                </li>
            },
            false => html! { <li class={if n < here { "behind" } else { "ahead" }}><span>{ say(said) }</span></li> },
        };
        let reminds = here == 1 && view.now <= view.answered_by;
        html! {
            <>
                <h2>{ say(locale.mine_way()) }</h2>
                <ol class="stations">{ for steps.into_iter().enumerate().map(step) }</ol>
                <p>{ say(locale.mine_come_back()) }</p>
                if reminds {
                    <div class="remind">
                        <a href={self.address("/mine.ics")} download="">{ say(locale.mine_calendar()) }</a>
                        <p class="aside">{ say(locale.mine_calendar_note(&calendar::name(view, locale))) }</p>
                    </div>
                }
            </>
        }
    }

    /// That there is something sealed, for whoever cannot open it, and the field for the key that opens it.
    fn sealed_note(&self) -> Html {
        if !self.is_sealed() {
            return Html::default();
        }
        let locale = self.locale();
        html! {
            <>
                <p class="note" data-shut="">{ say(locale.mine_sealed_script()) }</p>
                <p class="note" data-old="" hidden=true>{ say(locale.mine_sealed_old()) }</p>
                <p class="note" data-no-list="" hidden=true>{ say(locale.mine_no_list()) }</p>
                // No field of it has a name, so that nothing of it could ever be sent.
                <form class="reading" data-reading="" hidden=true>
                    <h2>{ say(locale.mine_reading()) }</h2>
                    <p>{ say(locale.mine_reading_why()) }</p>
                    <p class="note" data-wrong="" role="alert" hidden=true>{ say(locale.mine_reading_wrong()) }</p>
                    <div class="line">
                        <label class="label" for="field-reading">{ say(locale.mine_reading_code()) }</label>
                        <p class="help" id="help-reading">{ say(locale.mine_reading_help()) }</p>
                        <input id="field-reading" type="text" dir="ltr" autocomplete="off" autocapitalize="off"
                            spellcheck="false" aria-describedby="help-reading" />
                    </div>
                    <button class="send" type="submit">{ say(locale.mine_reading_open()) }</button>
                </form>
            </>
        }
    }

    fn other_way(&self) -> Html {
        if self.view.other_way.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ say(self.locale().mine_other_way()) }</h2>
                <p class="as-written">{ text(&self.view.other_way, self.locale()) }</p>
            </section>
        }
    }

    /// The box for another link, on a page that is open.
    pub(super) fn other_link(&self) -> Html {
        html! {
            <details class="again">
                <summary>{ say(self.locale().mine_other_link()) }</summary>
                { outside::paste(self.visit, self.locale()) }
            </details>
        }
    }
}
