//! What is up in a group, on its own page: notices, the next meeting, what newcomers read and send; and all of it as plain
//! text for a chat.

use i18n::{Locale, Said};
use model::faq::FaqCard;
use model::pack::PackCard;
use model::{Audience, GroupView, NextMeeting, NoticeView, PacketCard, Phase, SignupCard, Slug, Tag, Text};
use widgets::{beside, lasts, say, text};
use yew::{Html, html};

use super::parts::plain;
use crate::asked::Asked;

/// The notices that are up, the latest first.
pub(super) fn notices(view: &GroupView, locale: &Locale) -> Html {
    if view.notices.is_empty() {
        return Html::default();
    }
    html! {
        <section class="news">
            <h2>{ say(locale.news_title()) }</h2>
            <ul class="cards">{ for view.notices.iter().map(|notice| self::notice(view, notice, locale)) }</ul>
        </section>
    }
}

fn notice(view: &GroupView, notice: &NoticeView, locale: &Locale) -> Html {
    let words = model::pick(&notice.words, locale.prefs()).map(|(tag, blocks)| {
        let dir = i18n::dir_of(tag.as_str()).as_str();
        html! { <div class="about" lang={tag.as_str().to_owned()} {dir}>{ widgets::draw_doc(blocks, 3) }</div> }
    });
    let audience = for_whom(&notice.audience, locale);
    let day = notice.day.to_string();
    html! {
        <li id={format!("notice-{}", notice.id)}>
            <h3>{ text(&notice.title, locale) }</h3>
            <p class="aside">
                if let Some(audience) = audience { { say(audience) }{ " · " } }
                <time datetime={day}>{ say(locale.news_day(&date(view, notice, locale))) }</time>
            </p>
            { for words }
            { for notice.meeting.as_ref().map(|meets| when(view, meets, locale)) }
        </li>
    }
}

/// For whom it is, where not for everybody.
fn for_whom(audience: &Audience, locale: &Locale) -> Option<i18n::Said> {
    match audience {
        Audience::Everyone => None,
        Audience::Members => Some(locale.news_members()),
        Audience::Circles(circles) => {
            let circles: Vec<&str> = circles.iter().map(model::Slug::as_str).collect();
            Some(locale.news_circles(&locale.list_and(&circles)))
        }
    }
}

/// A day on a calendar is the same day in every zone.
fn date(view: &GroupView, notice: &NoticeView, locale: &Locale) -> String {
    locale.day(notice.day.noon().0, "UTC", view.now.0)
}

fn when(view: &GroupView, meets: &model::GatheringView, locale: &Locale) -> Html {
    if meets.over {
        return html! { <p>{ say(locale.meets_over()) }</p> };
    }
    let zone = view.zone.as_str();
    let moment = locale.moment(meets.starts.0, zone, view.now.0);
    html! {
        <>
            <p class="when">{ say(locale.meets_when(&moment, &locale.zone_name(zone))) }</p>
            if !meets.place.is_empty() { <p>{ text(&meets.place, locale) }</p> }
            <p class="aside">
                { say(lasts(meets.minutes, locale)) }
                { for meets.weeks.map(|weeks| html! { <>{ " " }{ say(locale.meets_weeks(weeks.into())) }</> }) }
            </p>
        </>
    }
}

/// The next meeting that this reader may know of.
pub(super) fn meeting(view: &GroupView, locale: &Locale) -> Html {
    let Some(NextMeeting { title, meets, packet }) = &view.meeting else { return Html::default() };
    let lang = locale.tag();
    let title = match packet {
        Some(packet) => {
            let to = format!("/{}/welcome/{packet}?lang={lang}", view.group);
            html! { <a href={to}>{ text(title, locale) }</a> }
        }
        None => text(title, locale),
    };
    html! {
        <section class="next-meeting">
            <h2>{ say(locale.news_next_meeting()) }</h2>
            <h3>{ title }</h3>
            { when(view, meets, locale) }
            <p><a href={format!("/{}/meeting.ics?lang={lang}", view.group)} download="">{ say(locale.meets_calendar()) }</a></p>
        </section>
    }
}

/// What people who are new read, and how they ask to join.
pub(super) fn arriving(view: &GroupView, locale: &Locale) -> Html {
    if view.signups.is_empty() && view.packets.is_empty() {
        return Html::default();
    }
    let row = |kind, id: &_, title: &_, said| row(view, (kind, id), title, said, locale);
    let signup = |card: &SignupCard| {
        let said = if card.open { locale.news_signup_open() } else { locale.news_signup_closed() };
        row("signup", &card.id, &card.title, said)
    };
    let packet = |card: &PacketCard| row("welcome", &card.id, &card.title, locale.news_packet());
    html! {
        <section>
            <h2>{ say(locale.news_join()) }</h2>
            <ul class="cards">
                { for view.signups.iter().map(signup) }
                { for view.packets.iter().map(packet) }
            </ul>
        </section>
    }
}

