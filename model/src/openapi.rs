//! The OpenAPI 3.1 document of `/v1`, from the types themselves. `model/tests/openapi.rs` holds `openapi.json` to it (and
//! says how to write it anew); `tests/api/openapi.rs` holds the running server to `openapi.json`.

mod desk;
mod knowing;
mod pages;
mod signup;

use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, InfoBuilder, ObjectBuilder, OpenApi, PathsBuilder, Ref, RefOr, Required, ResponseBuilder, Schema,
    Type,
};
use utoipa::{OpenApi as _, PartialSchema, ToSchema};

use crate::counting::BallotFile;
use crate::desk::{DeskCommand, DeskView};
use crate::faq::{FaqCommand, FaqDesk, FaqDraft, FaqIndex, FaqView, OnFaq};
use crate::pack::formats::Reading;
use crate::pack::{OnPack, PackCommand, PackDesk, PackDraft, PackView};
use crate::signup::{
    Arrival, InviteNewcomers, InvitingView, MineCommand, MineView, NewcomersInvited, OnRequest, RequestToJoin,
    RequestView, SignupDraft, SignupSaved, SignupView, Vouch, VouchView,
};
use crate::{
    Command, Draft, Founded, GroupDraft, GroupView, Invite, Invited, Join, Joined, KeepTemplate, Kind, Local, Looked,
    NoticeDraft, NoticeView, OnNotice, OnOwnCode, OnPerson, PacketCommand, PacketDraft, PacketView, Paste, Person,
    PollView, Refusal, Slug, Template, Text,
};

/// A refusal as it is sent (RFC 9457).
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Problem {
    /// `/problems/` and the code of the refusal, which never changes.
    #[schema(example = "/problems/refusal-choice-missing")]
    r#type: String,
    /// The refusal as a sentence in English.
    title: String,
    /// The HTTP status.
    status: u16,
}

/// A group that is founded: its draft, its name in addresses, and the host's word where it asks for one.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Founding {
    /// Its name in addresses.
    group: Slug,
    /// The host's founding word.
    word: Option<String>,
    #[schema(inline)]
    #[serde(flatten)]
    draft: GroupDraft,
}

/// Who can vote on a poll and who has, for organisers.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Electors {
    /// How many can vote.
    can_vote: u64,
    /// How many have voted (on paper and by trust too); none for an open poll.
    voted: Option<u64>,
    /// The names of those who have not, where the poll said beforehand that organisers see them.
    missing: Vec<String>,
    /// Members who are not among those who can vote.
    others: Vec<Named>,
}

/// Somebody of the group.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Named {
    /// Their number within the group.
    id: i64,
    /// What they want to be called.
    name: String,
}

/// Whom a member trusts with their answers, who trusts them, and whom they could trust.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Trust {
    /// By topic.
    topics: Vec<TrustOnTopic>,
    /// Whom they could trust.
    members: Vec<Named>,
}

/// Trust on a topic, as it touches the viewer.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct TrustOnTopic {
    /// The topic's name in addresses.
    id: Slug,
    /// What it is called.
    name: Text,
    /// Whom the viewer trusts, if they do.
    to: Option<Named>,
    /// Who trusts the viewer.
    by: Vec<String>,
    /// The names on a circle of trust that ends nowhere, if the viewer's trust leads into one.
    circle: Vec<String>,
}

/// A member trusts somebody with their answers, or takes it back.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Entrust {
    /// On this topic.
    topic: Slug,
    /// Whom, by number; nobody, if not said.
    to: Option<i64>,
}

/// What is to be solved while somebody fills in a form (`docs/sealing.md`, "Proof of work").
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct Challenge {
    /// One line; it counts once, and for an hour.
    challenge: String,
}

/// Something that is to be fetched from a network.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
struct ToFetch {
    /// Its address.
    #[schema(example = "https://bsky.app/starter-pack/riverside.example/3kabc")]
    address: String,
}

/// What an organiser does about a template of the group.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its shape is used.
#[serde(tag = "do", rename_all = "lowercase")]
enum OnTemplate {
    /// Keep it no longer.
    Drop,
}

/// A day and a time are sent as one text, however they are kept.
impl PartialSchema for Local {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String).examples(["2027-03-28T20:00", "2027-03-28"]);
        let text = text.description(Some("A day, or a day and a time, on the clock of the poll's zone."));
        RefOr::T(Schema::from(text))
    }
}

impl ToSchema for Local {}

