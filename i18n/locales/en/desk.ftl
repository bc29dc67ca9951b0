## The desk, where greeters and organisers work. Nobody else reads this.

# Read out before the menu of the desk.
desk-rooms = Rooms of the desk
# Read out before the list of languages.
desk-languages = Languages
# In the menu, and above the list of people who ask to join.
desk-room-requests = Requests
# In the menu, and above the list of members.
desk-room-people = Members and invitations
# In the menu, and above the greeters' keys.
desk-room-keys = Greeters' keys
# In the menu, and above the forms on which people ask to join.
desk-room-forms = Forms
# While something takes a second.
desk-one-moment = One moment …
# Read out after something was done.
desk-done = Done.
# The desk could not reach the group; what was there is still there.
desk-line-cut = The line was cut. What you see may be old.
# Above the button of a form. What reads and makes files is a part of the desk that is loaded only then, and it could not be loaded.
desk-files-cut = No connection. The part of the desk that reads and makes files is not here yet. What you typed or chose is still here. Please try again in a moment.
# After a press on a button that copies.
desk-copied = Copied.
# Above the reason why something was not done.
desk-not-done = Not done yet
# Above the reason why the desk does not open.
desk-shut = The desk is shut
# Whoever is here has not used a code.
desk-code-needed = The desk is for greeters and organisers. It opens with your code.
# A link to the page where a code is used.
desk-to-join = Use my code
# Whoever is here is a member, and no greeter.
desk-not-yours = The desk is for greeters and organisers. Your code is for members.
# A link to the group's own page.
desk-to-group = To the group's page
# A button after something could not be shown.
desk-again = Try again
# On a button that keeps what was changed.
desk-keep = Keep
# On a button.
desk-print = Print
# Opens the form that changes something.
desk-change = Change
# An answer.
desk-yes = Yes
# An answer.
desk-no = No
# In the place of a name, for somebody who has none.
desk-nameless = somebody without a name
# In the record, for whoever sent the request.
desk-newcomer = the newcomer
# Beside one's own name.
desk-this-is-you = this is you
# Wherever a code is shown.
desk-never-ask = Nobody from the group will ever ask you for it.

## Opening what was sealed, and closing it again.

# Above everything, while keys are open. $minutes (number): after so many without touch they close.
desk-open-for = { $minutes ->
    [one] Your key is open here. It closes after one minute without touch.
   *[other] Your key is open here. It closes after { $minutes } minutes without touch.
}
# Above everything, while keys stay open for a call. $minutes (number): for so many minutes after the button.
desk-open-for-call = { $minutes ->
    [one] For this call, your key stays open for one minute. Then it closes by itself again.
   *[other] For this call, your key stays open for { $minutes } minutes. Then it closes by itself again.
}
# A button that can be on or off.
desk-keep-open = Keep open for this call
# A button.
desk-lock-now = Lock now
# A minute before what is open closes by itself.
desk-closing = Your key closes in a minute. Touch anything to keep it open.
# After a press on "lock now".
desk-locked = Locked. Nothing is left open on this screen.
# After it closed by itself. $minutes (number): nobody touched it for so long.
desk-locked-alone = { $minutes ->
    [one] Nobody touched this for a minute, so it is locked.
   *[other] Nobody touched this for { $minutes } minutes, so it is locked.
}
# Above the field for six words.
desk-unlock-title = Open with your six words
# The label of a field for six words.
desk-six-words = Your six secret words
# Under that label.
desk-unlock-help = The words that you wrote down when you made your key. They never leave this device.
# On the button under it.
desk-unlock = Open
# After the words were right.
desk-unlocked = Open.
# The six words are not the right ones.
desk-words-differ = These are not the six words. Please compare each one with your paper.
# The device has too little memory for what keeps keys safe.
desk-no-memory = This device has too little memory for this. Close other pages, or use another device.
# What the device kept cannot be read.
desk-keys-unread = The key on this device cannot be read. Bring it back from your sheet of paper.
# The device keeps no key.
desk-no-keys-here = There is no key on this device.
# In the place of what is sealed, where the device has no key.
desk-needs-keys = This is sealed. To read it, you need a greeter's key on this device.
# A link under that.
desk-to-keys = To the keys

