//! Names on networks, by their shapes.

use porchlight_model::signup::Network;
use proptest::prelude::*;

fn all(network: Network, good: &[(&str, &str)], bad: &[&str]) {
    for (typed, written) in good {
        assert_eq!(network.handle(typed).as_deref(), Some(*written), "{network:?} {typed}");
    }
    for typed in bad {
        assert_eq!(network.handle(typed), None, "{network:?} {typed}");
    }
}

#[test]
fn a_username_of_signal_ends_in_a_dot_and_digits() {
    let long = format!("{}.27", "a".repeat(32));
    let too_long = format!("{}.27", "a".repeat(33));
    all(
        Network::Signal,
        &[
            ("amina.27", "amina.27"),
            ("@amina.27", "amina.27"),
            (" Amina_b.1234567890 ", "Amina_b.1234567890"),
            (&long, &long),
        ],
        &[
            "amina",
            "am.27",
            "amina.2",
            "amina.12345678901",
            "1amina.27",
            "ami na.27",
            "amina.2x",
            "أمينة.27",
            "",
            &too_long,
        ],
    );
}

#[test]
fn an_id_of_matrix_has_a_server() {
    all(
        Network::Matrix,
        &[
            ("@amina:example.org", "@amina:example.org"),
            ("@a.b_c=d-e/f+g:example.org:8448", "@a.b_c=d-e/f+g:example.org:8448"),
        ],
        &[
            "amina:example.org",
            "@amina",
            "@:example.org",
            "@amina:localhost",
            "@amina:example.org:port",
            "@ámina:example.org",
        ],
    );
}

#[test]
fn a_name_on_the_fediverse_has_a_domain() {
    all(
        Network::Fediverse,
        &[
            ("amina@Example.org", "@amina@example.org"),
            ("@amina@example.org", "@amina@example.org"),
            ("@amina@social.كوم.example", "@amina@social.كوم.example"),
        ],
        &["amina", "@amina", "@amina@", "@amina@localhost", "@amina@127.0.0.1", "a b@example.org", "@amina@-x.org"],
    );
}

#[test]
fn a_handle_of_bluesky_is_a_domain() {
    all(
        Network::Bluesky,
        &[("@Amina.example.org", "amina.example.org"), ("amina.bsky.social", "amina.bsky.social")],
        &["amina", "amina.", ".example", "amina..example", "amina@example.org", "amina.123", "ámina.example"],
    );
}

proptest! {
    #[test]
    fn whatever_is_typed_a_handle_is_said_in_one_way(typed in "\\PC{0,80}") {
        for network in Network::ALL {
            if let Some(handle) = network.handle(&typed) {
                prop_assert_eq!(network.handle(&handle), Some(handle.clone()));
            }
        }
    }
}
