//! The way back, at any time: take the request back, erase everything, close the page on this device.

use widgets::say;
use yew::{Html, html};

use super::page::{Mishap, Page};
use crate::pages::parts::{hidden, tick};

pub(super) fn section(page: &Page<'_>) -> Html {
    let (locale, action) = (page.locale(), page.address("/mine"));
    let why = page.either(locale.mine_withdraw_why(), locale.asking_withdraw_why());
    let erase_why = page.either(locale.mine_erase_why(), locale.asking_erase_why());
    html! {
        <section class="back">
            <h2>{ say(locale.mine_back()) }</h2>
            <p>{ say(locale.mine_kept(&page.day(page.view.kept_until))) }</p>
            if page.is_going_on() {
                <details class="again">
                    <summary>{ say(page.either(locale.mine_withdraw(), locale.asking_withdraw())) }</summary>
                    <form method="post" action={action.clone()}>
                        { hidden("key", &page.view.key) }
                        <p>{ say(why) }</p>
                        <button class="way" type="submit" name="do" value="withdraw">
                            { say(locale.mine_withdraw_button()) }
                        </button>
                    </form>
                </details>
            }
            <details class="again" open={page.mishap == Some(Mishap::EraseNotSure)}>
                <summary>{ say(locale.mine_erase()) }</summary>
                <form method="post" action={action.clone()}>
                    <p>{ say(erase_why) }</p>
                    <p class="aside">{ say(locale.mine_erase_limits()) }</p>
                    { tick("sure", locale.mine_erase_sure(), None) }
                    <button class="way" type="submit" name="do" value="erase">
                        { say(locale.mine_erase_button()) }
                    </button>
                </form>
            </details>
            { page.other_link() }
            <form class="leave" method="post" action={action}>
                <button class="quiet" type="submit" name="do" value="leave">{ say(locale.mine_leave()) }</button>
                <p class="aside">{ say(locale.mine_leave_why()) }</p>
                <p class="aside">{ say(locale.mine_never_ask()) }</p>
            </form>
        </section>
    }
}