## The list of requests.

# At the top of the list. $count (number): how many people; $days (number): for so many days.
desk-nobody-greeted = { $count ->
    [one] Nobody has greeted one person for { $days } days.
   *[other] Nobody has greeted { $count } people for { $days } days.
}
# Where there are no requests.
desk-no-requests = Nobody is waiting.
# Above requests about which nobody has done anything.
desk-stage-arrived-many = New
# Above requests that somebody looks after.
desk-stage-conversation-many = In conversation
# Above requests that are decided.
desk-stage-over-many = Decided
# How far a request has come.
desk-stage-arrived = New
# How far a request has come.
desk-stage-conversation = In conversation
# How far a request has come.
desk-stage-welcomed = Welcome
# How far a request has come.
desk-stage-not-now = Not now
# How far a request has come.
desk-stage-withdrawn = Taken back by the newcomer
# How greeters speak of a request. $form (text): what the form is called; $number (text): six signs, to be read aloud.
desk-request-called = { $form }, { $number }
# In the list. $language (text): the language of a request, which the reader reads.
desk-written-in = in { $language }
# In the list. $language (text): the language of a request, which the reader does not read.
desk-written-in-other = in { $language }, which you do not read
# Before the day and hour.
desk-arrived = Came
# Beside a request. $days (number): for so many days they wait.
desk-waits = { $days ->
    [0] waits since today
    [one] waits for one day
   *[other] waits for { $days } days
}
# Beside a request. $name (text): the greeter.
desk-met-by = { $name } meets this person
# Beside a request. $count (number): how many greeters say yes.
desk-approvals = { $count ->
    [one] one greeter says yes
   *[other] { $count } greeters say yes
}
# Beside a request. $day (text): the day.
desk-kept-until = deleted, as promised, on { $day }
# Beside a request that was not sealed.
desk-not-sealed = Not sealed: the host can read it.
# Under the list. $count (number): how many requests were deleted in the last 30 days.
desk-deleted = { $count ->
    [0] In the last 30 days no request had to be deleted.
    [one] In the last 30 days one request was deleted, as promised.
   *[other] In the last 30 days { $count } requests were deleted, as promised.
}
# A button under the list.
desk-look-again = Look again
# Opens the form for one's languages.
desk-read-title = Which languages I read
# Above that form.
desk-read-lead = Requests in these languages come first for you. Newcomers see which languages are read here, not by whom.
# Above the boxes.
desk-read-which = I read
# The label of a field.
desk-read-more = Other languages
# Under that label. The tags stay as they are.
desk-read-more-help = Short tags with commas between them, such as ht, fr, zh-Hant.

## One request.

