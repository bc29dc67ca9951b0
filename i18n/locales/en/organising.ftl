## The pages on which organisers make polls and look after them, and members trust each other.

# Link on the group's front page and heading of the page on which organisers make a poll.
ask-title = Ask the group something
# Under that heading.
ask-lead = Start from one that is ready, or choose a way of asking. You can change everything on the next page.
# Heading of the list of ready-made ways of deciding.
ask-ready = Ready to use
# Heading of the list of ready-made ways of deciding that the group made itself.
ask-own = Made by your group
# Button beside a ready-made way of deciding that the group made. $name (text): its name.
ask-drop = Remove { $name }
# Heading of the list of ways of asking.
ask-ways = Ways of asking
# A way of asking: answers to a proposal.
way-proposal = Proposal
# What it is.
way-proposal-for = People agree, abstain or disagree. You can also write answers of your own.
# A way of asking: choose one or several.
way-choose = Choose
# What it is.
way-choose-for = People choose one option, or several.
# A way of asking: "count me in".
way-count-in = Count me in
# What it is.
way-count-in-for = People say that they are in, or not this time. There can be a limit.
# A way of asking: everyone gives away dots.
way-dots = Dot vote
# What it is.
way-dots-for = Everyone gives away some dots, to what matters most to them.
# A way of asking: every option gets a number.
way-score = Score
# What it is.
way-score-for = Everyone gives each option a number. The highest sum wins.
# A way of asking: scores, then a final of the best two.
way-star = Scores and a final (STAR)
# What it is.
way-star-for = Everyone gives each option 0 to 5. Then the best two meet.
# A way of asking: options are put in order.
way-rank = Ranked choice
# What it is.
way-rank-for = Everyone puts the options in order. Good for elections.
# A way of asking: which times suit.
way-times = Meeting time
# What it is.
way-times-for = Everyone says for each time: yes, if need be, or no.
# A way of asking: people answer in words, nothing is counted.
way-question = Question round
# What it is.
way-question-for = Everyone answers in their own words. Nothing is counted.

## The form for a poll.

# Heading of the form for a copy of a poll.
ask-copy-title = Ask it again
# Heading of the form that changes a poll.
ask-edit-title = Change what is asked
# On the form that changes a poll, once somebody has answered.
ask-edit-answered = Somebody has answered. So only the words and the closing time can change, and everyone can see what changed.
# On the form that changes an anonymous poll that is open.
ask-edit-anonymous = An anonymous poll is settled once it opens. So only the words and the closing time can change.
# Heading of the first part of the form.
ask-part-words = What you ask
# Label of the field for the question.
ask-question = The question
# Under it.
ask-question-help = People see this first. Keep it short.
# Label of the field for what one should know.
ask-about = What people should know first
# Under it.
ask-about-help = You can leave this empty. Leave a blank line between paragraphs. Start a line with - for a list.
# Opens the fields for another language of the group. $language (text): its name, such as "Español".
ask-in-language = The same in { $language }
# In that part.
ask-in-language-help = People who read this language see these words. Where you leave a field empty, they see the other words.
# Heading of the list of options.
ask-options = What people can choose
# Under it.
ask-options-help = Rows that you leave empty are left out.
# Heading of the list of people or things to be put in order.
ask-options-rank = What people put in order
# Heading of the list of times.
ask-times = The times
# Under it. $zone (text): whose time that is, such as "Madrid".
ask-times-help = On the clock of { $zone }. Leave the hour empty for a whole day.
# Opens the fields for answers in the group's own words.
ask-answers = Answers in your own words
# In that part.
ask-answers-help = Leave these empty for the usual answers: agree, abstain, disagree.
# Heading of one row. $number (number): which.
ask-row = Option { $number }
# Heading of one row of answers to a proposal. $number (number): which.
ask-row-answer = Answer { $number }
# Heading of one row of times. $number (number): which.
ask-row-time = Time { $number }
# Label of a field in a row.
ask-name = Name
# Label of a field in a row.
ask-meaning = What it means
# Label of a field in a row: what people who choose this are asked to say.
ask-prompt = A question for those who choose it
# Label of a field in a row: how many people can choose this.
ask-places = How many places
# Label of the menu in a row: what an answer amounts to.
ask-stance = It counts as
# In that menu: nothing in particular.
ask-stance-none = none of these
# In that menu.
ask-stance-agree = for it
# In that menu.
ask-stance-abstain = neither for nor against
# In that menu.
ask-stance-disagree = against it
# In that menu: it cannot go ahead.
ask-stance-block = “I cannot let this go ahead”
# Label of a field in a row of times.
ask-day = Day
# Label of a field in a row of times.
ask-hour = Hour
# Label of a field in a row of times.
ask-minutes = Minutes it lasts
# Opens the fields of a row that are seldom used.
ask-row-more = More
# Button: more empty rows. All that was typed stays.
ask-more-rows = Give me more rows

