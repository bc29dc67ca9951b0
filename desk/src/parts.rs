//! What the rooms share: words on screen, forms, fields. Fields are uncontrolled: what somebody typed stays as it is,
//! however often the page around it is drawn anew.

use std::rc::Rc;

use i18n::{Said, dir_of};
use model::{Instant, Tag, Text};
use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::Act;
use crate::errand::Errand;
use crate::state::{Desk, Sent, Why};

/// What a room draws by, and to whom it says what somebody did.
#[derive(Clone, Copy)]
pub(crate) struct Here<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) act: &'a Callback<Act>,
}

impl Here<'_> {
    /// A callback that does this.
    pub(crate) fn does<E: 'static>(&self, act: impl Fn() -> Act + 'static) -> Callback<E> {
        self.act.reform(move |_| act())
    }

    /// What stands on the button of a form that takes a second: while it does, that it is one moment.
    pub(crate) fn sends(&self, form: &str, said: Said) -> Said {
        if self.is_busy(form) { self.desk.locale.desk_one_moment() } else { said }
    }

    /// Whether this form is on its way.
    pub(crate) fn is_busy(&self, form: &str) -> bool {
        self.desk.busy.as_deref() == Some(form)
    }

    /// A callback that changes what a room shows.
    pub(crate) fn changes<E: 'static>(&self, change: impl Fn(&mut Desk) + 'static) -> Callback<E> {
        let change: Rc<dyn Fn(&mut Desk)> = Rc::new(change);
        self.does(move || Act::Do(Rc::clone(&change)))
    }
}

/// A message. One that the reader's language lacks is marked as English.
pub(crate) fn say(said: Said) -> Html {
    match said.lang {
        None => said.text.into(),
        Some(lang) => html! { <span {lang} dir="ltr">{ said.text }</span> },
    }
}

/// A group's own words. In another language than the page's they carry it, and its name stands small behind them.
pub(crate) fn text(words: &Text, desk: &Desk) -> Html {
    match desk.locale.pick(words) {
        Some((tag, words)) => in_language(words, Some(tag), desk),
        None => Html::default(),
    }
}

/// The same without markup.
pub(crate) fn plain(words: &Text, desk: &Desk) -> String {
    desk.locale.pick(words).map(|(_, words)| words.to_owned()).unwrap_or_default()
}

/// Somebody's words, in the language that they are said to be in.
pub(crate) fn in_language(words: &str, tag: Option<&Tag>, desk: &Desk) -> Html {
    let own = Tag::new(desk.locale.tag());
    match tag {
        None => html! { <span dir="auto">{ words.to_owned() }</span> },
        Some(tag) if own.is_some_and(|own| own.language() == tag.language()) => words.to_owned().into(),
        Some(tag) => html! {
            <>
                <span lang={tag.as_str().to_owned()} dir={dir_of(tag.as_str()).as_str()}>{ words.to_owned() }</span>
                <small class="in-language">{ format!("\u{a0}{}", desk.locale.language_name(tag.as_str())) }</small>
            </>
        },
    }
}

/// A moment, for people and for programs.
pub(crate) fn when(at: Instant, desk: &Desk) -> Html {
    html! { <time datetime={format!("{}Z", at.in_utc())}>{ desk.moment(at) }</time> }
}

/// A button that does something here.
pub(crate) fn button(here: Here<'_>, class: &'static str, said: Said, act: impl Fn() -> Act + 'static) -> Html {
    html! { <button type="button" {class} onclick={here.does(act)}>{ say(said) }</button> }
}

/// The room's heading: it takes the focus when somebody comes in.
pub(crate) fn heading(said: Said) -> Html {
    html! { <h1 tabindex="-1" data-heading="">{ say(said) }</h1> }
}

/// Who reads a form that was sent.
#[derive(Clone, Copy)]
pub(crate) enum To {
    /// The group: [`model::desk::DeskCommand::from_form`].
    Desk,
    /// The group, about a request: [`model::Greeting::from_form`].
    Request,
    /// This device, about keys.
    Keys,
    /// The room itself: what to send for it, if anything.
    Room(fn(&mut Desk, &Sent) -> Result<Option<Errand>, Why>),
}

