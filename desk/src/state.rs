//! What the desk knows at this moment. What was opened and what opens it is here and nowhere else, and [`Desk::lock`]
//! lets go of all of it.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use i18n::{Locale, Said};
use js_sys::Function;
use model::desk::{DeskView, KeyCard};
use model::signup::{For, Pairs, RequestView};
use model::{Instant, Invited, Local, Refusal, Role, Slug, Tag};
use serde::Deserialize;
use vault::{Greeter, KemPair, Seeds};
use zeroize::Zeroizing;

use crate::errand::Errand;
use crate::keys::{self, Compared, Heard, Shut, Standing};
use crate::letter::{self, Opened};
use crate::rooms::{Place, packs, questions};
use crate::{kept, window};

/// A language that the desk speaks.
#[derive(Deserialize)]
pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) name: String,
    /// The address of its messages.
    pub(crate) messages: String,
}

/// What the page says to the desk.
#[derive(Deserialize)]
pub(crate) struct Setup {
    pub(crate) group: Slug,
    /// The group's name for titles.
    pub(crate) discreet: String,
    /// What the reader would like to read, best first.
    pub(crate) prefs: Vec<Tag>,
    pub(crate) languages: Vec<Language>,
}

/// What came of asking for something.
pub(crate) enum Got<T> {
    Waiting,
    There(T),
    Refused(Refusal),
}

impl<T> Got<T> {
    pub(crate) fn there(&self) -> Option<&T> {
        if let Got::There(there) = self { Some(there) } else { None }
    }
}

/// This greeter's keys, open.
pub(crate) struct Mine {
    pub(crate) seeds: Seeds,
    /// What goes on for a while holds this weakly: it ends when the keys are locked.
    pub(crate) kem: Rc<KemPair>,
    /// What everybody may know of them.
    pub(crate) public: Greeter,
}

impl Mine {
    pub(crate) fn new(seeds: Seeds) -> Mine {
        Mine { kem: Rc::new(seeds.greeter.kem()), public: seeds.greeter.greeter(""), seeds }
    }

    /// Whether these keys are the ones on a card.
    pub(crate) fn is_on(&self, card: &KeyCard) -> bool {
        keys::offered(card).is_some_and(|greeter| greeter.has_keys_of(&self.public))
    }
}

/// Keys that were just made, until their words are written down.
pub(crate) struct Making {
    pub(crate) seeds: Seeds,
    pub(crate) words: Zeroizing<String>,
}

/// A request that is being read.
pub(crate) struct Reading {
    pub(crate) view: RequestView,
    /// What was answered, opened.
    pub(crate) letter: Option<Result<Opened, Shut>>,
    /// What was said, opened, by its number.
    pub(crate) heard: BTreeMap<i64, Result<Heard, Shut>>,
}

impl Reading {
    /// Whether somebody asks the group something, and nobody decides about them.
    pub(crate) fn asks(&self) -> bool {
        self.view.form.purpose == For::Asking
    }
}

/// Something to print, which stands on the page until it is put away.
pub(crate) enum Sheet {
    /// The keys, written down.
    Recovery,
    /// An invitation that was made just now.
    Invitation(Box<Invited>),
}

/// A form that was sent.
pub(crate) struct Sent {
    /// Its id on the page.
    pub(crate) form: String,
    pub(crate) pairs: Pairs,
}

impl Sent {
    pub(crate) fn one(&self, name: &str) -> &str {
        self.pairs.iter().rev().find(|(have, _)| have == name).map(|(_, value)| value.trim()).unwrap_or_default()
    }
}

/// Why something was not done: the group's refusal, or the device's own words.
pub(crate) enum Why {
    Refusal(Refusal),
    Own(Said),
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Why {
        Why::Refusal(refusal)
    }
}

