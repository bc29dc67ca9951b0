## Inviting somebody to ask to join, vouching for somebody, and slips of paper for a meeting.

# Heading of the page on which a member makes an invitation for somebody new. Also a link to it.
invite-title = Invite somebody new
# Under that heading. $group (text): the group's name.
invite-lead = You get a link. Whoever has it can ask to join { $group }. The welcome team meets them, as it meets everyone.
# Where the group has no form yet on which people ask to join.
invite-no-form = There is no form yet for people who want to join. Please ask an organiser.
# Label of a menu: the form on which the new person asks to join.
invite-form = The form they will see
# Beside a form in that menu that takes no requests at present. $title (text): what the form is called.
invite-form-closed = { $title } (closed now)
# Label of a field for a number: how many people can use the invitation.
invite-uses = How many people can use it
# Under that field. $most (number): the highest number that can be written.
invite-uses-help = From 1 to { $most }.
# Label of a field for a number: after how many days the invitation ends.
invite-days = For how many days
# Under that field.
invite-days-help = From 1 to 90.
# Label of a menu: which part of the welcome packet is meant for the new person.
invite-path = What they come for
# Under that menu.
invite-path-help = The welcome packet has a part for it. You can leave this as it is.
# The first entry of that menu.
invite-path-none = Nothing special
# Label of a field for a few lines about the person who is invited.
invite-introduction = Who are they? (if you like)
# Under that field.
invite-introduction-help = A few words for the welcome team. Only they can read this. The people who run the server cannot.
# In the place of that field, in a browser that runs no JavaScript.
invite-introduction-script = You could also say who they are. That needs JavaScript, because your words are locked in the browser.
# In the place of that field, where greeters have no keys yet.
invite-introduction-keys = You cannot add words about them yet. The welcome team has no keys for it.
# The button that makes the invitation.
invite-button = Make the invitation
# Heading of the page that shows the new invitation.
invited-title = Your invitation is ready
# Under that heading.
invited-once = This page shows it once. Copy or print it now.
# Above the link, where one person can use it. $day (text): the day on which it ends.
invited-for-one = One person can use it, until { $day }.
# Above the link, where several can. $count (number): how many. $day (text): the day on which it ends.
invited-for-many = { $count ->
    [one] One person can use it, until { $day }.
   *[other] { $count } people can use it, until { $day }.
}
# Above the link, where words about the person were locked and sent with it.
invited-introduced = The welcome team can read what you wrote, once they ask to join.
# What a picture is that a phone's camera reads, for people who do not see it.
invited-qr = The link as a QR code
# The button that copies the link.
invited-copy = Copy the link
# Beside that button, once it has copied.
invited-copied = Copied
# Under the link.
invited-by-you = The welcome team sees that you invited them. It forgets this once it has decided.
# Link from there to make another.
invited-again = Invite somebody else

## Words that are locked in the browser, on these pages.

# Above the form, when the list that says whose keys these are does not verify. What was typed is still there.
seal-stopped = The welcome team's keys could not be checked. So your words stayed here. Please tell an organiser.
# Above the form, when a browser cannot lock anything.
seal-cannot = This browser cannot lock your words. So they stayed here. Please try another browser.
# Above the form, when the words are longer than can be locked.
seal-too-long = This is too long. Please shorten it and send it again.

## Vouching.

# Heading of the page on which a member speaks for somebody who wants to join.
vouch-title = Speak for somebody you know
# Under that heading.
vouch-lead = Somebody who wants to join may ask you for this. They give you a link or a code.
# Above the field for the code, without JavaScript.
vouch-paste = Did you follow a link? The part after # is the code. Paste it here.
# Label of the field for that code.
vouch-code = The code they gave you
# The button that looks at the code.
vouch-look = Go on
# When nothing stands behind the code that was typed.
vouch-unknown = Nothing is behind this code. Perhaps there is a slip in it, or it was deleted. Please ask them again.
# Which request it is. $form (text): what the form is called. $day (text): when it was sent. $language (text): the language in which it is written.
vouch-which = Somebody sent “{ $form }” on { $day }, in this language: { $language }.
# Under that line.
vouch-sure = You do not see what they wrote. If you are not sure who this is, ask them first.
# Label of the field for what the member says about the person.
vouch-words = How do you know them? Why would they fit?
# Under that field, where what is written is locked in the browser.
vouch-words-sealed = Only the welcome team can read this. They see that it is from you.
# Under that field, where what is written is not locked.
vouch-words-plain = The welcome team reads this, and sees that it is from you. Whoever runs the server could read it as well.
# In the place of that field, in a browser that runs no JavaScript.
vouch-script = Your words must be locked in the browser. That needs JavaScript. Please open this page in another browser.
# In the place of that field, where greeters have no keys.
vouch-keys = Your words cannot be locked now, because the welcome team has no keys. Please tell an organiser.
# The button that sends it.
vouch-button = Send to the welcome team
# After it was sent, or when the member did so before.
vouch-done = Thank you. The welcome team knows that you speak for them.
# Where the group has decided already.
vouch-over = This is decided already. Thank you for coming.

## Slips of paper with invitations, for a meeting.

# Heading of the page on which an organiser makes slips. Also a link to it.
slips-title = Slips for a meeting
# Under that heading.
slips-lead = Print invitations on paper, cut them out, and hand them round. Each slip is for one person.
# Label of a field for a number: how many slips.
slips-count = How many slips
# Under that field. $most (number): the highest number that can be written.
slips-count-help = From 1 to { $most }. Eight fit on a sheet.
# Heading of tick boxes: the languages that stand on each slip.
slips-languages = Languages on each slip
# Under that heading.
slips-languages-help = Three fit well.
# The button that makes the slips.
slips-button = Make the slips
# Above the slips, on screen only. $count (number): how many there are. $day (text): the day on which they end.
slips-ready = { $count ->
    [one] One slip is ready. It is good until { $day }. This page shows it once, so print it now.
   *[other] { $count } slips are ready. They are good until { $day }. This page shows them once, so print them now.
}
# Link from there back to the form.
slips-again = Make more slips
# On a slip of paper that somebody new holds, beside a QR code. As short as can be; it does not name the group.
slip-words = You are invited. Scan the square, or type the address.
# On the same slip, under the address. $day (text): the day on which it ends.
slip-until = For one person. Good until { $day }.
