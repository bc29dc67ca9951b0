//! The card on somebody's website: what the form is for, and a link to it. The form itself comes in a frame of our own
//! origin (`npm/src/wakes/frame-card.ts`), for the page around it must not read what is typed.

use i18n::Locale;
use model::signup::{For, Reception, SignupView};
use model::{Slug, Tag, Text, Viewer};
use serde::Serialize;
use yew::{Html, LocalServerRenderer, Properties, component};

use super::door::promise;
use crate::parts::link;
use crate::parts::markup::{classed, el, sentences, tag};
use crate::parts::words::{plain, text};
use crate::shown::whose;
use crate::{Scene, Shown, Wakes, Whose};

/// A signup form as far as a card on another site says of it. Its questions are none of that site's business.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SignupCard {
    group: Slug,
    group_name: Text,
    languages: Vec<Tag>,
    id: Slug,
    title: Text,
    #[serde(skip)]
    purpose: For,
    /// Where the frame comes from; none while no requests are taken.
    frame: Option<String>,
    #[serde(skip)]
    discreet: Text,
    #[serde(skip)]
    read_here: Vec<Tag>,
    #[serde(skip)]
    answer_within_days: u32,
    #[serde(skip)]
    viewer: Viewer,
}

impl SignupCard {
    /// The card of a form. `framed`: whether the site around it may hold the frame.
    pub fn of(view: SignupView, framed: bool) -> SignupCard {
        let frame = format!("/frame/{}/signup/{}", view.group, view.id);
        SignupCard {
            frame: (framed && view.reception == Reception::Open).then_some(frame),
            group: view.group,
            group_name: view.group_name,
            languages: view.languages,
            id: view.id,
            title: view.title,
            purpose: view.purpose,
            discreet: view.discreet,
            read_here: view.read_here,
            answer_within_days: view.answer_within_days,
            viewer: Viewer::default(),
        }
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    html: Html,
}

#[component]
fn Card(props: &CardProps) -> Html {
    props.html.clone()
}

fn drawn(scene: &Scene<SignupCard>, locale: &Locale) -> Html {
    let card = &scene.view;
    let to = link::safe(&format!("{}?lang={}", scene.shell.page, locale.tag()));
    let spoken: Vec<String> = card.read_here.iter().map(|tag| locale.autonym(tag.as_str())).collect();
    let speak = (!spoken.is_empty()).then(|| locale.door_speak(&locale.list_and(&spoken)));
    let promise = promise(card.purpose, card.answer_within_days, locale);
    let facts = sentences("p", "who", speak.into_iter().chain([promise]).collect());
    let link = classed("a", "way").set_some("href", to).set("target", "_top").set("rel", "noopener");
    let title = classed("h2", "question").set("part", "question").with(text(&card.title, locale));
    let group = plain(&card.group_name, locale);
    let named = card.purpose.either(locale.card_frame(&group), locale.asking_card_frame(&group)).text;
    let open = card.purpose.either(locale.card_open(), locale.asking_card_open());
    let ask =
        classed("article", "ask").set("part", "ask").set("data-card", named).set_some("data-frame", card.frame.clone());
    let ask = ask.with(el("header", &[], [title.into(), facts].into_iter().collect()));
    let ask = ask.with(tag("p").with(link.say(open)));
    let around = classed("div", "porchlight").set("lang", locale.tag().to_owned()).set("dir", locale.dir().as_str());
    around.with(ask).into()
}

impl Shown for SignupCard {
    const WAKES: Wakes = Wakes::Script("frame-card");

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.group, "signup", &self.id)
    }

    fn whose(&self) -> Whose<'_> {
        whose!(self)
    }

    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    async fn draw(scene: Scene<SignupCard>, locale: Locale) -> String {
        let html = drawn(&scene, &locale);
        LocalServerRenderer::<Card>::with_props(CardProps { html }).hydratable(false).render().await
    }
}