# Above one request, and in the title of the window.
desk-one-request = One request
# A link back to the list.
desk-all-requests = All requests
# The request is no longer there.
desk-request-gone = This request is no longer here. It was deleted, as promised, or its newcomer erased it.
# Before the language of a request.
desk-language = Written in
# Before the name of a greeter.
desk-who-meets = Met by
# Before the name of a member. Only greeters see it.
desk-who-invited = Invited by
# Before how it was filled in.
desk-how = How
# It was filled in with a greeter.
desk-aloud = with a greeter, and consent was read aloud
# Before the day on which it is deleted.
desk-deleted-on = Deleted, as promised, on
# Above a request that was not sealed.
desk-not-sealed-long = This request was not sealed. Whoever runs the server can read it, and what you write here too.
# Above what a newcomer wrote.
desk-answers = What they wrote
# In the place of the answers.
desk-no-letter = There are no answers here.
# In the place of an answer.
desk-no-answer = no answer
# In the place of an answer.
desk-prefers-not = prefers not to say
# Above the answers. $count (number): how many of them do not fit.
desk-mistakes = { $count ->
    [one] One answer does not fit its question. Ask before you trust it.
   *[other] { $count } answers do not fit their questions. Ask before you trust them.
}
# In the place of an answer that must be there.
desk-wrong-missing = This is missing, and the form asks for it.
# In the place of an agreement that must be there.
desk-wrong-agreement-missing = They did not agree to this.
# In the place of an agreement to other words.
desk-wrong-agreement-changed = They agreed to other words than these.
# In the place of an answer that is too long to show.
desk-wrong-too-long = This is longer than the form allows, so it is not shown.
# In the place of an answer.
desk-wrong-not-an-email = This is no address for e-mail.
# In the place of an answer.
desk-wrong-not-a-phone = This is no telephone number.
# In the place of an answer.
desk-wrong-not-a-handle = This is no name on that network.
# In the place of an answer.
desk-wrong-not-a-number = This is no number.
# In the place of an answer.
desk-wrong-out-of-range = This number is too high or too low.
# In the place of an answer.
desk-wrong-not-a-day = This is no day.
# In the place of an answer.
desk-wrong-not-a-choice = This is none of the answers to choose from.
# In the place of an answer.
desk-wrong-too-many = They chose more than the form allows.
# Under an address or a number. $name (text): which name to use there.
desk-ask-for = Ask for { $name }
# Under an address or a number.
desk-message-yes = You may leave a message.
# Under an address or a number.
desk-message-no = Do not leave a message.
# When somebody is free. $day (text): a day of the week; $parts (text): parts of it.
desk-free-on = { $day }: { $parts }
# A day of the week, before the parts of it on which somebody is free.
desk-day-mon = Monday
# A day of the week, before the parts of it on which somebody is free.
desk-day-tue = Tuesday
# A day of the week, before the parts of it on which somebody is free.
desk-day-wed = Wednesday
# A day of the week, before the parts of it on which somebody is free.
desk-day-thu = Thursday
# A day of the week, before the parts of it on which somebody is free.
desk-day-fri = Friday
# A day of the week, before the parts of it on which somebody is free.
desk-day-sat = Saturday
# A day of the week, before the parts of it on which somebody is free.
desk-day-sun = Sunday
# A part of a day on which somebody is free.
desk-part-morning = morning
# A part of a day on which somebody is free.
desk-part-afternoon = afternoon
# A part of a day on which somebody is free.
desk-part-evening = evening
# An answer. $version (number): which wording.
desk-agreed = agreed, in wording { $version }
# Opens the words that somebody agreed to.
desk-agreed-words = The words
# In the place of something sealed, for a greeter who is on the list.
desk-shut-not-yet = This was sealed before you were let in. Another greeter can open it for you, in "Greeters' keys".
# In the place of something sealed, for a greeter who is not on the list.
desk-shut-not-in = This is not sealed to your key. Another greeter must let you in first, in "Greeters' keys".
# In the place of something sealed.
desk-shut-altered = This was changed on its way, or belongs elsewhere. So it stays shut. Tell the other greeters.
# In the place of something sealed that opened.
desk-shut-unreadable = This opened, but it cannot be read. Somebody may have sent it by hand.

## What is said in a request.

