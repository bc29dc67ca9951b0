//! The pack as a file, made on this device.

use i18n::Said;
use model::pack::Purpose;
use model::pack::file::{Format, Written};
use model::{Refusal, Tag};
use yew::prelude::*;

use super::closes;
use super::import::format_name;
use crate::carrying::{Whom, carried};
use crate::errand::Errand;
use crate::files;
use crate::parts::{Form, Here, To, line, say, select};
use crate::state::{Desk, Sent, Why};
use crate::wish::Wish;

const FORM: &str = "export";

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(pack) = desk.packs.pack.there() else { return Html::default() };
    let blocks = pack.pack.purpose == Purpose::Block;
    let fits = |format: &Format| {
        format.file().is_some() && format.purpose().is_none_or(|purpose| purpose == pack.pack.purpose)
    };
    let formats = Format::ALL.into_iter().filter(fits);
    let first = Format::Porchlight;
    let formats =
        formats.filter_map(|format| Some((format.file()?.to_owned(), format_name(format, desk), format == first)));
    let whom: [(&str, Said); 3] = [
        ("everyone", locale.curate_whom_everyone()),
        ("members", locale.curate_whom_members()),
        ("curators", locale.curate_whom_curators()),
    ];
    // What a group keeps away from is never public.
    let whom = whom.into_iter().filter(|(name, _)| !blocks || *name != "everyone");
    let whom = whom.enumerate().map(|(at, (name, said))| (name.to_owned(), said.text, at == 0)).collect();
    let fields = html! {
        <>
            { select(FORM, "file", locale.curate_format(), formats.collect()) }
            { select(FORM, "whom", locale.curate_whom(), whom) }
            <p class="help">{ say(locale.curate_merge()) }</p>
            if !blocks { { line(FORM, "owner", locale.curate_owner(), Some(locale.curate_owner_help()), "") } }
        </>
    };
    let form = Form {
        to: To::Room(save),
        id: FORM.to_owned(),
        what: "export",
        hidden: Vec::new(),
        fields,
        send: here.sends(FORM, locale.curate_save()),
        button: "send",
        here,
    };
    html! {
        <section class="editor" tabindex="-1" data-editor="" key="export">
            <h2>{ say(locale.curate_export()) }</h2>
            <p>{ say(locale.curate_export_lead()) }</p>
            { form.draw() }
            <p>{ closes(here) }</p>
        </section>
    }
}

fn save(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let format = Format::written_as(sent.one("file")).ok_or(Refusal::Unreadable)?;
    let whom = match sent.one("whom") {
        "members" => Whom::Members,
        "curators" => Whom::Curators,
        _ => Whom::Everyone,
    };
    let pack = desk.packs.pack.there().ok_or(Refusal::NotFound)?;
    let langs: Vec<Tag> = desk.view.there().map(|view| view.languages.clone()).unwrap_or_default();
    let owner = Some(sent.one("owner")).filter(|owner| !owner.is_empty()).map(str::to_owned);
    let name = format!("{}-{}", pack.id, format.file().unwrap_or_default());
    let wish = Wish::WritePack { format, pack: carried(pack, whom, format), langs, now: desk.now(), owner };
    let errand = Errand::files(&wish, move |desk, written: Option<Written>| {
        let written = written.ok_or(Refusal::KindUnknown)?;
        files::save(desk, &name, format.media_type(), &written.text)?;
        desk.said = Some(desk.locale.curate_saved(written.left_out as u64));
        Ok(())
    });
    errand.map(Some)
}
