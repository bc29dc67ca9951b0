//! Somebody else's Yew application, with a Porchlight element in the middle of what it draws.

use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Where the widget inside comes from.
#[derive(Properties, PartialEq)]
struct Props {
    src: AttrValue,
}

/// Counts presses of its own buttons before and after the widget, and every click that passes through it.
#[component]
fn Site(props: &Props) -> Html {
    let pressed = use_state(|| 0_u32);
    let passed = use_state(|| 0_u32);
    let name = use_state(String::new);
    let press = {
        let pressed = pressed.clone();
        Callback::from(move |_: MouseEvent| pressed.set(*pressed + 1))
    };
    let pass = {
        let passed = passed.clone();
        Callback::from(move |_: MouseEvent| passed.set(*passed + 1))
    };
    let typed = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    html! {
        <section onclick={pass}>
            <button id="before" onclick={press.clone()}>{ "Before" }</button>
            <p>{ "Pressed: " }<output id="pressed">{ *pressed }</output></p>
            <p>{ "Passed: " }<output id="passed">{ *passed }</output></p>
            <label>{ "Name " }<input id="name" oninput={typed} /></label>
            <p>{ "Hello, " }<output id="hello">{ (*name).clone() }</output></p>
            <div class={if *pressed % 2 == 0 { "even" } else { "odd" }}>
                <porchlight-proposal src={props.src.clone()}>
                    <a href={props.src.clone()}>{ "The proposal" }</a>
                </porchlight-proposal>
            </div>
            <button id="after" onclick={press}>{ "After" }</button>
        </section>
    }
}

/// Draws the application into the page's `#app`, whose `data-src` is the widget's address.
#[wasm_bindgen(start)]
pub fn start() -> Result<(), JsValue> {
    let app = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or("There is no #app.")?;
    let src = app.get_attribute("data-src").unwrap_or_default().into();
    yew::Renderer::<Site>::with_root_and_props(app, Props { src }).render();
    Ok(())
}