#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(
    Arrival,
    BallotFile,
    Challenge,
    Command,
    DeskCommand,
    DeskView,
    Draft,
    Electors,
    Entrust,
    FaqCommand,
    FaqDesk,
    FaqDraft,
    FaqIndex,
    FaqView,
    Founded,
    Founding,
    GroupDraft,
    GroupView,
    Invite,
    InviteNewcomers,
    Invited,
    InvitingView,
    Join,
    Joined,
    KeepTemplate,
    Kind,
    Local,
    Looked,
    MineCommand,
    MineView,
    NewcomersInvited,
    NoticeDraft,
    NoticeView,
    OnFaq,
    OnNotice,
    OnOwnCode,
    OnPack,
    OnPerson,
    OnRequest,
    OnTemplate,
    PackCommand,
    PackDesk,
    PackDraft,
    PackView,
    PacketCommand,
    PacketDraft,
    PacketView,
    Paste,
    Person,
    PollView,
    Problem,
    Reading,
    Refusal,
    RequestToJoin,
    RequestView,
    SignupDraft,
    SignupSaved,
    SignupView,
    Template,
    ToFetch,
    Trust,
    Vouch,
    VouchView
)))]
struct Types;

/// One operation: method, path, id, what it does, whether it takes an idempotency key, what it takes, what it gives.
type Row = (HttpMethod, &'static str, &'static str, &'static str, bool, Option<&'static str>, u16, &'static str);

const OPERATIONS: &[Row] = &[
    (HttpMethod::Post, "/v1", "found", "Found a group.", true, Some("Founding"), 201, "Founded"),
    (
        HttpMethod::Get,
        "/v1/{group}",
        "group",
        "A group, as far as the viewer may see it.",
        false,
        None,
        200,
        "GroupView",
    ),
    (
        HttpMethod::Put,
        "/v1/{group}",
        "editGroup",
        "Change a group. Organisers.",
        false,
        Some("GroupDraft"),
        200,
        "GroupView",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/members",
        "members",
        "Whoever holds a code; no codes. Organisers.",
        false,
        None,
        200,
        "[Person]",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/members/{id}",
        "onPerson",
        "Take somebody's code out of use. Organisers.",
        false,
        Some("OnPerson"),
        200,
        "[Person]",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/invitations",
        "invite",
        "Make an invitation. Organisers.",
        true,
        Some("Invite"),
        201,
        "Invited",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/invitations/revoke",
        "revokeInvitation",
        "Take an invitation out of use. Organisers.",
        false,
        Some("Paste"),
        200,
        "{}",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/look",
        "look",
        "What a code or an invitation is; spends nothing.",
        false,
        Some("Paste"),
        200,
        "Looked",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/join",
        "join",
        "Use an invitation; makes a code.",
        true,
        Some("Join"),
        201,
        "Joined",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/code",
        "onOwnCode",
        "Replace one's own code.",
        true,
        Some("OnOwnCode"),
        201,
        "Joined",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/poll/{id}",
        "poll",
        "A poll, as far as the viewer may see it.",
        false,
        None,
        200,
        "PollView",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/poll/{id}",
        "onPoll",
        "Answer a poll. The key stands in the command.",
        false,
        Some("Command"),
        200,
        "PollView",
    ),
    (
        HttpMethod::Put,
        "/v1/{group}/poll/{id}",
        "putPoll",
        "Make (201) or change (200) a poll. Organisers.",
        false,
        Some("Draft"),
        200,
        "PollView",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/proposal/{id}",
        "proposal",
        "A proposal, as far as the viewer may see it.",
        false,
        None,
        200,
        "PollView",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/proposal/{id}",
        "onProposal",
        "Answer a proposal. The key stands in the command.",
        false,
        Some("Command"),
        200,
        "PollView",
    ),
    (
        HttpMethod::Put,
        "/v1/{group}/proposal/{id}",
        "putProposal",
        "Make (201) or change (200) a proposal. Organisers.",
        false,
        Some("Draft"),
        200,
        "PollView",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/{kind}/{id}/ballots",
        "ballots",
        "The ballots of a poll that is over, without names, for whoever may see its result.",
        false,
        None,
        200,
        "BallotFile",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/{kind}/{id}/electors",
        "electors",
        "Who can vote, and how many have. Organisers.",
        false,
        None,
        200,
        "Electors",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/{kind}/{id}/draft",
        "draft",
        "A poll as it could be sent again, to copy or change it. Organisers.",
        false,
        None,
        200,
        "Draft",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/trust",
        "trust",
        "Whom a member trusts with their answers, and who trusts them.",
        false,
        None,
        200,
        "Trust",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/trust",
        "entrust",
        "Trust somebody with one's answers on a topic, or take it back.",
        false,
        Some("Entrust"),
        200,
        "Trust",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/templates",
        "templates",
        "Ready-made ways of deciding: Porchlight's, then the group's own. Organisers.",
        false,
        None,
        200,
        "[Template]",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/templates",
        "keepTemplate",
        "Make a template of a poll. Organisers.",
        false,
        Some("KeepTemplate"),
        201,
        "[Template]",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/templates/{id}",
        "onTemplate",
        "Keep a template of the group no longer. Organisers.",
        false,
        Some("OnTemplate"),
        200,
        "[Template]",
    ),
];

/// The document.
pub fn document() -> OpenApi {
    let mut document = Types::openapi();
    document.info = InfoBuilder::new()
        .title("Porchlight")
        .version("1")
        .description(Some("Polls and proposals of grassroots groups. A refusal is a problem document (RFC 9457)."))
        .license(Some(utoipa::openapi::LicenseBuilder::new().name("MIT OR Apache-2.0").build()))
        .build();
    let mut paths = PathsBuilder::new();
    for row in OPERATIONS
        .iter()
        .chain(desk::OPERATIONS)
        .chain(knowing::OPERATIONS)
        .chain(pages::OPERATIONS)
        .chain(signup::OPERATIONS)
    {
        paths = paths.path(row.1, operation(row));
    }
    document.paths = paths.build();
    if let Some(components) = &mut document.components {
        // As a part of something larger, a draft allows what stands beside it.
        if let Some(RefOr::T(Schema::AllOf(parts))) = components.schemas.get_mut("Founding") {
            for part in &mut parts.items {
                if let RefOr::T(Schema::Object(draft)) = part {
                    draft.additional_properties = None;
                }
            }
        }
        let bearer = SecurityScheme::Http(
            Http::builder().scheme(HttpAuthScheme::Bearer).description(Some("A member's code.")).build(),
        );
        components.add_security_scheme("code", bearer);
    }
    document
}

fn operation((method, path, id, does, keyed, takes, status, gives): &Row) -> PathItem {
    let text = || Schema::from(ObjectBuilder::new().schema_type(Type::String));
    let mut operation = OperationBuilder::new().operation_id(Some(*id)).summary(Some(*does));
    for name in ["group", "kind", "id"].into_iter().filter(|name| path.contains(&format!("{{{name}}}"))) {
        let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path).required(Required::True);
        let schema = if name == "kind" { Ref::from_schema_name("Kind").into() } else { RefOr::T(text()) };
        operation = operation.parameter(parameter.schema(Some(schema)));
    }
    if *keyed {
        let parameter =
            ParameterBuilder::new().name("Idempotency-Key").parameter_in(ParameterIn::Header).required(Required::True);
        let parameter = parameter.description(Some("32 hexadecimal digits, random. The same key does the same once."));
        operation = operation.parameter(parameter.schema(Some(text())));
    }
    if let Some(takes) = takes {
        let body = RequestBodyBuilder::new().required(Some(Required::True));
        operation = operation.request_body(Some(body.content("application/json", content(takes)).build()));
    }
    let gives_it = ResponseBuilder::new().description(*does).content("application/json", content(gives)).build();
    let refused = ResponseBuilder::new()
        .description("Why it was not done.")
        .content("application/problem+json", content("Problem"));
    operation = operation.response(status.to_string(), gives_it.clone()).response("default", refused.build());
    if *takes == Some("DeskCommand") {
        let invited =
            ResponseBuilder::new().description("An invitation.").content("application/json", content("Invited"));
        operation = operation.response("201", invited.build());
    }
    if *takes == Some("MineCommand") {
        let joined = ResponseBuilder::new().description("Their code.").content("application/json", content("Joined"));
        operation = operation.response("201", joined.build());
    }
    if *method == HttpMethod::Put
        && ["PollView", "PacketView", "SignupSaved", "[NoticeView]", "FaqDesk", "PackDesk"].contains(gives)
    {
        operation = operation.response("201", gives_it);
    }
    let anybody = SecurityRequirement::default();
    operation = operation.securities(Some([anybody, SecurityRequirement::new("code", Vec::<String>::new())]));
    PathItem::new(method.clone(), operation)
}

/// A type by its name; `[Name]` is a list of it, `{}` nothing to say.
fn content(name: &str) -> utoipa::openapi::Content {
    let schema: RefOr<Schema> = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(name) => RefOr::T(Schema::from(utoipa::openapi::ArrayBuilder::new().items(Ref::from_schema_name(name)))),
        None if name == "{}" => RefOr::T(Schema::from(ObjectBuilder::new().schema_type(Type::Object))),
        None => Ref::from_schema_name(name).into(),
    };
    ContentBuilder::new().schema(Some(schema)).build()
}