# Heading of the second part of the form.
ask-part-how = How people answer
# Label of a field.
ask-min = The fewest they can choose
# Label of a field.
ask-max = The most they can choose
# Label of a field: how many can be "in".
ask-places-in-all = How many places there are
# Under it.
ask-places-in-all-help = Leave this empty if there is room for everyone.
# Label of a field.
ask-dots = How many dots everyone has
# Label of a field.
ask-dots-most = The most dots for one option
# Under a field that may stay empty because there need be no limit.
ask-no-limit-help = Leave this empty for no limit.
# Label of a field.
ask-least = The lowest number
# Label of a field.
ask-most = The highest number
# Label of a field.
ask-step = From one number to the next
# Label of a field.
ask-ranks = How many they must put in order, at least
# Label of a field.
ask-seats = How many are elected
# Under it.
ask-seats-help = More than one needs the single transferable vote, or Borda.
# Heading of the ways of counting.
ask-method = How it is counted
# What Borda's way of counting is.
ask-borda-how = A first place is worth the most points, each place after it one less. Most points win.
# Heading of ways of counting that are there to compare.
ask-also = Also count it like this, to compare
# Under it.
ask-also-help = Everyone sees both. The other ways decide nothing.
# Opens settings of the count that few need.
ask-method-more = Finer points of the count
# Heading: how many votes elect.
ask-quota = How many votes elect somebody
# One way.
ask-quota-droop = Droop: just more than all votes divided by one more than the places
# One way.
ask-quota-hare = Hare: all votes divided by the places
# Heading: how points go by rank.
ask-borda = Points, under Borda
# One way.
ask-borda-full = From the top of the list: what is left out shares the last points
# One way.
ask-borda-truncated = From the end of each ballot: what is left out gets nothing
# A tick box on a poll about times.
ask-maybe = People can also say “if need be”

# Heading of the third part of the form.
ask-part-who = Who, and until when
# Heading of a choice.
ask-who = Who can answer
# One of the choices.
ask-who-everyone = Everyone with the link
# Under it.
ask-who-everyone-means = It counts answers, not people. So it can give advice, but not bind.
# One of the choices.
ask-who-members = All members
# Under it.
ask-who-members-means = Every member has one vote.
# One of the choices.
ask-who-circles = Members of some circles
# Heading of a choice. It matters for members only.
ask-names = What others see of an answer
# One of the choices.
ask-names-shown = Members see names beside answers
# One of the choices.
ask-names-hidden = Names are not shown
# Under it.
ask-names-hidden-means = Whoever runs this host could still find out.
# One of the choices.
ask-names-anonymous = Anonymous
# Under it.
ask-names-anonymous-means = Nobody in the group can find out who answered what. The result comes when it is over.
# Label of a field.
ask-days = Open for how many days
# Under it.
ask-days-help = Some people read once a week. Seven days reach them too.
# Opens the fields for a set time.
ask-set-times = Open or close at a set time
# In that part. $zone (text): whose time that is, such as "Madrid".
ask-set-times-help = On the clock of { $zone }. What you leave empty is as above: it opens now.
# Label of a field.
ask-opens = Opens
# Label of a field.
ask-closes = Closes
# Under a time. $zone (text): whose time that is, such as "Madrid".
ask-on-the-clock = On the clock of { $zone }.

