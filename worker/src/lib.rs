//! The Worker: routes, pages, objects, schema, alarms. The only crate that knows Cloudflare; the same artifact runs on
//! open-source workerd.
//!
//! A request is read into [`asked::Asked`], answered by [`routes::answer`] with a [`reply::Reply`] (plain data), and
//! gets its headers from [`headers`] by the kind of route it is. What groups keep is kept by [`objects`].

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod api;
mod asked;
mod caller;
mod cookies;
mod embed;
mod fetching;
mod files;
mod headers;
mod host;
mod manifest;
mod objects;
mod pages;
mod qr;
mod questions;
mod reply;
mod routes;
mod scene;
mod templates;
mod work;
mod zones;

use worker::{Context, Env, Request, Response, Result, event};

/// From here on the Worker says where it fell over, and nothing else: a panic's message may hold what somebody typed.
/// Called at the first event and not at the start, as the crate `worker` would wrap what is set there in a hook of its
/// own that writes the message out.
pub(crate) fn fall_silently() {
    thread_local! {
        static SET: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if SET.replace(true) {
        return;
    }
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            worker::console_error!("fell over at {}:{}", place.file(), place.line());
        }
        // As that hook does: the next event gets a fresh instance.
        if let Ok(state) = js_sys::Reflect::get(&js_sys::global(), &"__worker_init_state".into()) {
            let _ = js_sys::Reflect::set(&state, &"criticalError".into(), &true.into());
        }
    }));
}

#[event(fetch)]
async fn fetch(request: Request, env: Env, _context: Context) -> Result<Response> {
    fall_silently();
    let host = host::Host::new(env);
    match asked::Asked::read(request, &host).await {
        Ok(asked) => {
            let reply = routes::answer(&asked, &host).await;
            reply.send(&asked)
        }
        Err(refusal) => reply::Reply::problem(refusal).send_plain(),
    }
}