/// A form of the desk.
pub(crate) struct Form<'a> {
    pub(crate) to: To,
    /// Its id on the page.
    pub(crate) id: String,
    /// What it does.
    pub(crate) what: &'static str,
    pub(crate) hidden: Vec<(&'static str, String)>,
    pub(crate) fields: Html,
    /// What stands on its button.
    pub(crate) send: Said,
    /// How its button looks: `send`, `way` or `quiet`.
    pub(crate) button: &'static str,
    pub(crate) here: Here<'a>,
}

impl Form<'_> {
    pub(crate) fn draw(self) -> Html {
        let Form { to, id, what, hidden, fields, send, button, here } = self;
        let busy = here.is_busy(&id);
        let form = id.clone();
        let onsubmit = here.act.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Act::Send(to, Sent { form: form.clone(), pairs: fields_of(&event) })
        });
        html! {
            <form id={id.clone()} class="fields" {onsubmit} aria-busy={busy.then_some("true")} novalidate={true}
                autocomplete="off">
                <input type="hidden" name="do" value={what} />
                { for hidden.into_iter().map(|(name, value)| html! { <input type="hidden" {name} {value} /> }) }
                { fields }
                { refused(&id, here.desk) }
                <button class={button} type="submit">{ say(send) }</button>
            </form>
        }
    }
}

/// The fields of a form, in their order, and the button that sent it.
fn fields_of(event: &SubmitEvent) -> Vec<(String, String)> {
    let Some(form) = event.target_dyn_into::<HtmlFormElement>() else { return Vec::new() };
    let Ok(data) = FormData::new_with_form(&form) else { return Vec::new() };
    let mut pairs = Vec::new();
    for entry in data.entries() {
        let Ok(entry) = entry.and_then(|entry| entry.dyn_into::<js_sys::Array>()) else { continue };
        if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
            pairs.push((name, value));
        }
    }
    pairs
}

/// Why a form was not done, above its button. What was typed is still there.
pub(crate) fn refused(form: &str, desk: &Desk) -> Html {
    let Some(why) = desk.why_not(form) else { return Html::default() };
    let locale = &desk.locale;
    let said = match why {
        Why::Refusal(refusal) => locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble()),
        Why::Own(said) => said.clone(),
    };
    html! {
        <div class="refusal missing" tabindex="-1" data-refused="">
            <p class="refusal-title">{ say(locale.desk_not_done()) }</p>
            <p>{ say(said) }</p>
        </div>
    }
}

/// A field of one line, or a box to tick.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct InputProps {
    pub(crate) id: AttrValue,
    pub(crate) name: AttrValue,
    #[prop_or("text".into())]
    pub(crate) kind: AttrValue,
    /// What stands in it at first.
    #[prop_or_default]
    pub(crate) begins: AttrValue,
    /// Whether it is ticked at first.
    #[prop_or_default]
    pub(crate) ticked: bool,
    #[prop_or_default]
    pub(crate) help: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) least: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) most: Option<AttrValue>,
    #[prop_or("auto".into())]
    pub(crate) dir: AttrValue,
}

#[component]
pub(crate) fn Input(props: &InputProps) -> Html {
    let node = use_node_ref();
    let begins = (props.begins.clone(), props.ticked);
    use_effect_with(begins, {
        let node = node.clone();
        // As attributes: they are what a form begins with, and what was typed or ticked since stays.
        move |(value, ticked)| {
            let Some(input) = node.cast::<HtmlElement>() else { return };
            let _ = input.set_attribute("value", value);
            let _ = if *ticked { input.set_attribute("checked", "") } else { input.remove_attribute("checked") };
        }
    });
    let InputProps { id, name, kind, help, least, most, dir, .. } = props.clone();
    html! {
        <input ref={node} {id} {name} type={kind} {dir} min={least} max={most}
            aria-describedby={help} autocomplete="off"
            autocapitalize="off" spellcheck="false" />
    }
}