# Opens the part of the form with rules that bind.
ask-part-rules = Rules that bind
# In that part.
ask-rules-help = Everyone sees these rules before they answer. They cannot change once somebody has.
# Label of a field: the least number of people who must take part.
ask-quorum = How many must take part
# Under it.
ask-quorum-help = Leave this empty if it counts however few take part.
# Label of the menu beside it.
ask-quorum-of = Counted as
# In that menu: a share of those who can vote.
ask-quorum-percent = out of every hundred who can vote
# In that menu: a number of people.
ask-quorum-voters = people
# Heading of a choice: what happens if not enough people take part.
ask-short = If too few take part
# One of the choices.
ask-short-fail = It ends without a decision
# One of the choices.
ask-short-extend = It goes on once
# Label of a field beside that choice.
ask-short-days = For how many days more
# Heading: how many must choose an answer.
ask-share = How many must choose an answer
# Under it.
ask-share-help = Leave the numbers empty if nothing is set. Two thirds is 2 of 3.
# Heading of one such rule. $number (number): which.
ask-share-row = Rule { $number }
# Label of a menu.
ask-share-answer = Answer
# Label of a menu.
ask-share-bound = How much
# In that menu.
ask-share-more-than = more than
# In that menu.
ask-share-at-least = at least
# In that menu.
ask-share-at-most = at most
# Label of a field: the 2 in "2 of 3".
ask-share-part = So many
# Label of a field: the 3 in "2 of 3".
ask-share-whole = of so many
# Label of a menu: whose share it is.
ask-share-of = Out of
# In that menu.
ask-share-of-not-abstaining = all but those who abstain
# In that menu.
ask-share-of-cast = all who answer
# In that menu.
ask-share-of-eligible = all who can vote
# Heading of a choice.
ask-block = “I cannot let this go ahead”
# One of the choices.
ask-block-no = Nobody can say this
# One of the choices.
ask-block-signals = It is a strong sign, and decides nothing by itself
# One of the choices.
ask-block-stops = One is enough to stop it

# Opens the part of the form with settings that are seldom used.
ask-part-more = More settings
# Heading of a choice.
ask-results = When people see the answers
# One of the choices.
ask-results-after-voting = Once they have answered
# One of the choices.
ask-results-always = From the first answer
# One of the choices.
ask-results-after-closing = When it is over
# Heading of a choice.
ask-reasons = Whether people say why
# One of the choices.
ask-reasons-none = They are not asked
# One of the choices.
ask-reasons-optional = If they like
# One of the choices.
ask-reasons-required = Everyone has to
# One of the choices.
ask-reasons-objections = Whoever is against it has to
# A tick box.
ask-shuffle = Everyone sees the options in another order
# Under it.
ask-shuffle-help = What stands first is chosen more often. This evens it out.
# A tick box.
ask-none-of-these = People can choose “none of these”
# Heading of a choice.
ask-suggest = Whether people can add options
# One of the choices.
ask-suggest-no = No
# One of the choices.
ask-suggest-approval = Yes, once an organiser lets them in
# One of the choices.
ask-suggest-freely = Yes, at once
# Heading of a choice.
ask-late = Members who join after it opens
# One of the choices.
ask-late-usual = They can vote, unless a rule binds
# One of the choices.
ask-late-join = They can vote
# One of the choices.
ask-late-by-hand = They can vote only if an organiser adds them
# A tick box.
ask-names-missing = Organisers see who has not voted yet
# Under it.
ask-names-missing-help = For a reminder. Everyone is told so before they answer.
# A tick box.
ask-read-by-all = Everyone can read it, not only those who vote
# Label of a menu: members may have trusted somebody with their answer on a topic.
ask-topic = Topic
# Under it.
ask-topic-help = Members can leave their answer to somebody they trust on this topic.
# In that menu.
ask-topic-none = none
# Label of the field for the end of the address.
ask-address = Its address
# Under it. $begins (text): what the address begins with.
ask-address-help = It begins with { $begins }. Leave this empty to make it from the question.
# Where the address that was typed is taken.
ask-address-taken = This address is taken in your group. Please choose another one.
# Where a question stands beside an option, and people are not asked why.
ask-prompt-unfit = You ask something of those who choose an option. So let people say why, or take that question out.
# Where a topic does not fit the rest.
ask-topic-unfit = A topic works only where members answer, and never in an anonymous poll.
# The button that makes a poll.
ask-button = Ask the group
# The button that changes a poll.
ask-edit-button = Save the changes

