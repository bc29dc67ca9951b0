## A question to the group: the form on which somebody asks it, what comes after, and the private page with the answer.

## The form that comes ready-made. The group can change it.

# Its name; also a heading.
questions-title = Ask the group
# Under its name. Markdown.
questions-about = You did not find your answer? Ask us. You need not say who you are. The answer comes to a private page that only you can open.
# The question in that form.
questions-question = What would you like to know?
# Under that field.
questions-question-help = Please leave out names and addresses of other people.
# A field in that form: an answer in the FAQ that the question is about.
questions-about-answer = Which answer is this about?
# Under that field.
questions-about-answer-help = Leave this empty if it is about something else.
# A field in that form: where and how somebody can be reached.
questions-reach = Is there another way to reach you?
# Under that field: why it is asked, and who sees it.
questions-reach-why = It helps if you lose your private link. Only the welcome team can read it.

## Around the form.

# Under the name of the form. $days (number): within how many days somebody will answer.
asking-promise = { $days ->
    [one] Somebody will answer within one day.
   *[other] Somebody will answer within { $days } days.
}
# A tick box is ticked that other people use the device; under that box.
asking-shared-note = Nothing is kept on this device then. Keep this page open until your question is sent.
# In the place of the form: it takes no questions.
asking-closed = We take no questions here at the moment. Please come back later.
# In the place of the form: as many have asked today as the group can answer.
asking-many = Many people are asking us things today. Please come back tomorrow.
# In the place of the form, without JavaScript, under a sentence that says why it stays shut.
asking-needs-script = You can ask from another device, or in another browser. You can also ask us when we meet.
# Link under that: leads back to the questions and answers of the group.
asking-back = Back to the questions and answers
# Link on a website that leads to the form.
asking-card-open = Ask a question
# Names the frame in which the form stands, for screen readers. $group (text): the name of the group.
asking-card-frame = Ask { $group } a question

## After the question was sent.

# Heading.
asking-sent-title = Your question is sent. Thank you.
# Heading, where there is no connection.
asking-waits-title = Your question waits here
# Under that heading.
asking-waits-words = There is no connection now. Your question is locked and waits here. The first code of your private page waits here too, without a lock. All is sent when you come back to this page with a connection.
# The same, where nothing may be kept on the device.
asking-waits-open = There is no connection now. Nothing is kept on this device. Keep this page open: your question is sent when the connection is back.
# Under that: about the link below.
asking-waits-link = Your private link works once your question is sent.
# Says when to come back. $day (text): a day.
asking-sent-by = Somebody will answer by { $day }. Come back to your private page then.
# Under the heading of the private link.
asking-link-words = It leads to your private page. There you read the answer. You can also change or erase what you asked.
# A question that waited on this device since an earlier visit has been sent now.
asking-earlier = A question that waited on this device is sent now.
# The same; it was not taken yet, and is tried again.
asking-earlier-later = A question still waits on this device. It could not be taken yet; perhaps many people asked today. It is sent again when you come back to this page.
# The same; it was not taken, because the form or the keys have changed. It stays until the button below is pressed.
asking-earlier-refused = A question that waits on this device could not be taken as it is. Please write it again.
# Button under that.
asking-earlier-forget = Delete the question that waits

## The private page of somebody who asked.

# Under the heading of the page. $group (text): the group's name.
asking-of = Your question to { $group }
# The first thing on the page, after a question was sent. $day (text): the day until which somebody answers.
asking-arrived = Your question is here. Somebody will answer by { $day }.
# The same, when that day is over.
asking-arrived-late = Your question is here. We are later than we said, and we are sorry. It is not your fault.
# The first thing on the page, when the group has answered.
asking-answered = The group has answered. You find the answer below.
# The first thing on the page, when the question was taken back.
asking-withdrawn = You took your question back. The group does nothing more with it.
# First step of what happens when. $day (text): the day on which it was sent.
asking-way-sent = You sent your question on { $day }.
# Second step. $day (text): the day until which somebody answers.
asking-way-look = Somebody answers it by { $day }.
# Last step.
asking-way-answer = You read the answer here. You can ask something more.
# Who answers, while nobody wrote under a name.
asking-meets = The welcome team answers you.
# Who answers, once a greeter wrote under a name of their choice. $name (text): that name.
asking-meets-named = { $name } from the welcome team answers you.
# Heading of what the group answered, and what was asked after that.
asking-said = The answer
# Under that heading, while there is nothing.
asking-said-nothing = Nobody has answered yet.
# Label of the field for more words to the welcome team.
asking-reply = Ask something more, or add something
# Opens the question as it was sent.
asking-answers = What you asked
# The button that opens the form again with the question in it.
asking-change = Change my question
# Under that button.
asking-change-how = The form opens with your question in it. What you send then takes the place of what is here.
# In the place of that button, without JavaScript.
asking-change-script = Changing your question needs JavaScript. You can also erase it, and ask anew.
# Under the heading over words to agree to, whose wording has changed since the question was sent.
asking-changed-why = The group changed them after you sent your question. What you agreed to still stands as it was. Please read what is new.
# Opens the button that takes the question back.
asking-withdraw = Take my question back
# Above that button.
asking-withdraw-why = The group then stops looking at your question. What you wrote is deleted at once.
# Above the button that erases everything.
asking-erase-why = Your question and all that was written here are erased at once. This cannot be taken back.
# At the top, after the question was changed.
asking-done-change = Your question is changed.
# At the top, after the question was taken back.
asking-done-withdraw = Your question is taken back.