# Above what members say of a newcomer.
desk-known-by = From members who know them
# Above what was said with the newcomer.
desk-conversation = With the newcomer
# Where nothing was said yet.
desk-nothing-said = Nothing was said yet.
# Above notes.
desk-notes = Notes among greeters
# Under that heading.
desk-notes-lead = The newcomer never sees these.
# Above a question. $name (text): the greeter.
desk-said-question = { $name } asked
# Above an answer.
desk-said-reply = The newcomer wrote
# Above a note. $name (text): the greeter.
desk-said-note = { $name } noted
# Above what a member says. $name (text): the member.
desk-said-vouch = { $name } vouches for them
# Above what a member says. $name (text): the member.
desk-said-introduction = { $name }, who invited them
# Above kind words. $name (text): the greeter.
desk-said-not-now = { $name } said: not now
# Above words of welcome. $name (text): the greeter.
desk-said-welcome = { $name } said: welcome
# Under words to a newcomer. $name (text): the name that the greeter chose for them.
desk-signed-as = The newcomer sees the name { $name }.
# Under words whose signature is not that of a greeter on the list.
desk-unsigned = No greeter who is on the list today signed this.
# The label of a field.
desk-ask-label = Write to the newcomer
# Under that label.
desk-ask-help = They read it on their private page. Only they and the greeters can open it.
# On the button.
desk-ask-send = Send
# The label of a list.
desk-words-lang = Written in
# The label of a field.
desk-words-name = Name under it
# Under that label.
desk-words-name-help = Leave it empty, and it comes from "the welcome team".
# The label of a field.
desk-note-label = A note for other greeters
# On the button.
desk-note-send = Leave this note

## Deciding.

# Above what is decided.
desk-decide = Deciding
# How many say yes. $have (number): so many do; $need (number): so many are needed.
desk-needed = { $need ->
    [one] One greeter must say yes. Now: { $have }.
   *[other] { $need } greeters must say yes. Now: { $have }.
}
# A member must vouch and nobody has.
desk-vouch-needed = A member must vouch for them. Nobody has yet.
# In the list of who said what. $names (text): members.
desk-who-vouched = Vouched: { $names }
# In the list of who said what. $names (text): greeters.
desk-who-approves = Yes: { $names }
# In the list of who said what. $names (text): greeters.
desk-who-not-now = Not now: { $names }
# In the list of who said what. $names (text): greeters.
desk-who-aside = Stepped aside: { $names }
# In the list of who said what. $names (text): greeters.
desk-who-abstained = Would rather not say: { $names }
# On a button.
desk-meet = I am meeting this person
# Above a button.
desk-i-meet = You are meeting this person.
# On a button.
desk-leave = Somebody else may
# Above a button. $name (text): a greeter.
desk-they-meet = { $name } is meeting this person.
# On a button.
desk-take-over = I am meeting them now
# In the place of a field for words to the newcomer.
desk-open-first = To write to them, open their answers first.
# Words cannot be sealed to this newcomer.
desk-no-reply-key = Their answers hold no key to write back to. Meet them in another way.
# Opens the form.
desk-approve = They are welcome
# Above the form. $need (number): so many must say yes.
desk-approve-not-alone = { $need } greeters must say yes before they are welcome.
# The label of a list.
desk-path = Their path in the welcome packet
# The first in that list.
desk-path-none = no path of its own
# The label of a field.
desk-welcome-words = Words of welcome
# Under that label.
desk-welcome-words-help = You can leave this empty. They read it once it is decided.
# On the button.
desk-approve-send = Yes, they are welcome
# Opens the form.
desk-not-now = Not now
# The label of a field.
desk-not-now-words = Why not now, and how to ask again
# Under that label.
desk-not-now-help = Be kind and plain. They read it once it is decided.
# Words that a greeter can begin with. A newcomer reads them.
desk-not-now-suggestion = Thank you for writing to us. We cannot welcome you now. You can ask again in three months, and we will look with fresh eyes.
# A button that puts those words into the field.
desk-begin-with = Begin with these words
# On the button.
desk-not-now-send = Say not now
# Opens two buttons.
desk-leave-it = Leave it to others
# Above a button.
desk-step-aside-lead = You know them too well, or there is something between you. Then others decide.
# On a button.
desk-step-aside-send = Step aside
# Above a button.
desk-abstain-lead = You would rather not say yes or no.
# On a button.
desk-abstain-send = I would rather not say
# It is decided.
desk-over-welcomed = It is decided: they are welcome. They have not taken their code yet.
# It is decided.
desk-over-joined = It is decided: they are welcome, and have taken their code.
# It is decided.
desk-over-not-now = It is decided: not now.
# It is over.
desk-over-withdrawn = The newcomer took it back.