## The page on which organisers look after a poll.

# Heading of that page. $question (text): the question.
manage-title = Look after: { $question }
# Link back to the poll.
manage-back = See it as people see it
# While it is open. $moment (text): when it ends. $zone (text): whose time that is.
manage-open = It is open until { $moment } ({ $zone }).
# Before it opens. $moment (text): when it opens. $zone (text): whose time that is.
manage-before = It opens { $moment } ({ $zone }).
# Once it is over. $moment (text): when it ended. $zone (text): whose time that is.
manage-over = It ended { $moment } ({ $zone }).
# Once it was taken back.
manage-withdrawn = It was taken back. Nothing is decided.
# How many have voted. $voted (number): how many. $can (number): how many can.
manage-voted = { $voted ->
    [0] Nobody has voted yet, of { $can } who can.
    [one] One person has voted, of { $can } who can.
   *[other] { $voted } people have voted, of { $can } who can.
}
# After that, in an anonymous poll.
manage-secret = Nobody can find out who they are.
# On a poll that is open for less than three days.
manage-short = This is open for a short time. Some people read once a week.
# After a poll was made. The link to share stands below.
manage-done-asked = It is made. Now tell people: the text below is ready to paste.
# After a poll was changed.
manage-done-edit = The changes are saved.
# After it was closed.
manage-done-close = It is closed.
# After it was given more time.
manage-done-extend = It goes on longer.
# After it was opened again.
manage-done-reopen = It is open again.
# After it was taken back.
manage-done-withdraw = It is taken back.
# After people were added.
manage-done-add-voters = They can vote now.
# After an outcome was written.
manage-done-outcome = The outcome stands above the result now.
# After answers on paper were entered.
manage-done-paper = The answers on paper are counted.
# After an option that somebody had suggested was let in.
manage-done-admit = It is on the list now.
# After an option that somebody had suggested was not let in.
manage-done-decline = It is not on the list.
# After a poll was kept as a ready-made way of deciding.
manage-done-template = It is kept. You find it where you ask the group something.

# Heading of the text that reminds people.
manage-remind = A reminder to paste in a chat
# Names the field with that text, for screen readers.
manage-remind-text = The reminder
# Button that copies the reminder.
manage-remind-copy = Copy the reminder
# Said after that button was pressed.
manage-remind-copied = The reminder is copied.
# A line of the reminder, while it is open. $question (text): the question. $moment (text): when it ends. $zone (text): whose time that is.
remind-open = { $question } Please answer until { $moment } ({ $zone }).
# A line of the reminder, before it opens. $question (text): the question. $moment (text): when it opens. $zone (text): whose time that is.
remind-before = { $question } You can answer from { $moment } ({ $zone }).
# A line of the reminder: how many have not voted. $count (number): how many.
remind-missing = { $count ->
    [0] Everyone has answered. Thank you!
    [one] One of us has not answered yet.
   *[other] { $count } of us have not answered yet.
}
# A line of the reminder: who has not voted; only where people were told so beforehand. $names (text): their names, as a list.
remind-names = Still missing: { $names }.

# Heading of what can be done about time.
manage-time = Time
# Label of a field.
manage-days = How many days more
# Label of a field, for opening it again.
manage-days-again = For how many days
# Button.
manage-extend = Give it more time
# Button.
manage-reopen = Open it again
# In place of that button, in an anonymous poll.
manage-reopen-anonymous = An anonymous poll is never opened again.
# Button.
manage-close = Close it now
# Under that button.
manage-close-means = Voting ends at once, and the result stands.
# Button.
manage-withdraw = Take it back
# Under that button.
manage-withdraw-means = Voting ends, and nothing is decided. Everyone sees that it was taken back.
# Tick box that has to be ticked before something that cannot be undone.
manage-sure = Yes, I mean it
# Where that box was not ticked.
manage-sure-missing = Please tick “Yes, I mean it” first.

