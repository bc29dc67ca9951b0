//! Coming in: the code with which a member vouches, and becoming a member.

use model::signup::MineStage;
use widgets::say;
use yew::{Html, html};

use super::page::Page;
use crate::pages::parts::{Line, hidden, tick};

/// The code to give to a member, where one must vouch.
pub(super) fn vouch(page: &Page<'_>) -> Html {
    let Some(code) = page.view.vouch.as_ref().filter(|_| page.is_going_on() && page.either(true, false)) else {
        return Html::default();
    };
    let locale = page.locale();
    let link = format!("{}/{}/vouch#{code}", page.visit.asked.origin, page.view.group);
    html! {
        <section class="vouch">
            <h2>{ say(locale.mine_vouch()) }</h2>
            <p>{ say(locale.mine_vouch_why()) }</p>
            <p class="code" dir="ltr" translate="no">{ code.clone() }</p>
            <p class="aside">{ say(locale.mine_vouch_note()) }</p>
            <p>
                <button class="quiet" type="button" hidden=true data-copy={link.clone()}
                    data-copied={locale.mine_vouch_copied().text}>{ say(locale.mine_vouch_copy()) }</button>
            </p>
            <div class="qr" hidden=true data-qr={link} data-label={locale.mine_vouch_qr().text}></div>
        </section>
    }
}

/// What makes somebody a member who is welcome.
pub(super) fn enter(page: &Page<'_>) -> Html {
    let (locale, view) = (page.locale(), &page.view);
    if view.stage != MineStage::Welcomed || view.joined {
        return Html::default();
    }
    let line = Line {
        name: "name",
        label: locale.join_name(),
        help: Some(locale.join_name_help()),
        value: "",
        autocomplete: "nickname",
        ltr: false,
    };
    html! {
        <section class="enter">
            <h2>{ say(locale.mine_enter()) }</h2>
            <p>{ say(locale.mine_enter_why()) }</p>
            <form method="post" action={page.address("/mine")}>
                { hidden("key", &view.key) }
                { line.draw() }
                { tick("remember", locale.join_remember(), Some(locale.join_remember_help())) }
                if page.visit.code().is_some() { { tick("replace", locale.join_replace(), None) } }
                <p class="aside">{ say(locale.join_never_ask()) }</p>
                <button class="send" type="submit" name="do" value="enter">{ say(locale.mine_enter_button()) }</button>
            </form>
        </section>
    }
}