/// What the group knows: answers to what many ask, and whom to follow.
pub(super) fn knowing(view: &GroupView, locale: &Locale) -> Html {
    if view.faqs.is_empty() && view.packs.is_empty() {
        return Html::default();
    }
    let faq = |card: &FaqCard| row(view, ("faq", &card.id), &card.title, locale.news_faq(), locale);
    let pack = |card: &PackCard| row(view, ("starter-pack", &card.id), &card.title, locale.news_pack(), locale);
    html! {
        <section>
            <h2>{ say(locale.news_know()) }</h2>
            <ul class="cards">
                { for view.faqs.iter().map(faq) }
                { for view.packs.iter().map(pack) }
            </ul>
        </section>
    }
}

fn row(view: &GroupView, (kind, id): (&str, &Slug), title: &Text, said: Said, locale: &Locale) -> Html {
    let to = format!("/{}/{kind}/{id}?lang={}", view.group, locale.tag());
    html! { <li><a href={to}>{ text(title, locale) }</a><p class="aside">{ say(said) }</p></li> }
}

/// The same as plain text, to be copied by a button or, without a script, by hand.
pub(super) fn as_text(view: &GroupView, asked: &Asked, locale: &Locale) -> Html {
    let words = words(view, &asked.origin, locale);
    let (lang, dir) = (locale.tag().to_owned(), locale.dir().as_str());
    html! {
        <section class="chats">
            <div class="chat">
                <div class="copy">
                    <button type="button" hidden=true data-copy={words.clone()} data-copied={locale.news_copied().text}>
                        { say(locale.news_copy()) }
                    </button>
                </div>
                <details>
                    <summary>{ say(locale.news_as_text()) }</summary>
                    <pre {lang} {dir} tabindex="0">{ words }</pre>
                </details>
            </div>
        </section>
    }
}

/// What is up, in the reader's language: each thing with an address by itself, so that no sign of a sentence around it
/// becomes part of the link. Only what this reader may know is in it.
fn words(view: &GroupView, origin: &str, locale: &Locale) -> String {
    let zone = view.zone.as_str();
    let moment = |at: model::Instant| locale.moment(at.0, zone, view.now.0);
    let at = |rest: &str| format!("{origin}/{}{rest}", view.group);
    let mut parts: Vec<Vec<String>> = Vec::new();
    if let Some(NextMeeting { title, meets, packet }) = &view.meeting {
        let mut part = vec![locale.news_text_meeting(&plain(title, locale), &moment(meets.starts)).text];
        part.extend(place(&meets.place, locale));
        part.extend(packet.iter().map(|packet| at(&format!("/welcome/{packet}"))));
        parts.push(part);
    }
    for notice in &view.notices {
        let title = plain(&notice.title, locale);
        let head = locale.news_text_notice(&title, &date(view, notice, locale)).text;
        let mut part = vec![beside::in_direction(head, locale)];
        let words = model::pick(&notice.words, locale.prefs()).map(|(_, blocks): (&Tag, _)| model::plain(blocks));
        part.extend(words.filter(|words| !words.is_empty()));
        if let Some(meets) = notice.meeting.as_ref().filter(|meets| !meets.over) {
            part.push(locale.meets_when(&moment(meets.starts), &locale.zone_name(zone)).text);
            part.extend(place(&meets.place, locale));
        }
        part.extend(for_whom(&notice.audience, locale).map(|said| said.text));
        parts.push(part);
    }
    for card in view.cards.iter().filter(|card| card.phase == Phase::Open) {
        let closes = locale.moment(card.closes.0, card.zone.as_str(), view.now.0);
        let said = locale.news_text_poll(&plain(&card.title, locale), &closes).text;
        let mut part = vec![said, at(&format!("/{}/{}", card.kind.as_str(), card.id))];
        // Whoever pastes this should know whom it is for.
        part.extend((!card.open_to_all).then(|| locale.news_members().text));
        parts.push(part);
    }
    for card in view.signups.iter().filter(|card| card.open) {
        let said = locale.news_text_signup(&plain(&card.title, locale));
        parts.push(vec![said.text, at(&format!("/signup/{}", card.id))]);
    }
    if parts.is_empty() {
        parts.push(vec![locale.news_text_nothing().text]);
    }
    let today = locale.day(view.now.0, zone, view.now.0);
    parts.insert(0, vec![locale.news_text_title(&plain(&view.name, locale), &today).text]);
    parts.push(vec![at("")]);
    parts.into_iter().map(|part| part.join("\n")).collect::<Vec<_>>().join("\n\n")
}

fn place(place: &Text, locale: &Locale) -> Option<String> {
    (!place.is_empty()).then(|| locale.news_text_place(&plain(place, locale)).text)
}
