## A newcomer's private page. The server draws it; its script takes its sentences from the page.

# Heading of the page, and of its box for a private link.
mine-title = Your private page
# Under the heading. $group (text): the group's name.
mine-of = Your request to join { $group }
# Under the heading, while the page is closed and nobody knows what was sent. $group (text): the group's name.
mine-of-group = What you sent to { $group }

## Coming in by a private link.

# Above the field, without JavaScript: a private link ends in # and two codes with a dot between them.
mine-paste = Your private link ends in two codes, with a dot between them. Paste the first one here.
# Label of the field for the first code of a private link.
mine-code = First code of your private link
# Under that field. The second code reads what is sealed.
mine-code-help = It stands between # and the dot. Keep the second code to yourself: it stays on your device.
# Wherever a newcomer's private link is mentioned.
mine-never-ask = Nobody from the group will ever ask you for your private link.
# The button that opens the page.
mine-open = Open my page
# Above the field, when something was to be done and the page was no longer open on this device.
mine-open-again = Your page is closed on this device. Open it again with your private link.
# Heading when a private link is opened and this device shows another private page of the group.
mine-another = Another private page is open here
# Under that heading.
mine-another-why = This device shows somebody's private page already. Perhaps it is yours, or a neighbour's. Only open this one if the link is your own.
# The button that opens the page of the link.
mine-another-open = Open the page of this link
# The link that keeps the page which was open.
mine-another-stay = Stay with the page that was open
# Heading when nothing is behind a private link: it was mistyped, erased, or is over. One sentence for all.
mine-nothing = There is nothing here
# Under that heading.
mine-nothing-why = Perhaps there is a slip in the link. Or it was erased, or it was deleted, as promised. We cannot tell which.
# Opens the field for another private link, on a page that is open.
mine-other-link = I have another private link

## Where the request is.

# The first thing on the page, after a request was sent. $day (text): the day until which somebody looks.
mine-arrived = Your request is here. Somebody will look by { $day }.
# The same, when that day is over.
mine-arrived-late = Your request is here. We are later than we said, and we are sorry. It is not your fault.
# The first thing on the page, when newcomer and group write to each other.
mine-talking = You and the welcome team are getting to know each other.
# The first thing on the page, when the group said yes. $group (text): the group's name.
mine-welcomed = You are welcome in { $group }.
# The first thing on the page, when the newcomer has taken their code. $group (text): the group's name.
mine-joined = You are a member of { $group } now.
# The first thing on the page, when the group said not now.
mine-not-now = Not now.
# Under that.
mine-not-now-how = The group wrote to you why, and how you can ask again. You find it below.
# The first thing on the page, when the newcomer took the request back.
mine-withdrawn = You took your request back. The group does nothing more with it.
# Heading of the steps of a request.
mine-way = What happens when
# First step. $day (text): the day on which it was sent.
mine-way-sent = You sent your request on { $day }.
# Second step. $day (text): the day until which somebody looks.
mine-way-look = Somebody looks at it by { $day }.
# Third step.
mine-way-talk = The welcome team may ask you something. It stands on this page.
# Last step.
mine-way-answer = You read the group's answer here.
# Read out before the step at which a request is.
mine-way-here = You are here:
# Under the steps: nobody writes to them elsewhere by itself.
mine-come-back = This page cannot write to you. Come back to it now and then.
# Link to a calendar file with one day.
mine-calendar = Remind me in my calendar
# Under that link. $name (text): what the calendar will show.
mine-calendar-note = Your calendar will only say “{ $name }”.
# In the calendar, on the day until which somebody looks: whoever sees the calendar should not learn more. $group (text): the group's discreet name.
mine-calendar-name = { $group }: have a look
# Who meets them, while nobody wrote under a name.
mine-meets = The welcome team meets you.
# Who meets them, once a greeter wrote under a name of their choice. $name (text): that name.
mine-meets-named = { $name } from the welcome team meets you.
# Above other ways to get in touch, which the group wrote.
mine-other-way = Another way to reach us
# When everything is deleted. $day (text): the day.
mine-kept = All of this is deleted, as promised, on { $day }.

## What is sealed.

# Where something sealed stands, before the script has opened it, or without JavaScript.
mine-sealed = Locked.
# At the top of the page, without JavaScript, when the request is sealed.
mine-sealed-script = What you and the group wrote is locked. Only JavaScript on your device can open it. The rest works without.
# The same, when the browser cannot do what it takes.
mine-sealed-old = What you and the group wrote is locked. This browser cannot open it. Please try a newer one.
# Heading of the field for the second code of the private link.
mine-reading = Open what is locked
# Under it.
mine-reading-why = This device has no key for what is locked. Give it the second code of your private link.
# Label of that field.
mine-reading-code = Second code of your private link
# Under that field.
mine-reading-help = It stands after the dot. It stays on this device and is not sent.
# The button that opens what is sealed.
mine-reading-open = Open
# When the second code was mistyped, or belongs to another private page.
mine-reading-wrong = This code does not open your page. Please look at each sign again.
# In the place of something that should be from the welcome team, but no greeter on the list as it is now has signed it.
mine-forged = Something stands here that no greeter on the group's list of today has signed. Perhaps its greeter has left. We do not show it. You can ask the group in another way.
# In the place of something that cannot be opened.
mine-broken = Something stands here that your key does not open. You can ask the group in another way.
# When the group's list of greeters cannot be trusted, so that nothing from them can be shown, and nothing sent.
mine-no-list = We cannot check who wrote to you: the list of the group's greeters does not hold together. So we do not show it. Please ask somebody of the group.

## What was said.

