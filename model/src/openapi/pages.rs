//! What a group shows besides what it asks: welcome packets and news.

use utoipa::openapi::path::HttpMethod;

use super::Row;

pub(super) const OPERATIONS: &[Row] = &[
    (
        HttpMethod::Get,
        "/v1/{group}/welcome/{id}",
        "packet",
        "A welcome packet, as far as it is for the viewer.",
        false,
        None,
        200,
        "PacketView",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/welcome/{id}",
        "onPacket",
        "Agree to a part of a welcome packet, or take it back. The key stands in the command. Members.",
        false,
        Some("PacketCommand"),
        200,
        "PacketView",
    ),
    (
        HttpMethod::Put,
        "/v1/{group}/welcome/{id}",
        "putPacket",
        "Make (201) or change (200) a welcome packet. Organisers.",
        false,
        Some("PacketDraft"),
        200,
        "PacketView",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/welcome/{id}/draft",
        "packetDraft",
        "A welcome packet as it could be sent again. Organisers.",
        false,
        None,
        200,
        "PacketDraft",
    ),
    (
        HttpMethod::Get,
        "/v1/{group}/notices",
        "notices",
        "The news that are for the viewer, the latest first; those that are no longer up too.",
        false,
        None,
        200,
        "[NoticeView]",
    ),
    (
        HttpMethod::Put,
        "/v1/{group}/notices/{id}",
        "putNotice",
        "Make (201) or change (200) a notice. Organisers.",
        false,
        Some("NoticeDraft"),
        200,
        "[NoticeView]",
    ),
    (
        HttpMethod::Post,
        "/v1/{group}/notices/{id}",
        "onNotice",
        "Keep a notice no longer. Organisers.",
        false,
        Some("OnNotice"),
        200,
        "[NoticeView]",
    ),
];
