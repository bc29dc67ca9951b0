## A poll or a proposal: who can answer, and until when.

# Under the question of an open poll. $moment (text): the day and time when it ends. $zone (text): whose time that is, such as "Madrid".
who-everyone = Anyone with the link can answer, until { $moment } ({ $zone }).
# Under the question of a members' poll. $moment (text): the day and time when it ends. $zone (text): whose time that is.
who-members = Members can answer, until { $moment } ({ $zone }).
# Under the question, where only some circles (working groups) vote. $circles (text): their names, as a list. $moment (text): when it ends. $zone (text): whose time that is.
who-circles = People in { $circles } can answer, until { $moment } ({ $zone }).
# Under the question, before voting begins. $moment (text): the day and time when it opens. $zone (text): whose time that is.
opens-at = You can answer from { $moment } ({ $zone }).
# Under the question, once voting is over. $moment (text): the day and time when it ended. $zone (text): whose time that is.
closed-at = This ended { $moment } ({ $zone }).
# Under the time at which a poll ends, where the reader's clock shows another time. $moment (text): the same time on the reader's clock.
your-time = On your clock: { $moment }.

## The ballot.

# Above the options, where exactly one can be chosen.
choose-one = Choose one.
# Above the options, where a fixed number must be chosen. $count (number): how many.
choose-exactly = { $count ->
    [one] Choose one.
   *[other] Choose { $count }.
}
# Above the options, where one or more can be chosen. $max (number): the most that can be chosen.
choose-up-to = { $max ->
    [one] Choose one.
   *[other] Choose up to { $max }.
}
# Above the options. $min (number): the least that can be chosen. $max (number): the most.
choose-between = Choose { $min } to { $max }.
# Under the options while somebody is choosing. $count (number): how many are chosen now.
chosen-now = { $count ->
    [one] One chosen.
   *[other] { $count } chosen.
}
# Above the options, where people give away dots. $dots (number): how many everyone has.
dots-how = { $dots ->
    [one] You have one dot. Give it to what you want most.
   *[other] You have { $dots } dots. Give more to what you want more.
}
# After that sentence, where one option cannot get them all. $most (number): the most for one option.
dots-most = { $most ->
    [one] Give at most one to each.
   *[other] Give at most { $most } to each.
}
# Under the options, read out while dots are given away. $left (number): how many dots are left. $all (number): how many everyone has.
dots-left = { $left ->
    [0] No dots left.
    [one] One of { $all } dots left.
   *[other] { $left } of { $all } dots left.
}
# In the same place, once more dots were given than there are. $over (number): how many too many.
dots-over = { $over ->
    [one] That is one dot too many. Please take one away.
   *[other] That is { $over } dots too many. Please take some away.
}
# Button beside an option. $option (text): the option.
dots-more = One more dot for { $option }
# Button beside an option. $option (text): the option.
dots-less = One dot less for { $option }
# Above the options, where each gets a number. $least (number): the lowest. $most (number): the highest.
score-how = Give a number from { $least } to { $most }. The best is { $most }.
# After that sentence, where not every number can be given. $step (number): from one number to the next.
score-step = Go in steps of { $step }.
# Above the options, where not each needs a number.
can-leave-empty = You can leave some empty.
# Above the options, where people put them in order.
rank-how = Put them in order. Write 1 beside what you want most.
# After that sentence, where so many must have a number. $least (number): how many.
rank-least = { $least ->
    [one] At least one needs a number.
   *[other] At least { $least } need a number.
}
# Button beside an option. $option (text): the option.
rank-up = Move { $option } up
# Button beside an option. $option (text): the option.
rank-down = Move { $option } down
# Read out after a row was moved. $option (text): the option. $place (number): its new place. $all (number): how many options there are.
rank-now = { $option } is now { $place } of { $all }.
# Read out after a row was moved out of the order. $option (text): the option.
rank-none = { $option } has no place now.
# Beside options, where two or more have the same number. $options (text): their names, as a list.
rank-level = { $options } have the same number.
# Beside a number that cannot be counted. $least (number): the lowest. $most (number): the highest.
mark-fits = Please write a whole number from { $least } to { $most }.
# Above the times, where people say which of them fit.
times-how = When can you come? A time that you leave out counts as no.
# A time in a poll. $from (text): when it begins, with the day. $until (text): when it ends.
time-until = { $from } to { $until }
# Under an option, where only so many can choose it. $left (number): how many still can. $all (number): how many could.
places-left = { $left ->
    [one] One of { $all } places left.
   *[other] { $left } of { $all } places left.
}
# Under an option that nobody can choose any more. $all (number): how many places it had.
places-taken = { $all ->
    [one] The one place is taken.
   *[other] All { $all } places are taken.
}
# An answer to a proposal.
answer-agree = Agree
# What the answer "Agree" means.
answer-agree-meaning = I think we should do this.
# An answer to a proposal: neither yes nor no.
answer-abstain = Abstain
# What the answer "Abstain" means.
answer-abstain-meaning = I leave this to the others. I still count as taking part.
# An answer to a proposal.
answer-disagree = Disagree
# What the answer "Disagree" means.
answer-disagree-meaning = I would rather not. It can still go ahead.
# An answer to a proposal: a veto. Plain words on purpose; never "block".
answer-block = I cannot let this go ahead
# What the answer "I cannot let this go ahead" means.
answer-block-meaning = This would harm us. I say why below.
# An answer, where people say whether they take part in something.
answer-in = Count me in
# An answer, where people say whether they take part in something.
answer-out = Not this time
# The last option of a poll.
answer-none = None of these
# Above the field for a reason.
reason-label = Why?
# Under "Why?", where a reason can be left out. $max (number): the longest it can be, in letters.
reason-optional = You can leave this empty. There is room for { $max } letters.
# Under "Why?", where every answer needs a reason. $max (number): the longest it can be, in letters.
reason-required = Please say a little about why. There is room for { $max } letters.
# Under "Why?", where only people who object must give a reason. $max (number): the longest it can be, in letters.
reason-objections = If you disagree, please say why. There is room for { $max } letters.
# Under "Why?", in a poll that shows names.
reason-beside-name = Members can read this beside your name.
# Under "Why?", in a poll of members that shows no names.
reason-without-name = Members can read this. Your name is not shown.
# Under "Why?", in a poll of members that everyone can read, and that shows names to members.
reason-read-by-all = Everyone can read this. Only members also see your name.
# Under "Why?", in a poll of members that everyone can read, where no name is shown.
reason-read-by-all-nameless = Everyone can read this. Your name is not shown.
# Under "Why?", in an open poll.
reason-waits-note = Somebody from the group reads this first. Then everyone can read it.
# Under "Why?", in an anonymous poll.
reason-gives-away = Your name is not shown. But how you write, and in which language, can give you away.
# Above the button of an anonymous poll: the whole of what it promises.
anonymous-promise = Organisers and members cannot see who voted what, unless the result itself shows it. Whoever runs the server could, by watching votes arrive.
# Above the field, where people answer in their own words.
words-label = Your answer
# Under "Your answer". $max (number): the longest it can be, in letters.
words-room = There is room for { $max } letters.
# A box to tick: another person read the ballot out or filled it in.
helped-label = Somebody helped me to answer.
# Under the options, in a poll that shows names. $name (text): the name the member chose for this group.
named-note = Members will see your answer beside your name: { $name }.
# Under the options, in a poll that shows names, for a member who chose no name.
named-note-nameless = Members will see your answer. You chose no name, so none is shown.
# Above the button of an open poll, before the first answer: somebody who loses the device or clears the browser cannot change it.
open-device-note = You can change your answer later. This works only in this browser, on this device.
# The button that sends an answer.
vote-button = Send my answer
# The button that sends an answer in the place of the one before.
change-button = Send my new answer
# On the button while the answer is on its way.
sending = Sending…
# Under the button, once somebody has chosen or typed something. It outlives a page that is loaded again.
draft-kept = Not sent yet. Kept on this device only.
# The button beside that sentence: takes away what was chosen and typed.
draft-forget = Forget it
# Opens a small form in which somebody suggests one more option.
suggest-summary = Suggest one more answer
# Above the field of that form.
suggest-label = What is missing?
# Under it, where an organiser decides whether it is added.
suggest-waits = Somebody from the group looks at it first.
# The button of that form.
suggest-button = Send my idea
# In that form, after it was sent.
suggest-thanks = Thank you. Your idea was sent.

