//! The desk, and what members do for somebody who is not one yet.

use utoipa::openapi::path::HttpMethod;

use super::Row;

pub(super) const OPERATIONS: &[Row] = &[
    (
        HttpMethod::Get,
        "/v1/{group}/desk",
        "desk",
        "The desk: requests in short, forms, keys; for organisers members and invitations too. Greeters.",
        false,
        None,
        200,
        "DeskView",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/desk",
        "onDesk",
        "Do something at the desk apart from a request. An invitation needs a key, and is answered with 201. Greeters.",
        false,
        Some("DeskCommand"),
        200,
        "DeskView",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/newcomers",
        "inviting",
        "What somebody must know who would invite people to ask to join. Members, where the group wants that.",
        false,
        None,
        200,
        "InvitingView",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/newcomers",
        "inviteNewcomers",
        "Invite people to ask to join. Members, where the group wants that; slips for a meeting: organisers.",
        true,
        Some("InviteNewcomers"),
        201,
        "NewcomersInvited",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/vouch",
        "vouch",
        "Look at a request by the code that its newcomer gave somebody; with words, vouch for them. Members.",
        false,
        Some("Vouch"),
        200,
        "VouchView",
    ),
];
