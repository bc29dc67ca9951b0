## A form on which somebody asks to join: its questions, and the way through them.

# Above a question, where all stand on one page. $number (number): which question it is. $all (number): how many there are.
question-of = Question { $number } of { $all }
# Above the questions, where they stand on several pages. $number (number): which page it is. $all (number): how many there are.
part-of = Part { $number } of { $all }
# Behind a question that has to be answered.
question-needed = needed
# Under a question that can be left out: a tick box.
question-skip = Prefer not to say
# Under a question that is not for everybody, where the page cannot hide it.
question-may-leave = You can leave this if it does not fit.
# In front of the reason for a question, and who sees the answer.
question-why = Why we ask:
# Beside a field, where an answer is not on the list.
question-other = Something else
# Above a list from which only so many can be chosen. $most (number): how many.
question-most = { $most ->
    [one] Choose one.
   *[other] Choose up to { $most }.
}
# An answer.
question-yes = Yes
# An answer.
question-no = No
# A field: the place where it is safe to write or call.
contact-where = A number or an address that is safe
# A field: the name that somebody should be asked for there.
contact-name = The name to use there
# A tick box beside those fields.
contact-message = It is safe to leave a message there
# A field: on which network somebody can be written to.
handle-network = Where
# The first line of that list, before something is chosen.
handle-choose = Choose a network
# A field: the name that somebody has on that network.
handle-name = Your name there
# Opens a long list of languages.
languages-more = More languages
# Opens a list of sign languages.
languages-signed = Sign languages
# A field under the list of languages.
languages-other = Other languages, in your own words
# Names a table of days and parts of the day, for screen readers.
week-label = Days and times
# A part of the day, in the head of that table.
week-morning = Morning
# A part of the day.
week-afternoon = Afternoon
# A part of the day.
week-evening = Evening
# A day, at the beginning of a row of that table.
week-mon = Monday
# A day.
week-tue = Tuesday
# A day.
week-wed = Wednesday
# A day.
week-thu = Thursday
# A day.
week-fri = Friday
# A day.
week-sat = Saturday
# A day.
week-sun = Sunday
# A tick box under something to agree to. It is never ticked beforehand.
consent-agree = Yes, I agree
# Above something to agree to, where somebody fills the form in with another person.
consent-aloud = Read this aloud to them, and ask.
# Button: to the questions that come next.
part-next = Next
# Button: to the questions before.
part-back = Back
# Button under the last question.
request-send = Send my request
# The same button, where somebody asks the group something.
request-send-asking = Send my question
# The same button, while the request is on its way.
request-sending = Sending …
# Heads a list of answers that have to be mended. $count (number): how many.
mend-title = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}
# A field that people do not see and programs fill in. Read out by some screen readers.
trap-label = Leave this empty

## What is wrong with an answer. Directly above it, and in the list at the top.

# It has to be answered.
wrong-missing = Please answer this. Without it we cannot meet you.
# The same, where somebody asks the group something.
wrong-missing-asking = Please write something here. Without it we cannot answer you.
# Something has to be agreed to.
wrong-agreement-missing = Please tick this if you agree. Without it your request cannot be sent.
# The same, where somebody asks the group something.
wrong-agreement-missing-asking = Please tick this if you agree. Without it your question cannot be sent.
# What is agreed to has changed while the page was open.
wrong-agreement-changed = These words have changed. Please read them again, and tick if you agree.
# Longer than it may be.
wrong-too-long = This is very long. Please make it shorter.
# No address for e-mail.
wrong-not-an-email = This does not look like an e-mail address. One looks like amina@example.org.
# No telephone number.
wrong-not-a-phone = This does not look like a phone number. Please write it in digits.
# No name on that network.
wrong-not-a-handle = This does not look like a name on that network. Please write it as you see it there.
# No number.
wrong-not-a-number = Please write a whole number, such as 3.
# A number that is too high or too low.
wrong-out-of-range = This number is too low or too high.
# No day.
wrong-not-a-day = Please write a day, with its month and year.
# Something that is not on the list.
wrong-not-a-choice = Please choose from the list.
# More was chosen than may be.
wrong-too-many = That is more than fits. Please take some away.