## After answering.

# After a first answer was sent. $choice (text): what was chosen, as a list.
voted-counted = Thank you. Your answer is counted: { $choice }.
# After an answer was changed. $choice (text): what is chosen now, as a list.
voted-changed = Thank you. Your answer is now: { $choice }.
# For somebody who answered before. $choice (text): what they chose, as a list.
voted-before = You answered: { $choice }.
# After the sentence that the answer is counted. $moment (text): until when it can be changed.
can-change-until = You can change it until { $moment }.
# After the sentence that the answer is counted, once voting is over.
cannot-change = This is over, so it stays as it is.
# Under somebody's own answer, while their reason waits to be read by the group.
own-reason-waits = Your reason waits until somebody from the group has read it.
# Opens the ballot again, for somebody who has answered.
change-summary = Change my answer
# What somebody said of one option, in the list of their answers. $option (text): the option. $mark (text): a number, some dots, or "yes".
said-with = { $option } ({ $mark })
# The place somebody gave to one option, in the list of their answers. $place (text): its place, as a number. $option (text): the option.
said-rank = { $place }. { $option }
# How many dots somebody gave. $count (number): how many.
dots = { $count ->
    [one] one dot
   *[other] { $count } dots
}
# What somebody answered who can come at no time.
time-none = none of these times
# After an answer in somebody's own words was sent.
words-counted = Thank you. This is your answer now:
# For somebody who answered in their own words before.
words-before = You answered:

## Results.

