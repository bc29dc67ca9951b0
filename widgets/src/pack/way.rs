//! The ways to an entry. All that there can be for any reader are in the markup; those for another network than the reader's
//! are hidden, so that a script only shows, fills in and sorts.

use model::pack::{How, Iam, KnownBy, PackEntryView, Way, bridged, ways};
use yew::prelude::*;

use super::Drawing;
use crate::parts::words::{say, text};

/// Where somebody is to whom a way matters most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    Bluesky,
    Fediverse,
    Neither,
}

impl For {
    fn as_str(self) -> &'static str {
        match self {
            For::Bluesky => "bluesky",
            For::Fediverse => "fediverse",
            For::Neither => "neither",
        }
    }

    fn of(iam: &Iam) -> For {
        match iam {
            Iam::Bluesky => For::Bluesky,
            Iam::Fediverse { .. } => For::Fediverse,
            Iam::Neither => For::Neither,
        }
    }
}

/// A way as it is drawn.
struct Drawn {
    to: Option<For>,
    /// Through a bridge.
    bridged: bool,
    /// Only for those to whom it matters most.
    only: bool,
    /// By which somebody is followed.
    acct: Option<(String, String)>,
    what: Html,
}

impl Drawing<'_> {
    /// `name` is the element in which the entry's name stands.
    pub(super) fn ways(&self, entry: &PackEntryView, name: &str) -> Html {
        let iam = self.scene.view.iam.as_ref().filter(|_| !self.blocks());
        let here = iam.map(For::of);
        let all = entry.known_by.iter().flat_map(|known| self.ways_to(known, entry, name));
        let mut drawn: Vec<(usize, Drawn)> = all.enumerate().collect();
        if here.is_some() {
            // A stable sort: otherwise they stay as whoever keeps the pack has put them.
            drawn.sort_by_key(|(_, way)| if way.to == here { u8::from(way.bridged) } else { 2 });
        }
        let is_shown = |way: &Drawn| !way.only || way.to == here;
        // What leads nowhere near the reader is no better than the others: then all of them stand there.
        let theirs = drawn.iter().take_while(|(_, way)| here.is_some() && way.to == here).count();
        let first = if here == Some(For::Neither) { theirs } else { theirs.min(1) };
        let behind = if first > 0 { drawn.split_off(first) } else { Vec::new() };
        let others = behind.iter().any(|(_, way)| is_shown(way));
        let draw = |(n, way): &(usize, Drawn)| self.draw_way(*n, way, !is_shown(way));
        html! {
            <>
                <ul class="ways-to" data-first="">{ for drawn.iter().map(draw) }</ul>
                <details class="other-ways" data-others="" hidden={!others}>
                    <summary aria-describedby={name.to_owned()}>{ say(self.locale.packs_other_ways()) }</summary>
                    <ul class="ways-to">{ for behind.iter().map(draw) }</ul>
                </details>
            </>
        }
    }

    /// `n` is its place where nobody has said where they are.
    fn draw_way(&self, n: usize, way: &Drawn, hidden: bool) -> Html {
        let (acct, page) = way.acct.clone().unzip();
        html! {
            <li data-n={n.to_string()} data-for={way.to.map(For::as_str)} data-only={way.only.then_some("")}
                data-bridge={way.bridged.then_some("")} data-acct={acct} data-page={page} {hidden}>
                { way.what.clone() }
            </li>
        }
    }

    /// All ways to what an entry is known by, whoever reads.
    fn ways_to(&self, known: &KnownBy, entry: &PackEntryView, name: &str) -> Vec<Drawn> {
        let iam = self.scene.view.iam.as_ref();
        let own = |to| Drawn { to, bridged: false, only: false, acct: None, what: self.own_way(known, name) };
        match known {
            _ if self.blocks() => vec![Drawn { what: self.to_avoid(known, name), ..own(None) }],
            KnownBy::Bluesky { .. } => {
                let direct = entry.known_by.iter().any(|known| matches!(known, KnownBy::Fediverse { .. }));
                let across = bridged(known).filter(|_| !direct).map(|across| self.follow(&across, iam, name, true));
                [own(Some(For::Bluesky))].into_iter().chain(across).collect()
            }
            KnownBy::Fediverse { .. } => {
                let direct = entry.known_by.iter().any(|known| matches!(known, KnownBy::Bluesky { .. }));
                let across = bridged(known).filter(|_| !direct).map(|across| Drawn {
                    bridged: true,
                    only: true,
                    what: self.over_the_bridge(&across, name),
                    ..own(Some(For::Bluesky))
                });
                [self.follow(known, iam, name, false), own(None)].into_iter().chain(across).collect()
            }
            _ => vec![own(Some(For::Neither))],
        }
    }

    /// The way that is there for anybody.
    fn own_way(&self, known: &KnownBy, name: &str) -> Html {
        let locale = self.locale;
        let Some(way) = ways(known, None).into_iter().next() else { return Html::default() };
        let said = match (known, way.how) {
            (KnownBy::Bluesky { .. }, _) => locale.packs_open_bluesky(),
            (KnownBy::Fediverse { address, .. }, _) => locale.packs_open_fediverse(address),
            (KnownBy::Place { place }, _) => {
                return html! { <span class="plain-way"><b>{ say(locale.packs_go_there()) }</b>{ " " }{ text(place, locale) }</span> };
            }
            (KnownBy::Other { network, name, .. }, _) => locale.packs_on_other(network, name),
            (KnownBy::Domain { .. }, _) => return self.to_avoid(known, name),
            (_, How::Visit) => locale.packs_visit_web(),
            (_, How::Subscribe) => locale.packs_read_feed(),
            (_, How::Join) => locale.packs_open_private(),
            (_, _) => locale.packs_call(&way.name),
        };
        // What cannot be pressed is called by its name.
        let spoken = matches!(known, KnownBy::Other { .. }) || way.link.as_deref().is_some_and(is_safe);
        let said = if spoken {
            say(said)
        } else {
            html! { <bdi>{ way.name }</bdi> }
        };
        self.link(way.link.as_deref(), said, name)
    }

    /// A link, if it is one that can be pressed here: to a page, or a call.
    fn link(&self, to: Option<&str>, said: Html, name: &str) -> Html {
        match to.filter(|to| is_safe(to)).map(str::to_owned) {
            Some(href) => {
                let target = (!href.starts_with("tel:")).then_some("_blank");
                html! { <a class="way" {href} {target} rel="noopener noreferrer" aria-describedby={name.to_owned()}>{ said }</a> }
            }
            None => html! { <span class="plain-way">{ said }</span> },
        }
    }

    /// Following from the reader's own server, which they have said or will say.
    fn follow(&self, known: &KnownBy, iam: Option<&Iam>, name: &str, bridged: bool) -> Drawn {
        let KnownBy::Fediverse { address, .. } = known else { return self.nowhere() };
        let server = match iam {
            Some(Iam::Fediverse { server, .. }) => server.as_str(),
            _ => "",
        };
        let found = |how| ways(known, iam).into_iter().find(|way| way.how == how && !way.bridged);
        let page = ways(known, None).into_iter().find_map(|way: Way| way.link).unwrap_or_default();
        let to = found(How::FollowFromServer).and_then(|way| way.link);
        let paste = found(How::CopyIntoSearch).is_some();
        let said = if bridged { self.locale.packs_follow_bridge(server) } else { self.locale.packs_follow_on(server) };
        let what = html! {
            <>
                <a class="way" href={to} hidden={paste} target="_blank" rel="noopener noreferrer" aria-describedby={name.to_owned()}
                    data-follow="">{ say(said) }</a>
                <span class="to-copy" hidden={!paste} data-paste="">
                    { self.to_copy(address, name) }
                    <span class="aside">{ say(self.locale.packs_paste()) }</span>
                </span>
                if bridged { <span class="aside">{ say(self.locale.packs_bridge_help()) }</span> }
            </>
        };
        let acct = Some((address.clone(), page));
        Drawn { to: Some(For::Fediverse), bridged, only: true, acct, what }
    }

    fn nowhere(&self) -> Drawn {
        Drawn { to: None, bridged: false, only: true, acct: None, what: Html::default() }
    }

    fn over_the_bridge(&self, across: &KnownBy, name: &str) -> Html {
        let to = ways(across, None).into_iter().find_map(|way| way.link);
        html! {
            <>
                { self.link(to.as_deref(), say(self.locale.packs_open_bridge()), name) }
                <span class="aside">{ say(self.locale.packs_bridge_help()) }</span>
            </>
        }
    }

    /// What is only called by its name: nobody is led to what the group keeps away from.
    fn to_avoid(&self, known: &KnownBy, name: &str) -> Html {
        html! {
            <span class="to-copy">
                if matches!(known, KnownBy::Domain { .. }) { <b>{ say(self.locale.packs_domain()) }</b> }
                { self.to_copy(&known.written(), name) }
            </span>
        }
    }

    /// An address, and a button that copies it once there is a script.
    fn to_copy(&self, address: &str, name: &str) -> Html {
        let address = address.to_owned();
        html! {
            <>
                <bdi class="address" dir="ltr">{ address.clone() }</bdi>
                <button class="quiet" type="button" hidden=true data-awake="" data-do="copy" data-copy={address} aria-describedby={name.to_owned()}>
                    { say(self.locale.packs_copy()) }
                </button>
            </>
        }
    }
}

/// Whether a link can be pressed here: a page that nobody on the way can read, or a call.
fn is_safe(link: &str) -> bool {
    link.starts_with("https://") || link.starts_with("tel:")
}