## The record of one request.

# Opens the list of what was done.
desk-record = What was done
# Above that list.
desk-record-lead = Greeters see this. The newcomer does not.
# A line of what was done.
desk-step-arrived = The request came.
# A line of what was done.
desk-step-replied = The newcomer wrote.
# A line of what was done.
desk-step-changed = The newcomer changed their answers.
# A line of what was done.
desk-step-welcomed = It is decided: welcome.
# A line of what was done.
desk-step-not-now = It is decided: not now.
# A line of what was done.
desk-step-withdrawn = The newcomer took it back.
# A line of what was done.
desk-step-joined = The newcomer took their code.
# A line of what was done. $name (text): by whom.
desk-step-met = { $name } meets them.
# A line of what was done. $name (text): by whom.
desk-step-left = { $name } leaves them to others.
# A line of what was done. $name (text): by whom.
desk-step-asked = { $name } wrote to the newcomer.
# A line of what was done. $name (text): by whom.
desk-step-noted = { $name } left a note.
# A line of what was done. $name (text): by whom.
desk-step-approved = { $name } said yes.
# A line of what was done. $name (text): by whom.
desk-step-said-not-now = { $name } said: not now.
# A line of what was done. $name (text): by whom.
desk-step-aside = { $name } stepped aside.
# A line of what was done. $name (text): by whom.
desk-step-abstained = { $name } would rather not say.
# A line of what was done. $name (text): by whom.
desk-step-vouched = { $name } vouched.
# A line of what was done. $name (text): by whom.
desk-step-let-in = { $name } opened it for another greeter.

## Greeters' keys.

