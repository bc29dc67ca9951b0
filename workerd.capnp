# Porchlight on one's own machine: the same Worker that `wrangler.toml` describes for Cloudflare, on
# open-source workerd. A test holds the two together.
#
#   cargo xtask build
#   PORCHLIGHT_FOUNDING=SECRET workerd serve workerd.capnp --directory-path data=/var/lib/porchlight

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "porchlight", worker = .porchlight),
    # What groups have entrusted: SQLite files, one folder for each kind of object. Back this up.
    (name = "data", disk = (path = "data", writable = true)),
    # The files that browsers load, as `cargo xtask build` left them.
    (name = "assets", disk = (path = "target/porchlight/assets")),
    # Porchlight calls nobody but at the wish of somebody who keeps a starter pack, and then only what is public: no machine
    # of this network can be reached.
    (name = "public", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true))),
    # To have it call nobody at all, write `globalOutbound = "nobody"` below, and set PORCHLIGHT_FETCH=off so that the desk
    # says so.
    (name = "nobody", network = (allow = [])),
  ],
  # TLS is the business of what stands in front of it.
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "porchlight")],
);

const porchlight :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "target/porchlight/worker/index.js"),
    (name = "index_bg.wasm", wasm = embed "target/porchlight/worker/index_bg.wasm"),
  ],
  compatibilityDate = "2026-10-20",
  bindings = [
    (name = "GROUPS", durableObjectNamespace = "Group"),
    (name = "DIRECTORY", durableObjectNamespace = "Directory"),
    (name = "BOXES", durableObjectNamespace = "BallotBox"),
    (name = "FOLDERS", durableObjectNamespace = "Folder"),
    (name = "ASSETS", service = "assets"),
    # Who may found a group here: `open` for anybody, or the secret to say. Unset: nobody.
    (name = "PORCHLIGHT_FOUNDING", fromEnvironment = "PORCHLIGHT_FOUNDING"),
    # The address that people see, where something in front of it changes the one in the request.
    (name = "PORCHLIGHT_ORIGIN", fromEnvironment = "PORCHLIGHT_ORIGIN"),
    # By which the work is known that pages do while somebody fills in a form. Unset: made once, and kept with the data.
    (name = "PORCHLIGHT_WORK_KEY", fromEnvironment = "PORCHLIGHT_WORK_KEY"),
    # `off`: nothing is ever fetched from other networks. Unset: at the wish of somebody who keeps a starter pack.
    (name = "PORCHLIGHT_FETCH", fromEnvironment = "PORCHLIGHT_FETCH"),
  ],
  # Never change a uniqueKey: every group's data is found by it.
  durableObjectNamespaces = [
    (className = "Group", uniqueKey = "porchlight-group-v1", enableSql = true),
    (className = "Directory", uniqueKey = "porchlight-directory-v1", enableSql = true),
    (className = "BallotBox", uniqueKey = "porchlight-ballot-box-v1", enableSql = true),
    (className = "Folder", uniqueKey = "porchlight-folder-v1", enableSql = true),
  ],
  durableObjectStorage = (localDisk = "data"),
  globalOutbound = "public",
);
