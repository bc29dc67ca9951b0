## Around the form on which somebody asks to join: what one should know first, why it stays shut, what comes after it.

# Under the name of the form. $languages (text): the languages that the welcome team reads, each by its own name, as a list.
door-speak = We speak { $languages }.
# After that. $days (number): within how many days somebody will look.
door-promise = { $days ->
    [one] Somebody will look within one day.
   *[other] Somebody will look within { $days } days.
}
# After that. $days (number): how long a request is kept.
door-kept = { $days ->
    [one] What you send is deleted after one day, as promised.
   *[other] What you send is deleted after { $days } days, as promised.
}
# Above the questions: what the lock does.
door-locked = What you write is locked on this device. Only the welcome team can open it.
# After that: exactly what it protects from. Keep it exact.
door-locked-limits = Protects from anyone who copies the server's data; not from a host that alters this program before you type.
# Above the questions, where answers are not locked.
door-unlocked = What you write here is not locked. Whoever runs this host can read it.
# Above the questions, where they could be locked with JavaScript.
door-unlocked-here = This browser cannot lock what you write. You can still send it. Whoever runs this host can then read it.
# In the place of the questions, where there is no JavaScript.
door-needs-script = This form locks what you write before it leaves your device. That needs JavaScript, which is off here.
# Heads another way to get in touch, which the group wrote.
door-other-way = Another way to reach us
# For somebody who came by an invitation.
door-invited = You come with an invitation. It is sent with your request.
# Opens a field for an invitation's code.
door-invitation = I have an invitation code
# Under that field.
door-invitation-help = It has 25 letters and digits. Leave this empty if you have none.
# For a greeter who looks at the form: a link.
door-with-someone = Fill this in with somebody
# Above the questions, for a greeter who fills the form in with somebody.
door-aloud = You fill this in with somebody. Read each question to them, and write what they say.
# Link that leaves this page at once.
door-exit = Leave this page quickly
# Under that link: what it does, and what it cannot do.
door-exit-limits = With JavaScript, this tab's Back button no longer leads to this page. Earlier pages of ours can still be there. It cannot hide your visit from somebody who watches this network or this device.
# A tick box: whether what is typed is kept on the device until it is sent.
door-keep = Keep what I type on this device until I send it
# Beside it, while it is ticked.
door-keep-note = Kept on this device only. Anybody who uses this device could read it.
# Button beside that.
door-keep-forget = Delete what is kept here
# A tick box: nothing at all is kept on the device.
door-shared = Other people use this device
# Under that box, while it is ticked.
door-shared-note = Nothing is kept on this device then. Keep this page open until your request is sent.
# In the place of the questions: the form takes no requests.
door-closed = We take no requests here at the moment. Please come back later. With an invitation you can go on now.
# In the place of the questions: as many have come today as the group can meet.
door-many = We are meeting many people this week. Please come back tomorrow. With an invitation you can go on now.
# Button beside the field for an invitation's code, where the form is shut without one.
door-invite = Go on with this invitation

## Why the form stays shut. It is shown in the place of the questions.

# Nobody in the group holds a key yet.
stop-no-list = The welcome team has no keys yet, so nothing can be locked to them. Please come back later.
# The list of the welcome team's keys is not signed as it must be.
stop-unsigned = We could not make sure who would read what you write. So this form stays shut.
# The list is signed by another key than this device knows.
stop-other-door = The keys of this group are not those that this device knows. So this form stays shut. Ask somebody of the group.
# The list is older than one that this device has seen.
stop-older = An old list of keys came from the host. So this form stays shut. Please try again later.
# Nobody has renewed the list in time.
stop-expired = The welcome team's keys are too old. They have to renew them first. Please come back in a few days.
# The browser cannot lock.
stop-no-crypto = This browser cannot lock what you write. Please try another browser, or an address that begins with https.

## After the request was sent.

# Heading.
sent-title = Your request is sent. Thank you.
# Heading, where there is no connection.
waits-title = Your request waits here
# Under that heading.
waits-words = There is no connection now. Your answers are locked and wait here. The first code of your private page, and an invitation, wait here too, without a lock. All is sent when you come back to this page with a connection.
# The same, where nothing may be kept on the device.
waits-open = There is no connection now. Nothing is kept on this device. Keep this page open: your request is sent when the connection is back.
# Under that: about the link below.
waits-link = Your private link works once your request is sent.
# Says when to come back. $day (text): a day.
sent-by = Somebody will look by { $day }. Come back to your private page then.
# Heading above the link.
sent-link-title = Your private link
# Under that heading.
sent-link-words = It leads to your private page. There you see what comes next, and you can change or erase what you sent.
# After that.
sent-link-once = It is shown only now, and nobody can give it to you again. Keep it where only you find it.
# After that. It can be written down further below.
sent-link-trace = Opening it leaves a trace in this browser's history. On a shared device, write it down instead.
# Button.
sent-copy = Copy the link
# Beside the button, after it was pressed.
sent-copied = Copied
# Button.
sent-print = Print
# Names the picture with the code, for screen readers.
sent-qr = Your private link as a QR code
# Opens the part below.
sent-write = Write it down
# In that part. $address (text): the address of a page.
sent-write-how = Open { $address } and type both codes there.
# The same, where there is one code only. $address (text): the address of a page.
sent-write-one = Open { $address } and type this code there.
# Above the first code.
sent-access = First code
# Above the second code.
sent-reading = Second code
# Wherever a code is shown.
sent-never = Nobody from the group will ever ask you for it.
# Link to that page.
sent-open = Open my private page
# Heading, where a greeter filled the form in with somebody.
sent-slip = Give them this slip
# A request that waited on this device since an earlier visit has been sent now.
sent-earlier = A request that waited on this device is sent now.
# The same; it was not taken yet, and is tried again.
sent-earlier-later = A request still waits on this device. It could not be taken yet; perhaps many people came today. It is sent again when you come back to this page.
# The same; it was not taken, because the form or the keys have changed. It stays until the button below is pressed.
sent-earlier-refused = A request that waits on this device could not be taken as it is. Please write it again.
# Button under that.
sent-earlier-forget = Delete the request that waits

## The card on a website: a link, until the form itself has come.

# Link on the card.
card-open = Ask to join
# Names the frame in which the form stands, for screen readers. $group (text): the name of the group.
card-frame = Ask to join { $group }