/// Everything.
pub(crate) struct Desk {
    pub(crate) setup: Setup,
    pub(crate) locale: Locale,
    pub(crate) place: Place,
    pub(crate) view: Got<DeskView>,
    pub(crate) standing: Standing,
    /// Whether this device keeps keys.
    pub(crate) has_keys: bool,
    pub(crate) mine: Option<Mine>,
    pub(crate) making: Option<Making>,
    pub(crate) reading: Got<Reading>,
    /// Six words that were asked for.
    pub(crate) compared: Compared,
    pub(crate) sheet: Option<Sheet>,
    /// How many requests were opened for a new greeter, of how many.
    pub(crate) letting_in: Option<(usize, usize)>,
    /// The form that is on its way.
    pub(crate) busy: Option<String>,
    /// The form that was not done, and why.
    pub(crate) refused: Option<(String, Why)>,
    /// What was done last, for the line below.
    pub(crate) said: Option<Said>,
    /// The desk itself went to another place, and nobody else.
    pub(crate) went: bool,
    /// "Keep open for this call": until when, by this device's clock.
    pub(crate) call: Option<f64>,
    /// Whether what is open closes within a minute.
    pub(crate) closing: bool,
    /// Whether the group's clock and this device's are within a day.
    pub(crate) clocks_agree: bool,
    /// What gets the focus after the next drawing, as a selector: for rooms that open something.
    pub(crate) focus: Option<&'static str>,
    /// Grants a [`Wish`](crate::wish::Wish), see [`files::grant`](crate::files::grant).
    pub(crate) files: Function,
    /// What is asked of the group next, once what is on its way is back.
    pub(crate) after: VecDeque<Errand>,
    pub(crate) questions: questions::State,
    pub(crate) packs: packs::State,
}

impl Desk {
    pub(crate) fn new(setup: Setup, locale: Locale, place: Place, files: Function) -> Desk {
        let has_keys = kept::keys(&setup.group).is_some();
        Desk {
            setup,
            locale,
            place,
            view: Got::Waiting,
            standing: Standing::None,
            has_keys,
            mine: None,
            making: None,
            reading: Got::Waiting,
            compared: Compared::default(),
            sheet: None,
            letting_in: None,
            busy: None,
            refused: None,
            said: None,
            went: false,
            call: None,
            closing: false,
            clocks_agree: true,
            focus: None,
            files,
            after: VecDeque::new(),
            questions: questions::State::default(),
            packs: packs::State::default(),
        }
    }

    /// The desk itself goes to another place: what was just said stays there.
    pub(crate) fn goes(&mut self, place: &str) {
        self.went = true;
        window::go(place);
    }

    /// Why this form was not done.
    pub(crate) fn why_not(&self, form: &str) -> Option<&Why> {
        self.refused.as_ref().filter(|(refused, _)| refused == form).map(|(_, why)| why)
    }

    pub(crate) fn group(&self) -> &str {
        self.setup.group.as_str()
    }

    /// A View has come: the list in it is verified, and remembered if it is good.
    pub(crate) fn show(&mut self, view: DeskView) {
        let seen = kept::seen(&self.setup.group);
        let now = window::clock();
        self.clocks_agree = keys::do_clocks_agree(view.now, now);
        self.standing = Standing::of(view.greeters.as_deref(), self.group(), now, seen.as_ref());
        if let Some(list) = self.standing.signed() {
            kept::keep_seen(&self.setup.group, &list.seen());
        }
        self.view = Got::There(view);
        self.open();
    }

    /// A request has come.
    pub(crate) fn read(&mut self, view: RequestView) {
        self.reading = Got::There(Reading { view, letter: None, heard: BTreeMap::new() });
        self.open();
    }