# Heading above the count while voting goes on.
results-so-far = Answers so far
# Heading above the count once voting is over.
results-final = The result
# Heads the first column of the count.
results-column-answer = Answer
# Heads the second column of the count.
results-column-count = Answers
# Heads the second column of the count, in a poll of members.
results-column-people = People
# Heads the third column of the count.
results-column-share = Share
# Heads the second column of the count, where everybody gave dots.
results-column-dots = Dots
# Heads the second column of the count, where everybody gave numbers: all of them added up.
results-column-sum = Sum
# Heads the third column of the count, where everybody gave numbers.
results-column-average = Average
# Heads the third column of the count, where everybody gave numbers and the one in the middle decides.
results-column-middle = Middle number
# Heads the second column of the count, where options were put in order: how many put this one first.
results-column-first = First choice
# For a time: somebody can come. Heads a column of the count.
time-yes = Yes
# For a time: somebody can come if need be. Heads a column of the count.
time-if-need-be = If need be
# For a time: somebody cannot come. Heads a column of the count.
time-no = No
# Beside the time that suits best.
results-in-front = In front
# Above the count, once voting is over.
results-nobody = Nobody answered.
# Under the count while voting goes on, where options are put in order.
results-ranks-later = These are first choices only. The rest is counted when this is over.
# Under the count. $count (number): how many had somebody help them to answer.
results-helped = { $count ->
    [one] One person had help with their answer.
   *[other] { $count } people had help with their answers.
}
# Under the count. $count (number): how many answers were on paper.
results-paper = { $count ->
    [one] One of these answers was on paper. An organiser entered it.
   *[other] { $count } of these answers were on paper. An organiser entered them.
}
# Under the count: members trusted another member, whose answer counts for them too. $count (number): how many.
results-trusted = { $count ->
    [one] One of these answers came from a person who trusts another one with it.
   *[other] { $count } of these answers came from people who trust another person with them.
}
# Above the count of an open poll. $count (number): how many answers were counted.
results-answers = { $count ->
    [0] No answers yet.
    [one] One answer.
   *[other] { $count } answers.
}
# Above the count of a members' poll. $count (number): how many people answered. $can (number): how many can vote.
results-people = { $count ->
    [0] Nobody has answered yet, of { $can } who can.
    [one] One person answered, of { $can } who can.
   *[other] { $count } people answered, of { $can } who can.
}
# Under the count, where several could be chosen: shares add up to more than 100%.
results-several = Everyone could choose several, so shares can add up to more than 100%.
# In place of the count, for somebody who has not answered.
results-after-voting = You will see the answers once you have answered.
# In place of the count, while voting goes on.
results-after-closing = Everyone will see the result when this is over.
# Under the count: the group set a least number (a quorum), and it is reached. $needed (number): that number.
quorum-reached = { $needed ->
    [one] Enough people took part. One was needed.
   *[other] Enough people took part. { $needed } were needed.
}
# Under the count while voting goes on: the least number (a quorum) is not reached. $needed (number): that number.
quorum-not-yet = { $needed ->
    [one] Not enough people have taken part yet. One is needed.
   *[other] Not enough people have taken part yet. { $needed } are needed.
}
# Under the count of an open poll: the group set a least number of answers, and it is reached. $needed (number): that number.
answers-reached = { $needed ->
    [one] There are enough answers. One was needed.
   *[other] There are enough answers. { $needed } were needed.
}
# Under the count of an open poll: the least number of answers is not reached. $needed (number): that number.
answers-missing = { $needed ->
    [one] There are not enough answers. One is needed.
   *[other] There are not enough answers. { $needed } are needed.
}
# Heading above what people wrote.
voices-heading = What people said
# Beside the words of somebody whose name is not shown, or who chose none.
voice-somebody = Somebody
# Between a name and what that person answered, read as one line. $name (text): the name. $choice (text): the answer.
voice-line = { $name }: { $choice }
# Under what people wrote, where there are more than are shown. $count (number): how many more.
voices-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
# Above the count, when others have answered since it was drawn. $count (number): how many more answers there are.
new-answers = { $count ->
    [one] One new answer.
   *[other] { $count } new answers.
}
# The button that draws the count anew.
show-new = Show

## Who cannot answer here, and where they can.

# In place of the ballot, for somebody who showed no code.
members-answer = Members of the group answer this. They use their code.
# In place of everything, for somebody outside. Says nothing of the question.
members-see = Only members of the group can see this. They use their code.
# Link to the page on which a member uses a code.
have-code = I have a code or an invitation
# Link, inside somebody's website, to the page where members answer.
answer-on-page = Open the page where members answer
# In place of the ballot, for a member whose circles do not vote on this.
other-circle = Other circles answer this. You can read along.
# In place of the ballot, where the website is not one that the group listed.
site-not-listed = The group has not listed this website. So you cannot answer here.
# Link to the group's own page, from a website that is not listed.
answer-on-own-page = Answer on the group's own page

## Around every widget.

# Where a request could not be sent because there is no connection.
line-cut = No connection. What you chose is still here. Please send it again in a moment.
