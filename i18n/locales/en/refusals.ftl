## Why something was not done, and what to do next. Shown above the form; what was typed is kept.

# Nothing was chosen on a ballot.
refusal-choice-missing = Please choose an answer first.
# Fewer options were chosen than the poll asks for.
refusal-choice-too-few = Please choose a little more. The line above the answers says how many.
# More options were chosen than the poll allows.
refusal-choice-too-many = That is more than fits. Please untick some. The line above the answers says how many.
# Somebody sent an option that the poll does not have, perhaps from an old page.
refusal-option-unknown = This answer is not on the list any more. Please load the page again and choose.
# A reason is missing where one is needed.
refusal-reason-missing = Please say why in a few words. Then send it again.
# A reason is too long.
refusal-reason-too-long = Your reason is too long. Please shorten it and send it again.
# A reason was sent where none is asked for.
refusal-reason-not-asked = This poll takes no reasons. Please load the page again and choose.
# Voting has not begun.
refusal-not-yet-open = You cannot answer yet. The line under the question says from when.
# Voting is over.
refusal-closed = This is over, so no answers can be added. You can still read the result.
# A code is needed.
refusal-code-needed = Members do this with their code. Open the link you were given, or type your code.
# A code that is not known here, or no longer works.
refusal-code-unknown = This code does not work here. Please check it, or ask the group for a new one.
# A code with a slip in it.
refusal-code-mistyped = There is a slip in this code. Please compare it sign by sign and try again.
# Somebody's role does not allow it.
refusal-not-yours = Your code cannot do this. Ask somebody who organises the group.
# An invitation that is not known here, used up, or too old.
refusal-invitation-unknown = This invitation does not work. It may be used up or too old. Ask the group for a new one.
# The device already holds a code of the group.
refusal-another-code-here = This device already holds a code for this group. Tick the box if you want to replace it.
# The ballot code of an open vote is not known.
refusal-ballot-unknown = Your earlier answer was not found in this browser. You can answer as if for the first time.
# A name is too long.
refusal-name-too-long = This name is too long. Please choose a shorter one.
# The form came without its number, perhaps from a program.
refusal-key-missing = This form is incomplete. Please load the page again.
# The same form was sent twice with different content.
refusal-key-reused = This form was sent before with something else in it. Please load the page again.
# The website is not on the group's list.
refusal-site-not-listed = The group has not listed this website. Please answer on the group's own page.
# A form that came from another website.
refusal-cross-site = This came from another website. Please open our page and send it from there.
# There is nothing at this address.
refusal-not-found = There is nothing at this address. Please check the link you were given.
# A program used an address in a way that it does not have.
refusal-method-not-allowed = This address does not do that. Please start again from the group's page.
# What was sent could not be read.
refusal-unreadable = We could not read what was sent. Please load the page and try again.
# What was sent is too large.
refusal-too-large = This is too much at once. Please shorten it and send it again.
# What was sent is of the wrong kind.
refusal-kind-unknown = This does not fit here. Please load the page and try again.
# Founding a group: the name is taken.
refusal-name-taken = Another group has this address already. Please choose another one.
# Founding a group: the name cannot be used.
refusal-name-unusable = This address cannot be used. Use 2 to 63 of the letters a to z, digits and hyphens.
# Founding a group needs a word from the host.
refusal-founding-closed = On this host a group needs a founding word. Ask whoever runs it, then try again.
# A title is missing, or words are too long.
refusal-words-unfit = Some words are missing or too long. Please check them and try again.
# Too few or too many options, or two alike.
refusal-options-unfit = A poll has 2 to 50 options, each with its own id. Please check them.
# The least and the most do not fit the options.
refusal-range-unfit = These numbers do not fit together, or are too large. Please check them.
# Opening and closing do not fit.
refusal-times-unfit = It must close after it opens, and within a year. Please check both times.
# There is no such time zone.
refusal-zone-unknown = There is no such time zone. Use a name such as Europe/Madrid.
# The quorum does not fit.
refusal-quorum-unfit = The number that must take part does not fit. Use 1 to 100 for a share.
# An open poll cannot carry rules that need known voters.
refusal-open-cannot-bind = Anyone can answer an open poll, more than once. So it takes no share that must take part, no names and no veto. Ask members for that.
# Somebody has voted, so the rules stay.
refusal-already-voted = Somebody has answered already. The question and the closing time can change. Options and rules stay.
# Something that binds has opened, and an organiser wants to change its rules or options.
refusal-rules-fixed = This has opened, and its rules bind. So rules and options stay. You can take it back and ask anew.
# The last organiser cannot go.
refusal-last-organiser = This is the group's last organiser. Make somebody else an organiser first.
# The group holds as much as it can.
refusal-full = The group holds as many of these as it can. Ask whoever runs this host.
# Something of ours went wrong.
refusal-trouble = Something went wrong on our side. Please try again in a moment.
# No connection.
refusal-line-cut = No connection. What you chose is still here. Please send it again in a moment.

## Deciding together.

# "None of these" was chosen, and something else as well.
refusal-none-and-some = You chose "None of these" and something else. Please choose one or the other.
# Something other than a number stands beside an option.
refusal-mark-unreadable = One of the fields holds something that is not a whole number. Please write a number, such as 3.
# A number beside an option is too low or too high.
refusal-mark-out-of-range = One of the numbers is too low or too high. Please look at the numbers again.
# More dots were given away than everybody has.
refusal-dots-too-many = You gave more dots than you have. Please take some away.
# Two options have the same rank. Which two stands beside them.
refusal-ranks-level = Two options have the same number. Please give each its own number.
# As many people have chosen an option as there are places.
refusal-no-place-left = All places for that option are taken. Please choose another one.
# The poll was taken back by the group.
refusal-withdrawn = The group has taken this back. Nothing is decided by it.
# Something that can only be done once voting is over.
refusal-still-running = This is not over yet. Please end it first, or wait.
# An organiser wants to open an anonymous poll again.
refusal-anonymous-stays-closed = An anonymous poll is never opened again. You can make a new one.
# A member who joined after voting had begun.
refusal-came-later = You joined after this opened. An organiser can add you.
# Somebody suggested an option where that is not wished.
refusal-suggestions-closed = You cannot add options here.
# An organiser entered answers on paper that cannot be read.
refusal-paper-unfit = One of the lines cannot be read. Write each like the example above the field.
# An organiser entered more answers on paper than people who can vote.
refusal-paper-too-many = These would be more answers than people who can vote. Please count the papers again.
# A member votes when as many answers are counted, with those on paper, as there are people who can vote.
refusal-all-counted = As many answers are counted as people who can vote. Perhaps yours came in on paper. Please ask an organiser.
# An organiser entered answers on paper in a poll where members can leave their answer to others.
refusal-paper-with-trust = Members can leave their answer to others here. So an answer on paper could count twice.
# An organiser set a share that cannot be measured.
refusal-threshold-unfit = One of the shares does not fit. It needs an answer that exists, and a part of a whole.
# An organiser chose a way of counting that does not fit.
refusal-method-unfit = This way of counting does not fit what is asked. Please choose another one.
# An organiser made an anonymous poll with something that would give people away.
refusal-anonymous-unfit = An anonymous poll cannot have this. It would show too much about who answered.
# Trusting somebody with an answer where that cannot be.
refusal-trust-unfit = You cannot trust somebody with your answer here. The group must allow it for this topic.
# An organiser asks circles (working groups) and chose none.
refusal-circle-missing = Please choose at least one circle, or ask all members.
# Somebody agreed to words that an organiser has changed meanwhile.
refusal-words-changed = These words have changed since you opened this page. Please read them again.
