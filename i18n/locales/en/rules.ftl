## How a poll is decided, what came of it, and what follows: around the ballot and the count.

## How it is decided: on the ballot, before anybody answers.

# Heading above the rules of this poll.
binding-heading = How this is decided
# A rule: how many people must take part. $needed (number): how many.
binding-people = { $needed ->
    [one] It counts if at least one person takes part.
   *[other] It counts if at least { $needed } people take part.
}
# A rule: which share of those who can vote must take part. $share (text): such as 50%. $needed (number): how many people that is.
binding-share = { $needed ->
    [one] It counts if at least { $share } of the people who can vote take part. That is one person.
   *[other] It counts if at least { $share } of the people who can vote take part. That is { $needed } people.
}
# A rule of an open poll: how many answers are enough. $needed (number): how many.
binding-answers = { $needed ->
    [one] It counts with at least one answer.
   *[other] It counts with at least { $needed } answers.
}
# After the rule that so many people must take part.
binding-short-ends = If too few do, nothing is decided.
# After the rule that so many people must take part. $days (number): for how many days it goes on.
binding-short-goes-on = { $days ->
    [one] If too few do, it goes on once, for one more day.
   *[other] If too few do, it goes on once, for { $days } more days.
}
# A share in a rule. Any other is said as a number, such as 75%.
share-two-thirds = two thirds
# A rule. $option (text): an answer, such as Agree. $bound (text): at-most, more-than or at-least, never shown. $share (text): such as 75%.
threshold-answers = { $bound ->
    [at-most] “{ $option }” may get at most { $share } of the answers.
    [more-than] “{ $option }” needs more than { $share } of the answers.
   *[at-least] “{ $option }” needs at least { $share } of the answers.
}
# A rule. $option (text): an answer, such as Agree. $bound (text): at-most, more-than or at-least, never shown. $share (text): such as 75%.
threshold-without-abstaining = { $bound ->
    [at-most] “{ $option }” may get at most { $share } of the answers. Those who abstain are left out.
    [more-than] “{ $option }” needs more than { $share } of the answers. Those who abstain are left out.
   *[at-least] “{ $option }” needs at least { $share } of the answers. Those who abstain are left out.
}
# A rule. $option (text): an answer, such as Agree. $bound (text): at-most, more-than or at-least, never shown. $share (text): such as 75%.
threshold-people = { $bound ->
    [at-most] “{ $option }” may get at most { $share } of all who can vote.
    [more-than] “{ $option }” needs more than { $share } of all who can vote.
   *[at-least] “{ $option }” needs at least { $share } of all who can vote.
}
# A rule: a veto.
binding-stops = If one person cannot let this go ahead, it stops.
# A rule: a veto that only warns.
binding-signals = If somebody cannot let this go ahead, that is a strong sign. It does not stop it.
# A rule, and under the result. $method (text): the name of a way of counting.
counted-by = Way of counting: { $method }.
# A rule of an election. $seats (number): how many are chosen.
binding-seats = { $seats ->
    [one] One is chosen.
   *[other] { $seats } are chosen.
}
# After the rule of counting: what is counted besides, and decides nothing. $methods (text): names of ways of counting, as a list.
binding-also = To compare, it is also counted by { $methods }. That decides nothing.
# A rule: names stand beside answers, for members.
binding-names = Members can see who answered what.
# A rule: no names beside answers.
binding-nameless = Answers are shown without names. They are stored with names.
# A rule: an anonymous poll.
binding-anonymous = This is anonymous. Nobody in the group can find out who answered what.
# Among the rules of a poll of members: people who join after it opened cannot vote, unless an organiser adds them.
binding-fixed = Who can vote was fixed when this opened.
# Among the rules of a poll of members: people who join after it opened can vote as well.
binding-join = People who join before it ends can vote too.
# A rule: for a reminder, organisers get the names of those who have not answered.
binding-missing = Organisers can see who has not answered yet.

## Ways of counting: their names.

