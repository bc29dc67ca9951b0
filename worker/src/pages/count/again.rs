//! "Count it again on this device". The page holds what the server found; `npm/src/pages/recount.ts` fetches the ballots,
//! counts them with the module that is named here, and says whether both agree. Without a script there is no button.

use model::{PollView, Slug};
use widgets::beside::Called;
use widgets::say;
use yew::{Html, html};

use crate::caller::Address;
use crate::scene::Reader;

/// Nothing, where no rule puts options against each other: there is nothing that could come out differently.
pub(super) fn draw(address: &Address, reader: &Reader, view: &PollView, options: &[Called]) -> Html {
    let locale = &reader.locale;
    let Some(counted) = view.decision.as_ref().and_then(|decision| decision.counts.first()) else {
        return Html::default();
    };
    let answers = view.results.as_ref().map_or(0, |results| results.answers);
    let ids = |ids: &[Slug]| ids.iter().map(Slug::as_str).collect::<Vec<_>>().join(" ");
    let tied: Vec<String> = counted.tied.iter().map(|tied| ids(tied)).collect();
    let names: serde_json::Map<String, serde_json::Value> =
        options.iter().map(|option| (option.id.as_str().to_owned(), option.plain.clone().into())).collect();
    html! {
        <section class="again-count">
            <h2>{ say(locale.again_title()) }</h2>
            <p>{ say(locale.again_how()) }</p>
            <p>
                <button type="button" class="way" hidden=true
                    data-recount={reader.manifest.recount.clone()}
                    data-wasm={reader.manifest.recount_wasm.clone()}
                    data-ballots={format!("/{}{}/export.json", address.group, address.path())}
                    data-winners={ids(&counted.winners)}
                    data-tied={tied.join("|")}
                    data-answers={answers.to_string()}
                    data-names={serde_json::Value::Object(names).to_string()}
                    data-counting={locale.again_counting().text}
                    data-same={locale.again_same(answers).text}
                    data-differs={locale.again_differs("{names}").text}
                    data-unable={locale.again_unable().text}
                    data-cut={locale.again_cut().text}
                >{ say(locale.again_button()) }</button>
            </p>
            <p role="status" class="again-said"></p>
            <p class="aside">{ say(locale.again_elsewhere()) }</p>
        </section>
    }
}
