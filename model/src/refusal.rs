//! Why something was not done. Each refusal is a sentence in every language and says what to do next.

use serde::{Deserialize, Serialize};

// `tt`, as utoipa cannot read a `literal` that a macro hands on.
macro_rules! refusals {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:tt, $status:literal;)+) => {
        /// Why something was not done. The code ([`Refusal::code`]) is the id of its message and the end of the
        /// `type` of its problem document (RFC 9457). A refusal carries nothing of what was sent.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum Refusal {
            $($(#[doc = $doc])+ #[serde(rename = $id)] $name,)+
        }

        impl Refusal {
            /// Every refusal there is.
            pub const ALL: &'static [Refusal] = &[$(Refusal::$name),+];

            /// The stable code, which is also the id of its message.
            pub fn code(self) -> &'static str {
                match self { $(Refusal::$name => $id),+ }
            }

            /// The HTTP status it is answered with (RFC 9110).
            pub fn status(self) -> u16 {
                match self { $(Refusal::$name => $status),+ }
            }

            /// The refusal with that code.
            pub fn from_code(code: &str) -> Option<Refusal> {
                match code { $($id => Some(Refusal::$name),)+ _ => None }
            }
        }
    };
}

refusals! {
    /// Nothing was chosen.
    ChoiceMissing = "refusal-choice-missing", 422;
    /// Fewer options were chosen than the poll asks for.
    ChoiceTooFew = "refusal-choice-too-few", 422;
    /// More options were chosen than the poll allows.
    ChoiceTooMany = "refusal-choice-too-many", 422;
    /// An option that the poll does not have.
    OptionUnknown = "refusal-option-unknown", 422;
    /// "None of these" and something as well.
    NoneAndSome = "refusal-none-and-some", 422;
    /// What stands beside an option is no whole number.
    MarkUnreadable = "refusal-mark-unreadable", 422;
    /// A number beside an option is lower or higher than it may be.
    MarkOutOfRange = "refusal-mark-out-of-range", 422;
    /// More dots were given away than everybody has.
    DotsTooMany = "refusal-dots-too-many", 422;
    /// Two options have the same rank.
    RanksLevel = "refusal-ranks-level", 422;
    /// As many have chosen an option as there are places.
    NoPlaceLeft = "refusal-no-place-left", 409;
    /// The answer needs a reason.
    ReasonMissing = "refusal-reason-missing", 422;
    /// The reason is too long.
    ReasonTooLong = "refusal-reason-too-long", 422;
    /// A reason where none is asked for.
    ReasonNotAsked = "refusal-reason-not-asked", 422;
    /// Voting has not begun.
    NotYetOpen = "refusal-not-yet-open", 409;
    /// Voting is over.
    Closed = "refusal-closed", 409;
    /// It was taken back.
    Withdrawn = "refusal-withdrawn", 409;
    /// It is not over yet.
    StillRunning = "refusal-still-running", 409;
    /// An anonymous poll is never opened again.
    AnonymousStaysClosed = "refusal-anonymous-stays-closed", 409;
    /// Who can vote was fixed when it opened, and this person was not among them.
    CameLater = "refusal-came-later", 403;
    /// Options cannot be suggested here.
    SuggestionsClosed = "refusal-suggestions-closed", 409;
    /// Answers on paper that cannot be read.
    PaperUnfit = "refusal-paper-unfit", 422;
    /// More answers, on paper and otherwise, than people who can vote.
    PaperTooMany = "refusal-paper-too-many", 422;
    /// As many answers are counted already as people can vote: one of them stands for whoever votes now.
    AllCounted = "refusal-all-counted", 409;
    /// Answers on paper where members may leave theirs to others: somebody could be counted twice.
    PaperWithTrust = "refusal-paper-with-trust", 409;
    /// Only members can do this; no code was shown.
    CodeNeeded = "refusal-code-needed", 401;
    /// A code that is unknown, revoked or another group's: one answer for all three.
    CodeUnknown = "refusal-code-unknown", 401;
    /// A code with a slip of the finger in it.
    CodeMistyped = "refusal-code-mistyped", 422;
    /// Somebody with a code whose role or circles do not do this.
    NotYours = "refusal-not-yours", 403;
    /// An invitation that is unknown, spent, expired or revoked: one answer for all.
    InvitationUnknown = "refusal-invitation-unknown", 422;
    /// This device already holds another code of the group.
    AnotherCodeHere = "refusal-another-code-here", 409;
    /// The ballot code of an open vote that is not known to this poll.
    BallotUnknown = "refusal-ballot-unknown", 422;
    /// The chosen name is too long.
    NameTooLong = "refusal-name-too-long", 422;
    /// The command's idempotency key is missing or is not 32 hexadecimal digits.
    KeyMissing = "refusal-key-missing", 422;
    /// The idempotency key came before with another content.
    KeyReused = "refusal-key-reused", 409;
    /// The site is not on the group's list.
    SiteNotListed = "refusal-site-not-listed", 403;
    /// A request with a cookie that did not begin on a page of ours.
    CrossSite = "refusal-cross-site", 403;
    /// There is no such group, poll or page.
    NotFound = "refusal-not-found", 404;
    /// The address does not do that.
    MethodNotAllowed = "refusal-method-not-allowed", 405;
    /// The request could not be read.
    Unreadable = "refusal-unreadable", 400;
    /// The request is too large.
    TooLarge = "refusal-too-large", 413;
    /// The request is of a kind that is not read here.
    KindUnknown = "refusal-kind-unknown", 415;
    /// The group's name is taken.
    NameTaken = "refusal-name-taken", 409;
    /// A name that cannot stand in an address, or is one of our own.
    NameUnusable = "refusal-name-unusable", 422;
    /// Founding groups here needs the host's word.
    FoundingClosed = "refusal-founding-closed", 403;
    /// A group or poll without a title, or with words too long for where they stand.
    WordsUnfit = "refusal-words-unfit", 422;
    /// Fewer than two options, more than fifty, or two of the same id.
    OptionsUnfit = "refusal-options-unfit", 422;
    /// The least and the most that can be chosen do not fit the options.
    RangeUnfit = "refusal-range-unfit", 422;
    /// It would close before it opens, or before now, or after more than a year.
    TimesUnfit = "refusal-times-unfit", 422;
    /// There is no such time zone.
    ZoneUnknown = "refusal-zone-unknown", 422;
    /// A quorum of none, or of more than all.
    QuorumUnfit = "refusal-quorum-unfit", 422;
    /// A threshold that cannot be measured.
    ThresholdUnfit = "refusal-threshold-unfit", 422;
    /// A rule of counting that does not count such ballots, or not for so many seats.
    MethodUnfit = "refusal-method-unfit", 422;
    /// An anonymous poll shows results only when it is over, has no places, no list of who has not voted, and no paper.
    AnonymousUnfit = "refusal-anonymous-unfit", 422;
    /// Trust somebody with an answer: only where the group has turned it on, only on its topics, not oneself, and never
    /// in an anonymous poll.
    TrustUnfit = "refusal-trust-unfit", 422;
    /// Something for circles, and no circle was chosen.
    CircleMissing = "refusal-circle-missing", 422;
    /// An open poll counts answers, not people: it can carry no quorum in %, no block and no names.
    OpenCannotBind = "refusal-open-cannot-bind", 422;
    /// Once somebody has voted, options, people and rules stay as they were.
    AlreadyVoted = "refusal-already-voted", 409;
    /// Once a poll has opened, rules that bind stay as they were.
    RulesFixed = "refusal-rules-fixed", 409;
    /// A form without questions, with too many, or with two of the same id.
    QuestionsUnfit = "refusal-questions-unfit", 422;
    /// A question that waits for itself, or for one that comes later.
    ConditionUnfit = "refusal-condition-unfit", 422;
    /// Something in a form has to be mended; beside it stands what.
    AnswersUnfit = "refusal-answers-unfit", 422;
    /// The form has changed since the page was opened.
    FormChanged = "refusal-form-changed", 409;
    /// The form takes no requests now.
    SignupClosed = "refusal-signup-closed", 409;
    /// As many have asked to join today as the group can meet.
    ManyPeople = "refusal-many-people", 429;
    /// A form that is sealed, and answers that are not; or the other way round.
    SealingUnfit = "refusal-sealing-unfit", 422;
    /// What should be sealed is no envelope that anybody could open, or to other keys than the greeters'.
    EnvelopeUnfit = "refusal-envelope-unfit", 422;
    /// The greeters' list was renewed since the page was opened.
    GreetersChanged = "refusal-greeters-changed", 409;
    /// A greeters' list that is not signed as it must be, or is older than the one there is.
    GreetersUnfit = "refusal-greeters-unfit", 422;
    /// The work that a page does while somebody types is missing or was for something else.
    WorkMissing = "refusal-work-missing", 422;
    /// That work was done too long ago, or has been used.
    WorkStale = "refusal-work-stale", 409;
    /// A field that should stay empty was filled in.
    TrapFilled = "refusal-trap-filled", 422;
    /// It is decided already.
    RequestOver = "refusal-request-over", 409;
    /// It is a question to the group, which is answered: nobody is decided about.
    NothingToDecide = "refusal-nothing-to-decide", 409;
    /// Somebody who invited a person does not decide about them.
    InvitedByYou = "refusal-invited-by-you", 409;
    /// Somebody who vouched for a person does not decide about them.
    VouchedByYou = "refusal-vouched-by-you", 409;
    /// Somebody who stepped aside does not decide.
    SteppedAside = "refusal-stepped-aside", 409;
    /// A path that the form does not have.
    PathUnknown = "refusal-path-unknown", 422;
    /// Nothing stands behind a private link: never did, or no longer does. One answer for all.
    LinkUnknown = "refusal-link-unknown", 404;
    /// They are not welcomed yet, or have their code already.
    NotWelcomedYet = "refusal-not-welcomed-yet", 409;
    /// What was agreed to is no longer what stands there.
    WordsChanged = "refusal-words-changed", 409;
    /// Somebody else has changed it since it was read.
    EntryChanged = "refusal-entry-changed", 409;
    /// An entry that nobody could be led to by, or more names than there may be.
    KnownByUnfit = "refusal-known-by-unfit", 422;
    /// A link that lets people into a conversation, among words that everybody reads.
    LinkInWords = "refusal-link-in-words", 422;
    /// Whoever asked to be taken out, or declined, does not come back unless they say so themselves.
    NotAgreed = "refusal-not-agreed", 409;
    /// This host fetches nothing from networks.
    FetchingOff = "refusal-fetching-off", 403;
    /// An address from which nothing is fetched: not https, another port, a bare number, or not public.
    AddressUnfit = "refusal-address-unfit", 422;
    /// What was to be fetched did not come, was too large, took too long, or is of no kind that is read here.
    FetchFailed = "refusal-fetch-failed", 502;
    /// So much is asked for at once that others would have to wait; or the same is being done already.
    Busy = "refusal-busy", 429;
    /// The last organiser cannot be taken out.
    LastOrganiser = "refusal-last-organiser", 409;
    /// The group has as many as it can hold (of polls, invitations or people).
    Full = "refusal-full", 409;
    /// Something of ours went wrong.
    Trouble = "refusal-trouble", 500;
    /// The request could not be sent; said by the device itself.
    LineCut = "refusal-line-cut", 503;
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}