# Heading of the list of options that people suggested.
manage-suggestions = Options that wait for you
# Button beside one. $name (text): the option.
manage-admit = Put “{ $name }” on the list
# Button beside one. $name (text): the option.
manage-decline = Leave “{ $name }” out

# Heading of the form that adds people.
manage-voters = Let more people vote
# Under it.
manage-voters-help = These members came later, or are in other circles. Everyone sees how many you add.
# A member who chose no name. $number (number): their number.
manage-nameless = Member number { $number }, without a name
# Button.
manage-add-voters = Add them
# Where nobody was ticked.
manage-voters-missing = Please tick at least one name.

# Heading of the form for the outcome.
manage-outcome = What follows from it
# Under it.
manage-outcome-help = This stands first, above the result. Say what was decided and what happens next.
# Label of the field for the outcome. $language (text): the language.
manage-statement = The outcome, in { $language }
# Heading of the steps.
manage-steps = Next steps
# Heading of one step. $number (number): which.
manage-step = Step { $number }
# Label of a field of a step.
manage-what = What
# Label of a field of a step.
manage-whose = Who
# Label of a field of a step.
manage-by = By when
# Label of a field.
manage-review = Look at it again on
# Button.
manage-outcome-button = Publish the outcome

# Heading of the form for answers on paper.
manage-paper = Answers on paper
# Under it.
manage-paper-help = Print the ballot, count the papers, and enter them here. Everyone sees how many came on paper. You cannot take them out again.
# Label of a field. $option (text): an option.
manage-paper-count = Papers for { $option }
# Label of a field.
manage-paper-lines = Papers, alike ones on one line
# Under that field, where several can be chosen. The numbers are those of the options on the printed ballot. $example (text): such a line.
manage-paper-choose = “{ $example }” means three papers that choose options 1 and 4.
# Under that field, where options are put in order. $example (text): such a line.
manage-paper-rank = “{ $example }” means three papers that put option 2 first, then 1, then 4.
# Under that field, where options get numbers. $example (text): such a line.
manage-paper-marks = “{ $example }” means three papers that give option 1 a five and option 2 a three.
# Under that field, where times are asked for. $example (text): such a line.
manage-paper-times = “{ $example }” means three papers: yes to time 1, if need be for time 2.
# Heading of the list of numbers.
manage-paper-numbers = The numbers on the printed ballot
# Button.
manage-paper-button = Count these papers

# Heading of the form that keeps a poll as a ready-made way of deciding.
manage-template = Keep it as ready to use
# Label of a field.
manage-template-name = What you call it
# Label of a field.
manage-template-purpose = What it is for
# Button.
manage-template-button = Keep it

# Heading of a list of links.
manage-links = More
# Link.
manage-edit = Change what is asked
# Link.
manage-copy = Ask it again, as a copy
# Link to the paper ballot.
manage-print = Print the ballot

## Trust: a member leaves their answer to somebody on a topic.

# Link on the front page and heading of the page.
trust-title = Whom I trust
# Under it.
trust-lead = You can leave your answer to somebody you trust, topic by topic. If you answer yourself, your own answer counts.
# Under it.
trust-seen = They see that you trust them. You can take it back at any time. It is never used in anonymous polls.
# Names the choice of a person on a topic. $topic (text): the topic.
trust-on = On { $topic } I trust
# The first of the choices.
trust-nobody = nobody; I answer myself
# Who trusts the reader on a topic. $names (text): their names, as a list.
trust-page-by = These people trust you: { $names }.
# Where trust goes round. $names (text): the names on the circle, in order.
trust-page-circle = This goes round in a circle: { $names }. So it reaches nobody, until one of you answers.
# Where there is no other member with a name.
trust-alone = Nobody else in the group has chosen a name yet.
# A member in that circle, or somebody who trusts, who chose no name.
trust-nameless = somebody without a name
# Button.
trust-button = Save
# After it was saved.
trust-done = It is saved.

## Around these pages.

# Link back to the page with the ways of asking.
ask-back = Other ways of asking