/// A field of several lines.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct AreaProps {
    pub(crate) id: AttrValue,
    pub(crate) name: AttrValue,
    #[prop_or_default]
    pub(crate) begins: AttrValue,
    #[prop_or_default]
    pub(crate) help: Option<AttrValue>,
    #[prop_or("auto".into())]
    pub(crate) dir: AttrValue,
}

#[component]
pub(crate) fn Area(props: &AreaProps) -> Html {
    let node = use_node_ref();
    use_effect_with(props.begins.clone(), {
        let node = node.clone();
        move |begins| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                let _ = area.set_default_value(begins);
            }
        }
    });
    let AreaProps { id, name, help, dir, .. } = props.clone();
    html! { <textarea ref={node} {id} {name} {dir} aria-describedby={help} rows="4" autocomplete="off" /> }
}

/// A labelled field of one line.
pub(crate) fn line(form: &str, name: &'static str, label: Said, help: Option<Said>, begins: &str) -> Html {
    labelled(form, name, label, help, |id, help| {
        html! { <Input {id} {name} begins={begins.to_owned()} {help} /> }
    })
}

/// A labelled number.
pub(crate) fn number(form: &str, name: &'static str, label: Said, begins: u32, range: (u32, u32)) -> Html {
    labelled(form, name, label, None, |id, help| {
        html! {
            <Input {id} {name} kind="number" begins={begins.to_string()}
                least={range.0.to_string()} most={range.1.to_string()}
                {help} dir="ltr" />
        }
    })
}

/// A labelled field of several lines.
pub(crate) fn area(form: &str, name: &'static str, label: Said, help: Option<Said>) -> Html {
    labelled(form, name, label, help, |id, help| html! { <Area {id} {name} {help} /> })
}

/// A label, what helps, and the field that they belong to.
pub(crate) fn labelled(
    form: &str,
    name: &str,
    label: Said,
    help: Option<Said>,
    field: impl FnOnce(String, Option<String>) -> Html,
) -> Html {
    let id = format!("{form}-{name}");
    let help_id = help.is_some().then(|| format!("{id}-help"));
    html! {
        <div class="line">
            <label class="label" for={id.clone()}>{ say(label) }</label>
            if let Some(help) = help { <p class="help" id={help_id.clone()}>{ say(help) }</p> }
            { field(id, help_id) }
        </div>
    }
}

/// One of several, as a list that opens. `value`, what it is called, whether it is chosen at first.
pub(crate) fn select(form: &str, name: &'static str, label: Said, options: Vec<(String, String, bool)>) -> Html {
    labelled(form, name, label, None, |id, _| {
        let option = |(value, called, selected): (String, String, bool)| {
            html! { <option {value} {selected}>{ called }</option> }
        };
        html! { <select {id} {name}>{ for options.into_iter().map(option) }</select> }
    })
}

/// A box to tick, with a line that says more.
pub(crate) fn tick(form: &str, name: &str, value: &str, label: Html, help: Option<Said>, ticked: bool) -> Html {
    let id = format!("{form}-{name}-{value}");
    html! {
        <label class="row" for={id.clone()}>
            <Input {id} name={name.to_owned()} kind="checkbox" begins={value.to_owned()} {ticked} dir="ltr" />
            <span class="row-words">
                <span class="name">{ label }</span>
                if let Some(help) = help { <span class="meaning">{ say(help) }</span> }
            </span>
        </label>
    }
}

/// A link as something that a camera reads: black on white, whatever the colours of the page.
pub(crate) fn qr(link: &str, label: String) -> Html {
    const QUIET: i32 = 4;
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Medium) else { return Html::default() };
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for (x, y) in (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))) {
        if code.get_module(x, y) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")}
            role="img" aria-label={label} shape-rendering="crispEdges">
            <path fill="#fff" d={format!("M0 0h{size}v{size}H0z")} />
            <path fill="#000" d={path} />
        </svg>
    }
}