# A way of counting: one vote each.
method-plurality = Most first choices
# A way of counting: several can be chosen.
method-approval = Most choices
# A way of counting, after Jean-Charles de Borda.
method-borda = Borda
# A way of counting, also called alternative vote.
method-irv = Instant runoff
# A way of counting, after Markus Schulze.
method-schulze = Schulze
# A way of counting, by Nicolaus Tideman.
method-ranked-pairs = Ranked pairs
# A way of counting, after Arthur Copeland.
method-copeland = Copeland
# A way of counting. STAR is a name: Score Then Automatic Runoff.
method-star = STAR
# A way of counting.
method-score = Highest sum
# A way of counting, by Balinski and Laraki.
method-majority-judgement = Majority judgement
# A way of counting: the single transferable vote of Scotland's councils.
method-stv-scottish = STV, Scottish rules
# A way of counting: the single transferable vote, after Brian Meek.
method-stv-meek = STV, Meek

## Ways of counting: how each of them goes, on the ballot.

# How it is counted.
rule-plurality = What most people put first wins.
# How it is counted.
rule-approval = What most people choose wins.
# How it is counted, where everybody gives dots.
rule-dots = What gets the most dots wins.
# How it is counted, where everybody says for each time if they can come.
rule-times = “Yes” counts 2, “if need be” counts 1. The time with the most wins.
# How it is counted, where everybody gives numbers.
rule-score = The highest sum wins. No number counts as 0.
# How it is counted: the highest median.
rule-majority-judgement = The highest number in the middle wins. No number counts as 0.
# How it is counted: score, then a runoff of the best two.
rule-star = The two with the highest sums meet. The one that more people score higher wins.
# How it is counted, where options are put in order.
rule-irv = The last one drops out, again and again, until one has more than half.
# How it is counted, where options are put in order.
rule-borda = The higher you put something, the more points it gets. Most points wins.
# How it is counted, where options are put in order: beatpaths.
rule-schulze = Each meets each. The one wins that beats every other, if need be by way of others.
# How it is counted, where options are put in order.
rule-ranked-pairs = Each meets each. The clearest wins count first. What goes against them is left out.
# How it is counted, where options are put in order.
rule-copeland = Each meets each. The one that beats the most others wins.
# How it is counted, in an election of several: the single transferable vote.
rule-stv = With enough votes you are in, and votes to spare move on. The last one drops out.
# After how it is counted: when it is a tie.
tie-level = If two are level in front, it is a tie.
# After how STAR is counted: when it is a tie.
tie-sum = If sums are level, each pair that could meet is tried. If they end differently, or level, it is a tie.
# After how majority judgement is counted: when it is a tie.
tie-middle = If two are level, that number is taken away once from each, until they differ.
# After how instant runoff and ranked pairs are counted: when it is a tie.
tie-ways = If some are level on the way, each way is tried. If they end differently, it is a tie.
# After how a single transferable vote is counted: when it is a tie.
tie-earlier = If some are level, an earlier step decides. If none does, it is a tie.

## What it came to, once it is over.

# A proposal has passed.
verdict-passes = This passes.
# One answer has won. $name (text): which.
verdict-won = “{ $name }” comes first.
# An election of several. $names (text): who, as a list, in order.
verdict-elected = Chosen, in this order: { $names }.
# Nothing has won. $names (text): between which it is a tie, as a list.
verdict-tied = It is a tie between { $names }.
# An election of several: the last place could not be filled. $names (text): between whom it is a tie, as a list.
verdict-tied-last = For the last place it is a tie between { $names }.
# After the sentence that not enough people took part.
verdict-nothing = Nothing is decided.
# A veto stopped it. $count (number): how many people.
verdict-blocked = { $count ->
    [one] One person could not let this go ahead. So it does not.
   *[other] { $count } people could not let this go ahead. So it does not.
}
# A veto that only warns. $count (number): how many people.
verdict-signalled = { $count ->
    [one] One person could not let this go ahead. By the rules here, that does not stop it.
   *[other] { $count } people could not let this go ahead. By the rules here, that does not stop it.
}
# A rule about shares was not met.
verdict-not-enough = There was not enough agreement.
# After a rule such as “Agree” needs at least 75% of the answers. $votes (number): how many it got. $all (number): of how many.
share-met = It got { $votes } of { $all }, so this is met.
# After a rule such as “Agree” needs at least 75% of the answers. $votes (number): how many it got. $all (number): of how many.
share-missed = It got { $votes } of { $all }, so this is not met.
# Under the result. $methods (text): names of other ways of counting, as a list.
beside-same = Counted by { $methods } too, it comes out the same.
# Under the result; after it stands what that way of counting came to. $method (text): the name of another way of counting.
beside-differs = Counted by { $method }, it comes out differently.
# Under the result, where another way of counting comes out differently.
beside-decides = The way of counting that was set before decides.
# In place of the result, and in the list of what happened: an organiser took the poll back.
withdrawn = This was taken back. Nothing is decided.

