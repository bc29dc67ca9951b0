//! The OpenAPI 3.1 document of `/v1`, from the types themselves. `model/tests/openapi.rs` holds `openapi.json` to it (and
//! says how to write it anew); `tests/api/openapi.rs` holds the running server to `openapi.json`.

use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, InfoBuilder, ObjectBuilder, OpenApi, PathsBuilder, Ref, RefOr, Required, ResponseBuilder, Schema,
    Type,
};
use utoipa::{OpenApi as _, ToSchema};

use crate::{
    Command, Draft, Founded, GroupDraft, GroupView, Invite, Invited, Join, Joined, Looked, OnOwnCode, OnPerson, Paste,
    Person, PollView, Refusal,
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
struct Found {
    /// Its name in addresses.
    group: crate::Slug,
    /// The host's founding word.
    word: Option<String>,
    #[schema(inline)]
    #[serde(flatten)]
    draft: GroupDraft,
}

#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(
    Command, Draft, Found, Founded, GroupDraft, GroupView, Invite, Invited, Join, Joined, Looked, OnOwnCode, OnPerson,
    Paste, Person, PollView, Problem, Refusal
)))]
struct Types;

/// One operation: method, path, id, what it does, whether it takes an idempotency key, what it takes, what it gives.
type Row = (HttpMethod, &'static str, &'static str, &'static str, bool, Option<&'static str>, u16, &'static str);

const OPERATIONS: &[Row] = &[
    (HttpMethod::Post, "/v1", "found", "Found a group.", true, Some("Found"), 201, "Founded"),
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
    for row in OPERATIONS {
        paths = paths.path(row.1, operation(row));
    }
    document.paths = paths.build();
    if let Some(components) = &mut document.components {
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
    for name in ["group", "id"].into_iter().filter(|name| path.contains(&format!("{{{name}}}"))) {
        let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path).required(Required::True);
        operation = operation.parameter(parameter.schema(Some(text())));
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
    if *method == HttpMethod::Put && *gives == "PollView" {
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