    /// Opens what can be opened of the request that is being read.
    pub(crate) fn open(&mut self) {
        let Got::There(reading) = &mut self.reading else { return };
        let view = &reading.view;
        let request = &view.request;
        if !request.sealed {
            reading.letter = letter::unsealed(view).map(Ok);
            let plain = |words: &str| Heard { words: words.to_owned(), lang: None, name: String::new(), signed: true };
            reading.heard = view.entries.iter().map(|entry| (entry.n, Ok(plain(&entry.words.0)))).collect();
            return;
        }
        let Some(Mine { kem, .. }) = &self.mine else { return };
        let (group, list) = (self.setup.group.as_str(), self.standing.signed());
        let open = |letter| letter::open(letter, group, request, &view.form, kem);
        reading.letter = view.sealed.as_ref().map(open);
        let heard = view.entries.iter().map(|entry| (entry.n, keys::hear(entry, group, request, kem, list)));
        reading.heard = heard.collect();
    }

    /// Lets go of every key, of everything that was opened, and of everything that was typed.
    pub(crate) fn lock(&mut self) {
        window::reset_all();
        self.mine = None;
        self.making = None;
        self.compared.clear();
        self.letting_in = None;
        self.busy = None;
        self.call = None;
        self.closing = false;
        self.questions.lock();
        if let Some(Sheet::Recovery) = self.sheet {
            self.sheet = None;
        }
        if let Got::There(reading) = &mut self.reading
            && reading.view.request.sealed
        {
            reading.letter = None;
            reading.heard.clear();
        }
    }

    /// Whether there is anything that should not stay open for long.
    pub(crate) fn is_open(&self) -> bool {
        self.mine.is_some() || self.making.is_some()
    }

    pub(crate) fn is_organiser(&self) -> bool {
        self.view.there().is_some_and(|view| view.me.role >= Role::Organiser)
    }

    /// Whether this greeter's key is on the list.
    pub(crate) fn is_let_in(&self) -> bool {
        let (Some(list), Some(mine)) = (self.standing.signed(), &self.mine) else { return false };
        list.greeter(&mine.public.id).is_some_and(|greeter| greeter.has_keys_of(&mine.public))
    }

    /// Whether the group has got the key of this device.
    pub(crate) fn is_offered(&self) -> bool {
        let (Some(view), Some(mine)) = (self.view.there(), &self.mine) else { return false };
        view.keys.iter().any(|card| card.person == view.me.id && mine.is_on(card))
    }

    /// The name by which greeters know somebody.
    pub(crate) fn name(&self, person: i64) -> String {
        let Some(view) = self.view.there() else { return String::new() };
        if person == view.me.id {
            return view.me.name.clone();
        }
        let card = view.keys.iter().find(|card| card.person == person).map(|card| card.name.clone());
        let member = || view.members.iter().find(|member| member.id == person).map(|member| member.name.clone());
        card.or_else(member).unwrap_or_default()
    }

    /// The card that a key on the list belongs to.
    pub(crate) fn card_of(&self, greeter: &Greeter) -> Option<&KeyCard> {
        let cards = &self.view.there()?.keys;
        cards.iter().find(|card| keys::offered(card).is_some_and(|offered| offered.has_keys_of(greeter)))
    }

    /// Now, as the group's last answer says it: the device's clock may be wrong. No list is signed by it.
    pub(crate) fn now(&self) -> Instant {
        self.view.there().map_or(Instant(0), |view| view.now)
    }

    /// A moment in the group's zone.
    pub(crate) fn moment(&self, at: Instant) -> String {
        let zone = self.view.there().map_or("UTC", |view| view.zone.as_str());
        self.locale.moment(at.0, zone, self.now().0)
    }

    /// A day in the group's zone.
    pub(crate) fn day(&self, at: Instant) -> String {
        let zone = self.view.there().map_or("UTC", |view| view.zone.as_str());
        self.locale.day(at.0, zone, self.now().0)
    }

    /// A day on a calendar, as people say it.
    pub(crate) fn on_day(&self, day: Local) -> String {
        self.locale.day(day.noon().0, "UTC", self.now().0)
    }

    /// The language of words that do not say theirs: the group's first.
    pub(crate) fn own_language(&self) -> Option<Tag> {
        let first = self.view.there().and_then(|view| view.languages.first().cloned());
        first.or_else(|| Tag::new(self.locale.tag()))
    }
}