## What the group makes of it, once it is over.

# Heading above what the group decided and does now.
outcome-heading = What follows from this
# Heads a table of what is to be done.
outcome-steps = Next steps
# Heads the column of what is to be done.
outcome-what = What
# Heads the column of who does it.
outcome-who = Who
# Heads the column of the day by which it is done.
outcome-by = By when
# Under what follows. $name (text): who wrote it. $day (text): on which day.
outcome-author = { $name } wrote this on { $day }.
# Under what follows, where nobody's name is known. $day (text): the day on which it was written.
outcome-written = This was written on { $day }.
# Under what follows. $day (text): the day on which the group looks at it again.
outcome-review = We look at this again on { $day }.

## What happened to it on the way.

# Heading above a list of what was changed since the poll began.
happened-heading = What changed on the way
# The question was changed after somebody had answered.
happened-title = The question was put in other words.
# The text under the question was changed after somebody had answered.
happened-about = The text under the question was changed.
# The name of an answer was changed after somebody had answered. $option (text): what it is called now.
happened-name = The answer “{ $option }” was put in other words.
# The words under an answer were changed after somebody had answered. $option (text): what the answer is called.
happened-meaning = The words under “{ $option }” were changed.
# Before words that were changed.
happened-before = Before
# Before the words that stand in their place.
happened-now = Now
# $moment (text): until when it goes on.
happened-extended = It now ends { $moment }.
# $moment (text): until when it goes on.
happened-short = Not enough people had taken part. So it goes on until { $moment }.
# An organiser ended it early.
happened-closed = It was ended early.
# It was over and was opened again. $moment (text): until when.
happened-reopened = It was opened again, until { $moment }.
# People were added to those who can vote. $count (number): how many.
happened-voters = { $count ->
    [one] One more person can vote.
   *[other] { $count } more people can vote.
}
# People joined the group while the poll was open, and can vote. $count (number): how many.
happened-joined = { $count ->
    [one] One person joined the group and can vote.
   *[other] { $count } people joined the group and can vote.
}
# Answers on paper were entered. $count (number): how many. $name (text): who entered them.
happened-paper = { $count ->
    [one] { $name } entered one answer from paper.
   *[other] { $name } entered { $count } answers from paper.
}
# A member suggested an answer, and it was added. $option (text): which.
happened-option = “{ $option }” was added. A member suggested it.

## Trust: a member's answer counts for another member too.

# Before the ballot. $name (text): whom the reader trusts. $topic (text): on which topic.
trust-given = You trust { $name } on { $topic }. Their answer counts for you too, unless you answer.
# Before the ballot. $topic (text): on which topic. $names (text): who trusts the reader, as a list.
trust-received = These people trust you on { $topic }: { $names }. Your answer counts for them too, unless they answer.
# Before the ballot: people trust each other in a circle, so it leads to nobody. $names (text): who, as a list.
trust-round = Here trust goes round in a circle: { $names }. It counts only if one of them answers.

## For organisers.

# Heading above options that members suggested.
suggestions-heading = Members suggest
# Button: lets in an option that a member suggested.
suggestion-admit = Add it
# Button: does not let in an option that a member suggested.
suggestion-decline = Not now
# Link to the page on which an organiser can end a poll, go on with it, or write down what follows.
onward-manage = Look after this poll

## At the end.

# Link to the page that shows how it was counted, step by step.
onward-count = How this was counted
# Under the question of an open poll, on ballot and result: it cannot know whether somebody answered twice.
open-counts-answers = This counts answers, not people.
# Under the final count: the least number (a quorum) was not reached. $needed (number): that number.
quorum-missed = { $needed ->
    [one] Not enough people took part. One was needed.
   *[other] Not enough people took part. { $needed } were needed.
}