# At the top of the room of keys.
desk-keys-lead = Newcomers seal what they write to the greeters' keys. Only these devices can open it. The host cannot.
# There are no keys yet.
desk-no-list = The group has no keys yet. Until it has, sealed forms cannot be sent.
# The list is in order. $day (text): until when.
desk-list-good = The list of keys is in order. It is good until { $day }.
# The list ends within 14 days. $day (text): when.
desk-list-ends-soon = The list of keys ends on { $day }. Then forms stop. Whoever holds the door key renews it.
# The list has ended. $day (text): when.
desk-list-expired = The list of keys ended on { $day }. Forms wait until whoever holds the door key renews it.
# Above why the list cannot be trusted.
desk-list-doubtful = Stop: this list of keys cannot be trusted
# Why.
desk-list-other-door = It is signed with another door key than before.
# Why.
desk-list-older = It is older than the list that this device saw before, or does not follow from it.
# Why.
desk-list-unsigned = It is not signed as it must be, or it was taken away.
# What to do next.
desk-list-doubtful-next = Somebody may have changed the host's data. Nothing is sealed to it here. Call the other greeters.
# Nothing can be sealed or signed.
desk-list-not-good = The list of keys is not in order, so nothing is sealed or signed. See "Greeters' keys".
# Among the greeters' keys, and where something was to be signed.
desk-clocks-apart = This device's clock and the host's are more than a day apart. So nothing is signed here. Check the date on this device, then load this page again.
# A key is needed that is not open.
desk-keys-closed = Your key is closed. Open it with your six words first.
# The greeter's key is not on the list.
desk-key-not-in = Your key is not on the list yet. Another greeter must let you in first.
# Above a button that makes a key.
desk-begin-title = Make your key
# For the first organiser.
desk-begin-first = You are the first. This makes the door key, which signs the list, and a key of your own. Both stay on this device. Have pen and paper ready.
# For a greeter, while there is no list.
desk-begin-early = An organiser must make the door key first. You can make your own key now. It then waits to be let in.
# For a greeter who has no key on this device.
desk-begin-new = This makes a key on this device. A greeter who is in already then lets you in. Have pen and paper ready.
# On the button.
desk-make = Make a key
# For somebody who has sent a key from another device, or lost it.
desk-key-lost = You have sent a key before. Is it lost, and the sheet too? Then what was sealed to it alone stays sealed. Make a new key, and another greeter opens what waits.
# A heading.
desk-made-words = 1. Write down these six secret words
# Under it.
desk-made-words-lead = They open your key on this device. They are shown this once. Nobody will ever ask you for them.
# A heading.
desk-made-sheet = 2. Print the sheet, or copy it by hand
# Under it.
desk-made-sheet-lead = It brings your key back on another device. Keep it apart from the six words, and from this device.
# A heading.
desk-made-type = 3. Type the six words from your paper
# Under the label of the field.
desk-keep-help = So you know that they are written down right.
# On the button.
desk-keep-keys = Keep my key on this device
# Under the button.
desk-made-lost = Lose the device and the sheet, and nobody can bring this key back. We cannot either.
# The browser keeps nothing.
desk-keeps-nothing = This browser keeps nothing for us, so a key cannot stay here. Allow it, or use another browser.
# After a key was made and sent.
desk-keys-made = Your key is made, and its public half is sent.
# After a key came back from its sheet.
desk-keys-back = Your key is back on this device.
# After the key was forgotten.
desk-keys-forgotten = There is no key on this device any more.
# A heading.
desk-your-key = Your key
# On a button: the first list of keys.
desk-sign-first = Sign the first list
# After the first list was signed.
desk-list-signed = The list is signed. Sealed forms can be sent now.
# The greeter is on the list.
desk-you-are-in = Your key is on the list. You can read what is sealed to the greeters.
# The greeter is not on the list.
desk-you-wait = Your key waits to be let in.
# Under six words.
desk-you-wait-how = Call a greeter whose voice you know. Read them the six words below, or the numbers. They compare, and let you in. Never read out your secret words.
# The public half of the key was not sent.
desk-not-offered = The group does not have the public half of your key yet.
# On the button.
desk-offer = Send it
# After it was sent.
desk-key-sent = Sent. Now another greeter can let you in.
# For whoever holds the door key.
desk-you-have-door = This device also holds the door key, which signs the list.
# The door key on this device is another than the list's.
desk-other-door-here = The door key on this device is not the one that signs this list.
# On a button.
desk-show-sheet = Show my sheet of paper
# Opens a warning and a button.
desk-forget-title = Take my key off this device
# Above the button.
desk-forget-lead = Without your sheet of paper it cannot come back. "Forget this device" takes it off as well.
# On the button.
desk-forget = Take it off
# Opens a form.
desk-restore-title = Bring my key back from its sheet
# The label of a field.
desk-restore-own = The two lines of your key
# Under that label.
desk-restore-help = Capital or small letters, spaces and hyphens do not matter.
# The label of a field.
desk-restore-door = The two lines of the door key, if they are on your sheet
# On the button.
desk-restore = Bring it back
# The lines do not read.
desk-sheet-unread = These lines do not fit. Compare them sign by sign with your sheet.
# On a button.
desk-show-words = Show the six words
# Before six numbers.
desk-as-numbers = The same as numbers:
# A heading.
desk-waiting-title = Greeters who wait to be let in
# Under it.
desk-waiting-lead = Call them. Only when you know the voice, and all six words are the same, let them in.
# Above a button. $name (text): a greeter.
desk-let-in-ask = Did { $name } read these six words to you, in this order?
# On the button. $name (text): a greeter.
desk-let-in-send = All six are the same: let { $name } in
# Under the button.
desk-let-in-differ = Is one word another? Then do not let them in, and tell the group.
# After a greeter was let in.
desk-let-in = They are in. Now what waits is opened for them. Keep this page open.
# While requests are sealed to a new greeter. $done (number): so many; $all (number): of so many.
desk-opening = Opened { $done } of { $all } requests for them …
# After all requests were sealed to everybody on the list.
desk-let-in-all = Everybody on the list can read every request now.
# In the list of who said what. $count (number): so many requests could not be opened for the others.
desk-let-in-some = { $count ->
    [one] One request could not be opened for the others. Please try again.
   *[other] { $count } requests could not be opened for the others. Please try again.
}
# Opens a button.
desk-catch-up-title = Somebody on the list cannot read a request
# Above the button.
desk-catch-up-lead = This goes through all requests and opens them for everybody on the list.
# On the button.
desk-catch-up = Open all for everybody on the list
# A heading.
desk-list-title = Who is on the list
# Under it.
desk-list-lead = What newcomers write is sealed to these keys. Their names are known at this desk only.
# Opens the list. $count (number): how many keys.
desk-list-who = { $count ->
    [one] One key
   *[other] { $count } keys
}
# A key on the list that belongs to nobody who is a greeter now.
desk-key-of-nobody = a key that is no greeter's any more
# Opens a form.
desk-renew-title = Renew the list
# Above the form.
desk-renew-lead = You sign the list anew with the door key, for 90 days. Whoever is not ticked is left out from now on.
# Above the boxes.
desk-renew-who = Who stays
# On the button.
desk-renew = Sign and renew
# After the list was renewed.
desk-list-renewed = The list is renewed, for 90 days.
# For a greeter who does not hold the door key.
desk-renew-by-other = Ask whoever holds the door key to renew the list.

