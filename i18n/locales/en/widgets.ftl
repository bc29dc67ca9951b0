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
# Under the question of an open poll, on ballot and result: it cannot know whether somebody answered twice.
open-counts-answers = This counts answers, not people.

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
# Under the final count: the least number (a quorum) was not reached. $needed (number): that number.
quorum-missed = { $needed ->
    [one] Not enough people took part. One was needed.
   *[other] Not enough people took part. { $needed } were needed.
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

# Names the row of languages, for screen readers.
languages-label = Language
# Above the sentence that says why something was not sent.
not-sent = Not sent yet
# Where a request could not be sent because there is no connection.
line-cut = No connection. What you chose is still here. Please send it again in a moment.