# Heading of what the newcomer and the welcome team wrote.
mine-said = What we wrote to each other
# Under that heading, while there is nothing.
mine-said-nothing = Nobody has written yet.
# Above something that the welcome team wrote. $day (text): the day.
mine-from-team = The welcome team, { $day }
# The same, under a name that the greeter chose. $name (text): that name. $day (text): the day.
mine-from-named = { $name } from the welcome team, { $day }
# Above something that the newcomer wrote. $day (text): the day.
mine-from-you = You, { $day }
# Label of the field for words to the welcome team.
mine-reply = Write to the welcome team
# Under that field, when it is sealed.
mine-reply-sealed = Locked on your device. Only the group's greeters and you can read it.
# Under that field, when it is not sealed.
mine-reply-open = Not locked: whoever runs this host could read it.
# The button that sends it.
mine-reply-send = Send
# While it is being sealed and sent.
mine-reply-sending = Sealing and sending…
# When it is too long to send.
mine-reply-long = This is too long. Please make it shorter, or send it in two parts.
# In the place of that field, without JavaScript, when the request is sealed.
mine-reply-script = Writing to the welcome team from here needs JavaScript, so that it can be locked.

## What they sent and agreed to.

# Opens the answers that they sent.
mine-answers = What you wrote in the form
# In the place of the answers, when all were left empty.
mine-answers-none = You answered none of the questions.
# In the place of an answer: they would rather not say.
mine-skipped = You would rather not say.
# Part of an answer: which name to use where it is safe to get in touch. $name (text): that name.
mine-contact-name = Name to use there: { $name }
# Part of an answer: a message may be left there.
mine-contact-message = We may leave a message.
# Part of an answer, where no message may be left.
mine-contact-no-message = We leave no message.
# An answer to a yes-or-no question.
mine-yes = Yes
# An answer to a yes-or-no question.
mine-no = No
# An answer: when somebody is free. $day (text): a day of the week. $part (text): a part of the day.
mine-free = { $day }: { $part }
# The button that opens the form again with these answers in it.
mine-change = Change my answers
# Under that button.
mine-change-how = The form opens with your answers in it. What you send then takes the place of what is here.
# In the place of that button, without JavaScript.
mine-change-script = Changing your answers needs JavaScript. You can also erase everything, and send a new request.
# Opens what they agreed to.
mine-agreed = What you agreed to
# Under the heading of one thing that they agreed to. $version (number): the number of the wording. $language (text): the language in which they read it. $day (text): the day.
mine-agreed-when = You agreed on { $day }. You read it in this language: { $language }. It was wording number { $version }.
# Under the heading of one thing that they did not agree to.
mine-agreed-not = You did not agree to this. That is fine.
# When it was filled in with a greeter.
mine-agreed-aloud = It was read aloud to you.
# Heading over words to agree to, whose wording has changed since the request was sent.
mine-changed = These words have changed
# Under that heading.
mine-changed-why = The group changed them after you sent your request. What you agreed to still stands as it was. Please read what is new.
# Read out before words that are gone from a text.
mine-words-gone = Taken out:
# Read out before words that are new in a text.
mine-words-new = New:
# The button that opens the form again, to agree to the new words.
mine-changed-agree = Go to the form and decide again

## Vouching.

# Heading over the code with which a member can vouch.
mine-vouch = Do you know a member?
# Under that heading.
mine-vouch-why = Here a member has to say that they know you. Give this code to a member you know, and to nobody else.
# Under the code.
mine-vouch-note = With it they can vouch for you. They cannot read what you wrote.
# The button that copies a link with that code.
mine-vouch-copy = Copy a link for them
# Said after that button was pressed.
mine-vouch-copied = The link is copied.
# Names the picture (a QR code) that a member can take with their phone.
mine-vouch-qr = The same link, for a phone's camera

## Coming in.

# Heading over what makes a welcomed newcomer a member.
mine-enter = Become a member
# Under that heading.
mine-enter-why = You get a code of your own. With it you vote and see what members see. We show it next.
# The button that makes them a member.
mine-enter-button = Become a member
# Link to what the group gives to new members.
mine-welcome = Read what the group has for new members

## Going back.

# Heading over withdrawing, erasing, and closing the page on this device.
mine-back = A way back, at any time
# Opens the button that takes the request back.
mine-withdraw = Take my request back
# Above that button.
mine-withdraw-why = The group then stops looking at your request. What you wrote is deleted at once.
# That button.
mine-withdraw-button = Take it back
# Opens the button that erases everything.
mine-erase = Erase everything
# Above that button.
mine-erase-why = Your request, your answers and all that was written here are erased at once. This cannot be taken back.
# What erasing cannot reach.
mine-erase-limits = What a greeter has read or written down elsewhere, we cannot erase. Backups of this host can still hold it for a while. Where it runs on Cloudflare, older data can be restored there for 30 days.
# Tick box that has to be ticked first.
mine-erase-sure = Yes, erase everything now
# When that box was not ticked.
mine-erase-tick = Please tick the box first. Then press the button again.
# That button.
mine-erase-button = Erase everything
# Heading after everything was erased.
mine-erased = Everything is erased
# Under that heading.
mine-erased-done = Nothing of what you sent is left here. Your private link leads nowhere now. You can throw it away.
# The button that closes the page on this device.
mine-leave = Close this page on this device
# Beside that button.
mine-leave-why = You can open it again with your private link.
# Heading after the page was closed on this device.
mine-left = Closed on this device
# Under that heading.
mine-left-done = This device no longer holds your private page. Your private link opens it again.

## Said at the top, after something was done.

# After words to the welcome team were sent.
mine-done-reply = Sent. The welcome team will read it.
# After other answers were sent.
mine-done-change = Your answers are changed.
# After the request was taken back.
mine-done-withdraw = Your request is taken back.