## The sheet of paper.

# Above the lines. $group (text): the group.
desk-sheet-title = Keys for { $group }
# Under it.
desk-sheet-lead = Whoever has this sheet can read what newcomers write. Keep it where nobody looks.
# Above two lines.
desk-sheet-own = A greeter's key
# Above two lines.
desk-sheet-door = The door key
# Under it.
desk-sheet-door-lead = It signs the list of greeters' keys. Lose it, and the group must begin anew.
# Under the lines. $address (text): where, without the host's name.
desk-sheet-how = To bring them back: open { $address } at your host, and type these lines.
# The last line. $day (text): when it was printed.
desk-sheet-made = Written on { $day }.
# On a button.
desk-put-away = Put away

## Members and invitations.

# A heading. $count (number): how many.
desk-members = { $count ->
    [one] One member
   *[other] { $count } members
}
# The label of a list.
desk-role = What they may do
# What somebody may do.
desk-role-member = Member
# What somebody may do.
desk-role-greeter = Greeter
# What somebody may do.
desk-role-organiser = Organiser
# The label of a field.
desk-circles = Circles
# Under that label.
desk-circles-help = Names with commas between them. Letters a to z, digits and hyphens.
# Above a button. $name (text): a member.
desk-out-lead = The code of { $name } stops at once. A greeter's key stays on the list until it is renewed.
# On the button. $name (text): a member.
desk-out = Take { $name } out
# A heading.
desk-invite-title = Invite somebody
# The label of a number.
desk-uses = How many people may use it
# The label of a number.
desk-days = For how many days
# On the button.
desk-invite = Make an invitation
# Above two links.
desk-invite-other = Other ways to invite:
# A link.
desk-to-slips = A sheet of slips with codes, to cut out
# A link.
desk-to-invite = Invite somebody to ask to join
# A heading. $count (number): how many.
desk-invitations = { $count ->
    [0] No invitations wait
    [one] One invitation waits
   *[other] { $count } invitations wait
}
# What an invitation leads to. $form (text): what the form is called.
desk-invitation-to = To ask to join: { $form }
# Beside an invitation. $count (number): how often it can be used.
desk-uses-left = { $count ->
    [one] one use left
   *[other] { $count } uses left
}
# Beside an invitation. $day (text): until when.
desk-until = until { $day }
# Under an invitation. $name (text): who made it.
desk-invited-by = Made by { $name }
# On a button.
desk-revoke = Take it back
# Above an invitation. $group (text): the group.
desk-invited-member = You are invited to { $group }
# Above an invitation. $group (text): the group.
desk-invited-greeter = You are invited to { $group }, as a greeter
# Above an invitation. $group (text): the group.
desk-invited-organiser = You are invited to { $group }, as an organiser
# Above a new invitation.
desk-invited-once = This is shown once. Copy it or print it now.
# What a picture is, for who does not see it.
desk-invited-qr = The link as a picture for a camera
# Above the code.
desk-invited-code = Or type this code:
# Under it. $moment (text): day and hour.
desk-invited-until = It works until { $moment }.
# On a button.
desk-copy-link = Copy the link
# On a button.
desk-copy-code = Copy the code

