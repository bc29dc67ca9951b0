//! The headers of each kind of route, as `THREATS.md` measured them. A snapshot test holds them.

/// What a route is, as far as a browser must be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RouteKind {
    /// A page at the top of a window.
    Page,
    /// A page in a frame of these sites.
    Frame(Vec<String>),
    /// A page whose form must never send itself: what is typed there is locked first.
    SealedPage,
    /// The same in a frame of these sites.
    SealedFrame(Vec<String>),
    /// A piece of markup for the elements.
    Fragment,
    /// A file to take away, which only a page of ours may read besides.
    TakeAway,
    /// JSON; `Some(site)` may read it from there, `"*"` anybody.
    Api(Option<String>),
    /// A file that never changes under its name.
    Asset,
    /// The loader, under one name for all versions.
    Loader,
}

const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), \
                           hid=(), midi=(), browsing-topics=(), local-fonts=(), storage-access=(), \
                           publickey-credentials-get=(), clipboard-read=(), clipboard-write=(self)";

const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                           connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; \
                           base-uri 'none'; require-trusted-types-for 'script'; trusted-types porchlight; frame-ancestors ";

const FILE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

impl RouteKind {
    /// Name and value of each header, in the order in which they are sent.
    pub(crate) fn headers(&self, over_https: bool) -> Vec<(&'static str, String)> {
        let mut headers: Vec<(&'static str, String)> = vec![
            ("x-content-type-options", "nosniff".into()),
            ("referrer-policy", "same-origin".into()),
            ("origin-agent-cluster", "?1".into()),
            ("permissions-policy", PERMISSIONS.into()),
        ];
        if over_https {
            headers.push(("strict-transport-security", "max-age=63072000".into()));
        }
        let mut also = |pairs: &[(&'static str, &str)]| {
            headers.extend(pairs.iter().map(|(name, value)| (*name, (*value).to_owned())));
        };
        match self {
            RouteKind::Page | RouteKind::SealedPage => also(&[
                ("content-security-policy", &self.page_policy("'none'")),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-embedder-policy", "require-corp"),
                ("cross-origin-resource-policy", "same-origin"),
                ("cache-control", "no-store"),
            ]),
            RouteKind::Frame(sites) | RouteKind::SealedFrame(sites) => {
                let ancestors = if sites.is_empty() { "'none'".to_owned() } else { sites.join(" ") };
                also(&[
                    ("content-security-policy", &self.page_policy(&ancestors)),
                    ("cross-origin-embedder-policy", "require-corp"),
                    ("cross-origin-resource-policy", "cross-origin"),
                    ("cache-control", "no-store"),
                ]);
            }
            RouteKind::Fragment => also(&[
                ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
                ("access-control-allow-origin", "*"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("cache-control", "no-store"),
            ]),
            RouteKind::TakeAway => also(&[
                ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
                ("cross-origin-resource-policy", "same-origin"),
                ("cache-control", "no-store"),
                ("x-robots-tag", "noindex"),
            ]),
            RouteKind::Api(site) => {
                also(&[
                    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
                    ("cross-origin-resource-policy", "same-origin"),
                    ("cache-control", "no-store"),
                    ("vary", "Origin"),
                ]);
                if let Some(site) = site {
                    also(&[("access-control-allow-origin", site)]);
                }
            }
            RouteKind::Asset => also(&[
                ("content-security-policy", FILE_POLICY),
                ("cross-origin-embedder-policy", "require-corp"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("access-control-allow-origin", "*"),
                ("cache-control", "public, max-age=31536000, immutable"),
            ]),
            RouteKind::Loader => also(&[
                ("content-security-policy", FILE_POLICY),
                ("cross-origin-embedder-policy", "require-corp"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("access-control-allow-origin", "*"),
                ("cache-control", "no-cache"),
            ]),
        }
        headers
    }

    /// Whether it stands in a frame.
    pub(crate) fn is_framed(&self) -> bool {
        matches!(self, RouteKind::Frame(_) | RouteKind::SealedFrame(_))
    }

    /// The policy of a page. Where answers are locked no form goes anywhere, whatever becomes of its script.
    fn page_policy(&self, ancestors: &str) -> String {
        let policy = format!("{PAGE_POLICY}{ancestors}");
        match self {
            RouteKind::SealedPage | RouteKind::SealedFrame(_) => {
                policy.replace("form-action 'self'", "form-action 'none'")
            }
            _ => policy,
        }
    }
}
