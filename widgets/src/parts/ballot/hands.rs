//! What hands do on a ballot that is awake. Inputs are the browser's: a button sets one as fingers would, and what stands
//! in the form is read from the page.

use model::Form;
use yew::prelude::*;

use crate::Mood;

/// Somebody chose, typed or pressed something.
#[derive(Debug, Clone, PartialEq)]
pub struct Touch {
    /// What stands in the form now.
    pub fields: Vec<(String, String)>,
    /// The option whose row was moved.
    pub moved: Option<String>,
}

/// Hears what is chosen and typed.
pub(super) fn types(mood: &Mood) -> Callback<InputEvent> {
    #[cfg(feature = "poll")]
    {
        let touched = mood.touched.clone();
        Callback::from(move |event: InputEvent| in_page::typed(&event, &touched))
    }
    #[cfg(not(feature = "poll"))]
    {
        let _ = mood;
        Callback::noop()
    }
}

/// Hears what is pressed.
pub(super) fn presses(form: Form, mood: &Mood) -> Callback<MouseEvent> {
    #[cfg(feature = "poll")]
    {
        let (touched, forget) = (mood.touched.clone(), mood.forget.clone());
        Callback::from(move |event: MouseEvent| {
            let _ = in_page::pressed(&event, form, &touched, &forget);
        })
    }
    #[cfg(not(feature = "poll"))]
    {
        let _ = (form, mood);
        Callback::noop()
    }
}

#[cfg(feature = "poll")]
mod in_page {
    use model::{Form, whole_number};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement, HtmlInputElement};
    use yew::prelude::*;

    use super::Touch;
    use crate::parts::ballot::rank;
    use crate::waking::fields;

    fn form_of(element: &Element) -> Option<Element> {
        element.closest("form").ok()?
    }

    fn touch(form: &Element, touched: &Callback<Touch>, moved: Option<String>) {
        if let Some(fields) = fields(form) {
            touched.emit(Touch { fields, moved });
        }
    }

    pub(super) fn typed(event: &InputEvent, touched: &Callback<Touch>) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            in_step(input);
        }
        if let Some(form) = form_of(&target) {
            touch(&form, touched, None);
        }
    }

    /// A slider and its field say the same.
    fn in_step(input: &HtmlInputElement) {
        let slides = input.type_() == "range";
        let other = if slides { "[inputmode]" } else { "[type=range]" };
        let row = input.closest(".number").ok().flatten();
        let other = row.and_then(|row| row.query_selector(other).ok().flatten());
        if let Some(other) = other.and_then(|other| other.dyn_into::<HtmlInputElement>().ok()) {
            match whole_number(&input.value()) {
                Ok(Some(number)) => other.set_value(&number.to_string()),
                _ => other.set_value(&other.min()),
            }
        }
    }

    pub(super) fn pressed(
        event: &MouseEvent,
        form: Form,
        touched: &Callback<Touch>,
        forget: &Callback<()>,
    ) -> Option<()> {
        let target = event.target_dyn_into::<Element>()?;
        let button = target.closest("[data-hand]").ok()??;
        let within = form_of(&button)?;
        let hand = button.get_attribute("data-hand")?;
        if hand == "forget" {
            forget.emit(());
            focus(within.query_selector("input:not([type=hidden]),textarea").ok()??);
            return None;
        }
        let row = button.closest(".number").ok()??.query_selector("[inputmode]").ok()??;
        let name = row.dyn_into::<HtmlInputElement>().ok()?.name();
        let all = within.query_selector_all("[inputmode]").ok()?;
        let inputs: Vec<HtmlInputElement> = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()).collect();
        let numbers: Vec<Option<u32>> = inputs.iter().map(|input| whole_number(&input.value()).ok()?).collect();
        let at = inputs.iter().position(|input| input.name() == name)?;
        let input = inputs.get(at)?;
        let more = matches!(hand.as_str(), "more" | "up");
        match form {
            Form::Dots { dots, most } => {
                let given: u32 = numbers.iter().flatten().fold(0, |sum, number| sum.saturating_add(*number));
                let here = numbers.get(at).copied().flatten().unwrap_or(0);
                let next = match more {
                    true if here < most && given < dots => here + 1,
                    true => here,
                    false => here.saturating_sub(1),
                };
                input.set_value(&if next == 0 { String::new() } else { next.to_string() });
                touch(&within, touched, None);
            }
            _ => {
                for (input, number) in inputs.iter().zip(rank::moved(&numbers, at, more)) {
                    input.set_value(&number.map(|number| number.to_string()).unwrap_or_default());
                }
                let option = name.strip_prefix("mark-").map(str::to_owned);
                touch(&within, touched, option);
                // The row moves with the next drawing, and the focus stays on its button.
                focus(button);
            }
        }
        None
    }

    /// Once what changed is on screen.
    fn focus(element: Element) {
        yew::platform::spawn_local(async move {
            if let Ok(element) = element.dyn_into::<HtmlElement>() {
                let _ = element.focus();
            }
        });
    }
}