## Forms and their settings.

# At the top of the room of forms.
desk-forms-lead = How the group meets those who ask to join. What a form asks is changed through the API.
# Where there are none.
desk-no-forms = The group has no form yet.
# Beside a form.
desk-form-open = Open
# Beside a form.
desk-form-closed = Closed
# Beside a form. $count (number): how many requests.
desk-today = { $count ->
    [0] no request today
    [one] one request today
   *[other] { $count } requests today
}
# A link.
desk-to-form = See the form
# A link: a greeter fills in the form for somebody at a table or on the telephone.
desk-fill-with = Fill in with someone
# Opens the settings.
desk-settings = Settings
# Above questions that could hurt somebody.
desk-who-is-hurt = If this leaked, who is hurt?
# Under them.
desk-who-is-hurt-next = Leave out what you can do without. Say why you ask, and who sees it.
# A warning. $question (text): what the question says.
desk-warn-legal-name = "{ $question }" asks for the name on somebody's papers.
# A warning. $question (text): what the question says.
desk-warn-address = "{ $question }" asks where somebody lives.
# A warning. $question (text): what the question says.
desk-warn-immigration = "{ $question }" asks about papers or where somebody comes from.
# A warning. $question (text): what the question says.
desk-warn-health = "{ $question }" asks about health.
# A warning. $question (text): what the question says.
desk-warn-birth-date = "{ $question }" asks when somebody was born.
# A box to tick.
desk-set-open = Take requests
# Under it.
desk-set-open-help = Without it the form is closed. Holders of an invitation get through.
# The label of a number.
desk-set-approvals = How many greeters must say yes (1 to 5)
# A box to tick.
desk-set-must-vouch = A member must vouch
# Under it.
desk-set-must-vouch-help = The newcomer gets a code for a member who knows them.
# A box to tick.
desk-set-vouchers = Whoever vouched may also say yes
# A box to tick.
desk-set-second-look = A second look after "not now"
# Under it.
desk-set-second-look-help = Two greeters must say "not now" before it counts.
# A box to tick.
desk-set-sealed = Sealed
# Under it.
desk-set-sealed-help = Only greeters can read the answers, and not the host.
# A box to tick.
desk-set-unsealed = Take unsealed answers as well
# Under it.
desk-set-unsealed-help = From browsers that cannot seal. The host can read those. They are marked.
# The label of a number.
desk-set-answer = Somebody looks within so many days
# The label of a number.
desk-set-keep = Deleted after so many days
# The label of a number.
desk-set-most = Requests in a day, at most
# The label of a field. $language (text): a language.
desk-other-way = Another way to get in touch, in { $language }
# The label of a field.
desk-set-welcome = Welcome packet
# Under it.
desk-set-welcome-help = Its name in addresses. Empty for none.
# The label of a field.
desk-set-paths = Paths
# Under it.
desk-set-paths-help = Parts of the packet for some alone. Names with commas between them.
