## The desk, two rooms of it: questions with the FAQ, and starter packs.

# In the menu of the desk, and above what readers ask the group.
know-room = Questions and FAQ
# Under that heading.
know-lead = Readers ask here, and you answer. A good answer can stand in the FAQ for everybody.
# Above the list of what readers ask.
know-questions = Readers' questions
# Where nobody has asked anything.
know-no-questions = Nobody has asked anything yet.
# Above the questions that wait for an answer.
know-waiting = Waiting for an answer
# Above the questions that were answered.
know-answered = Answered
# Above the questions whose askers took them back.
know-taken-back = Taken back
# Above the list of FAQs.
know-faqs = FAQs
# Where the group has no FAQ.
know-no-faqs = There is no FAQ yet. An organiser can make one.
# A link above one question or one FAQ, back to the list.
know-all = All questions and FAQs
# Above one question, and in the title of the window.
know-one-question = One question
# Above a FAQ that is not there yet.
know-one-faq = One FAQ

## One reader's question.

# Above what was said with the person who asked.
know-conversation = Answers
# Under the heading of the notes among greeters.
know-notes-lead = Whoever asked never sees these.
# Above something that a greeter wrote to whoever asked. $name (text): the greeter.
know-said-answer = { $name } answered
# Above something that whoever asked wrote later.
know-said-reply = They wrote
# The label of the field for an answer.
know-answer-label = Your answer
# Under that label.
know-answer-help = They read it on their private page. Only they and the greeters can open it.
# Under "what was done".
know-record-lead = Greeters see this. Whoever asked does not.
# In the record.
know-step-arrived = The question came.
# In the record. $name (text): a greeter.
know-step-answered = { $name } answered.
# In the record.
know-step-replied = They wrote again.
# In the record.
know-step-changed = They changed their question.
# In the record.
know-step-withdrawn = They took it back.
# A button under a question, and above the form that it opens.
know-make-answer = Make this an answer in the FAQ
# The label of a list of FAQs.
know-into = Into which FAQ
# The label of a list of answers that are there.
know-improve = A new answer, or which one to improve
# The first of that list.
know-as-new = A new answer
# Above the form that is filled with somebody's own question.
know-hide-who-asked = Others will read this. Take out what could tell who asked.
# In the line below, after a question was made an answer in the FAQ.
know-is-an-answer = It is in the FAQ now.

## Keeping a FAQ.

# A button, and above the form that it opens.
know-make = Make a FAQ
# A button, and above the form that it opens: the words of a FAQ, and its sections.
know-settings = Name and sections
# The label of a field. $language (text): the language in which to type, by its own name.
know-title-in = What the FAQ is called ({ $language })
# The label of a field. $language (text): the language in which to type, by its own name.
know-about-in = What it is about ({ $language })
# Among the readers' questions, and beside that box, while there are no keys to seal a question to.
know-no-keys = Nobody can ask yet. First a greeter makes keys, so that only greeters can read what people ask.
# The link under that, to the room where keys are made.
know-to-keys = Go to the greeters' keys
# A box to tick.
know-asks = Readers can ask the group
# Under that box.
know-asks-help = Their questions come to this room. They are sealed to the greeters' keys.
# A box to tick.
know-show-stale = Tell readers which answers may be old
# Under that box.
know-show-stale-help = An answer that nobody has looked at for six months says so. At the desk you always see it.
# Opens what removes a FAQ.
know-remove = Remove this FAQ
# Before the button that does it.
know-remove-lead = The FAQ and all its answers are deleted. Nobody can bring them back. You can take a file away first.
# Beside a suggestion. $question (text): the question of the answer that it is about.
know-suggests-better = Better words for: { $question }
# Above the answers of a FAQ.
know-entries = Answers
# A button that shows only answers that nobody has looked at for six months. $count (number): how many.
know-sift-stale = Not looked at for six months ({ $count })
# The label of a field: only answers with these words are shown.
know-find = Find words in them
# Above the list. $count (number): how many answers are in it.
know-found = { $count ->
    [0] No answers.
    [one] One answer.
   *[other] { $count } answers.
}
# A button that shows more of a long list. $count (number): how many are not shown yet.
know-more = Show more ({ $count } left)
# Beside an answer.
know-never-reviewed = nobody has looked whether it is still so
# Beside an answer: a member looked whether it is still so. $day (text): on which day.
know-reviewed-member = a member looked at it on { $day }
# The same, where it was a greeter. $day (text): on which day.
know-reviewed-greeter = a greeter looked at it on { $day }
# The same, where it was an organiser. $day (text): on which day.
know-reviewed-organiser = an organiser looked at it on { $day }
# Beside an answer that nobody has looked at for six months; before that a member did. $day (text): on which day.
know-reviewed-long-ago-member = a member last looked at it on { $day }: please look again
# The same, where it was a greeter. $day (text): on which day.
know-reviewed-long-ago-greeter = a greeter last looked at it on { $day }: please look again
# The same, where it was an organiser. $day (text): on which day.
know-reviewed-long-ago-organiser = an organiser last looked at it on { $day }: please look again
# A button: somebody has looked, and the answer is still right.
know-still-so = It is still so
# A button. It asks once more before anything is deleted.
know-drop = Take it out
# Before the button that does it.
know-drop-lead = The question and its answer are deleted. Links to it lead to the FAQ as a whole then.
# The button that does it.
know-drop-yes = Yes, take it out
# The button beside it, which changes nothing.
know-keep-it = No, keep it

# A button, and above the form for a new entry of a FAQ.
know-new = A new answer
# Above the form for an entry that is there.
know-editing = Change this answer
# The label of a field. $language (text): the language in which to type, by its own name.
know-question-in = Question ({ $language })
# The label of a field. $language (text): the language in which to type, by its own name.
know-answer-in = Answer ({ $language })
# Under the fields for answers.
know-markdown = An empty line begins a new paragraph. Lists begin with "-". A language that you leave empty is not shown.
# The label of a field.
know-related = Answers that belong to it
# Under that label.
know-related-help = Their names, as they stand beside them in the list, with commas between them.
# A box to tick under the form.
know-is-so = I have looked: it is so today
# Under that box.
know-is-so-help = The day and your role are kept with it, not your name.
# Above somebody else's words, which were kept while this one was typing.
know-changed-since = Somebody changed it in the meantime. This is how it is now. Keep yours, and it takes its place.
# The same, where somebody took it out.
know-gone-since = Somebody took this answer out in the meantime. Keep yours, and it comes back.
# The button that keeps one's own words all the same.
know-keep-mine = Keep mine

## Files of a FAQ.

# A button, and above what it opens.
know-import = Bring in a file
# Under that heading.
know-import-lead = It is read on this device. You see what was understood, and choose what to add.
# The label of a field that takes a file.
know-file = A file
# Under that label.
know-file-help = Markdown with headings, a table (CSV), or a page (HTML).
# Beneath the field: a file could not be opened.
know-file-unread = This file cannot be read here. It may be too large, or no text.
# Above what was found in a file, for an FAQ or a starter pack. $letters (text): the name of a table of letters, as windows-1252.
know-file-letters = The file was not in UTF-8. It was read as { $letters }. Look at letters with accents before you add anything: are they right? If not, save the file again as UTF-8.
# The label of a field.
know-paste = Or paste its text
# Under that label.
know-paste-help = Each question as a heading, with its answer beneath it.
# A button.
know-read = Read it
# Above what a file holds. $count (number): how many answers were understood.
know-understood = { $count ->
    [0] No answers were found in it.
    [one] One answer was found in it.
   *[other] { $count } answers were found in it.
}
# Above the lines of a file that were not understood. $count (number): how many.
know-not-understood = { $count ->
    [one] One place was not understood
   *[other] { $count } places were not understood
}
# Before the reason why something in a file was not understood. $line (number): on which line.
know-line = Line { $line }:
# A note. $names (text): the headings of sections, as a list.
know-missing-sections = These sections are only in the file: { $names }. Without them, their answers stand before all sections.
# A button.
know-make-sections = Make these sections
# Above boxes to tick, one for each answer of a file.
know-which-to-add = Which to add
# Under one of them: an answer of the same address is in the FAQ. $question (text): its question.
know-replaces = It takes the place of an answer that is there: { $question }
# Under one of them: who can read the answer once it is added.
know-row-everyone = Everyone will see it.
# The same.
know-row-members = Only members will see it.
# The same. $circles (text): the names of circles, as a list.
know-row-circles = Only { $circles } will see it.
# The label of a list, above those boxes.
know-unsaid = Who sees new answers, where the file does not say it
# The button under them.
know-add = Add these
# Under that button, of a long file. $count (number): how many answers come after these.
know-rest-of-file = { $count ->
    [one] Then one more answer of this file comes.
   *[other] Then { $count } more answers of this file come.
}
# Where none of them is ticked.
know-none-chosen = Nothing is ticked. Tick what you want to add.
# A button, back to the field for a file.
know-another = Another file
# A button, and above what it opens.
know-export = Take a file away
# Above links to files.
know-export-served = As on the FAQ's page, with what you may see:
# Above buttons that make files.
know-export-all = Everything, with answers for all circles. Keep such a file safe:
# Above the button: the browser does not make files.
know-not-saved = This browser cannot make a file. Try another one.

## Starter packs at the desk. (The words for "for whom" and for sections are the FAQ's too.)

# In the menu of the desk, and above the list of starter packs.
curate-room = Starter packs
# Under that heading.
curate-lead = A starter pack is one list of people, groups and links, whatever network they are on.
# Where the group has no starter pack.
curate-none = There is no starter pack yet.
# A link above one pack, back to the list.
curate-all = All starter packs
# A button, and above the form that it opens.
curate-make = Make a starter pack
# The button under that form.
curate-make-it = Make it
# A button, and above the form that it opens: the words of a pack, its purpose, its sections.
curate-settings = Name and sections
# A link to the pack as readers see it.
curate-to-page = See its page
# A button that closes what is open without keeping what was typed.
curate-close = Close without keeping
# The label of a field. $language (text): the language in which to type, by its own name.
curate-title-in = What the pack is called ({ $language })
# The label of a field. $language (text): the language in which to type, by its own name.
curate-about-in = What it is and for whom ({ $language })
# The label of a list.
curate-purpose = What it is for
# One of that list.
curate-purpose-follow = To follow, read, call or visit
# One of that list: accounts and servers that a group keeps away from.
curate-purpose-block = To keep away from. Only members ever see it.
# The label of a field: the pack's name in its address.
curate-name = Its name in the address
# Under that label.
curate-name-help = Small letters of a to z, numbers and hyphens. Leave it empty, and it is made from the title.
# Above the sections of a pack or a FAQ.
curate-sections = Sections
# Under that heading.
curate-sections-help = A section is a heading with entries or answers beneath it. Whatever stood in a section that is taken out stands before all sections.
# The label of a list, and above each section that is typed.
curate-section = Section
# In that list: the entry is in no section.
curate-no-section = Before all sections
# The label of a field. $language (text): the language in which to type, by its own name.
curate-heading-in = Heading ({ $language })
# A button.
curate-add-section = Add a section
# A button at the end of a row of fields.
curate-remove-row = Take out this row
# Opens what removes a pack.
curate-remove = Remove this pack
# Before the button that does it.
curate-remove-lead = The pack and all that is in it are deleted. Nobody can bring them back. You can take a file away first. Whoever said no is still not added again. For that, the group keeps a scrambled form of their names.
# The button that does it.
curate-remove-yes = Yes, remove it

# The label of a list: who sees an entry.
curate-for = Who sees it
# One of that list.
curate-for-everyone = Everyone
# One of that list, and beside an entry.
curate-for-members = Members only
# One of that list.
curate-for-circles = Only these circles
# The label of a field under that list.
curate-circles = Which circles
# Beside an entry. $circles (text): the names of circles, as a list.
curate-only-circles = Only for { $circles }
# Under the words of a FAQ, whoever may see what is in it.
curate-title-for-all = Everybody can read the title and the introduction.
# The same under those of a pack.
curate-title-of-pack = Everybody can read the title and the introduction. If it is a list to keep away from, only members can.
# A box to tick, in the form for an answer or an entry that is there. Its address is what stands behind the page's.
curate-new-address = Give it a new address
# Under that box.
curate-new-address-help = Its address was made from its first words, and still holds them. Tick this if they named somebody. Old links then lead to the whole list.
# In the line below, once it has one.
curate-has-new-address = It has a new address now.
# In the line below, where that did not work.
curate-no-new-address = Your words are kept. The address is still the old one. Please try again.
# A box to tick, and beside an entry: the account asks its network to show it only to people who are signed in.
curate-signed-in = Only for people with a code
# Under that box.
curate-signed-in-help = Tick this if their account asks not to be shown to people who are not signed in.

# At the top of a pack, under the name of somebody.
curate-taken-out = Somebody asked to be taken out. This entry is hidden already.
# In the menu and in the list of packs, beside the name. $count (number): how many, of whom nobody here has said yet that they saw it.
curate-asked-out = { $count ->
    [one] one asked to be taken out
   *[other] { $count } asked to be taken out
}
# A button under "somebody asked to be taken out".
curate-seen = I have seen it

# Above what members suggest. $count (number): how many suggestions.
curate-suggestions = { $count ->
    [one] One suggestion from a member
   *[other] { $count } suggestions from members
}
# Under that, for greeters.
curate-suggestions-organisers = An organiser takes these up or lays them aside.
# Under a suggestion. $day (text): on which day it came.
curate-suggested-on = Suggested on { $day }
# A button: opens the form for an entry, filled in with what was suggested.
curate-take-up = Take it up
# A button.
curate-aside = Lay it aside

# Above the entries of a pack.
curate-entries = Who and what is in it
# Read out before the buttons that choose which entries are shown.
curate-sift = Which to show
# A button that shows all entries. $count (number): how many.
curate-sift-all = All ({ $count })
# A button that shows entries of people who have not agreed. $count (number): how many.
curate-sift-not-agreed = Not agreed yet ({ $count })
# A button that shows entries that nobody has looked at for six months. $count (number): how many.
curate-sift-unchecked = Not checked for six months ({ $count })
# A button that shows entries for members or for circles. $count (number): how many.
curate-sift-members = Members only ({ $count })
# Where no entry is of the kind that was asked for.
curate-nobody = Nothing here.
# Beside an entry, and in the list of what somebody said.
curate-is-organisation = a public organisation
# Beside an entry.
curate-is-to-be-asked = to be asked
# Beside an entry. $day (text): on which day.
curate-is-asked = asked on { $day }
# Beside an entry. $day (text): on which day.
curate-is-agreed = agreed on { $day }
# Beside an entry. $day (text): on which day; $name (text): who of the group they said it to.
curate-is-agreed-with = agreed on { $day }, said to { $name }
# Beside an entry. $day (text): on which day they said it.
curate-is-declined = would rather not ({ $day })
# Beside an entry. $day (text): on which day.
curate-is-removed = asked to be taken out ({ $day })
# Beside an entry.
curate-never-checked = never checked
# Beside an entry. $day (text): on which day somebody last looked whether it is still so.
curate-checked-on = checked on { $day }
# Beside an entry that nobody has looked at for six months. $day (text): on which day somebody last did.
curate-checked-long-ago = last checked on { $day }: please look again
# Read out for the button that opens an entry. $name (text): what the entry is called.
curate-change = Change { $name }

# A button, and above the form for a new entry.
curate-add = Add somebody or something
# Above the form for an entry that is there.
curate-editing = Change this entry
# The label of a field. $language (text): the language in which to type, by its own name.
curate-label-in = Name ({ $language })
# The label of a field. $language (text): the language in which to type, by its own name.
curate-why-in = Why they are in the list ({ $language })
# Above the fields for one address, handle or place.
curate-known = Where to find them
# The label of a list in it.
curate-kind = Kind
# One of that list.
curate-kind-bluesky = Bluesky
# One of that list.
curate-kind-fediverse = Fediverse (Mastodon and others)
# One of that list.
curate-kind-web = A website
# One of that list.
curate-kind-feed = A feed (RSS or Atom)
# One of that list.
curate-kind-private = A chat or other link, only for members
# One of that list.
curate-kind-phone = A telephone
# One of that list.
curate-kind-place = A place
# One of that list.
curate-kind-other = Another network
# One of that list.
curate-kind-domain = A whole server, to keep away from
# The label of a field: a name on Bluesky.
curate-known-handle = Handle, such as name.bsky.social
# The label of a field: the name of an account on Bluesky that never changes.
curate-known-did = DID, if you know it
# The label of a field: a name on the fediverse.
curate-known-address = Address, such as name@server.example
# The label of a field.
curate-known-page = Their page, if you know it
# The label of a field: the id of an account in ActivityPub.
curate-known-id = Their ActivityPub id
# The label of a field.
curate-known-link = Link
# The label of a field: a telephone number.
curate-known-number = Number
# The label of a field.
curate-known-network = Which network
# The label of a field.
curate-known-name = Their name there
# The label of a field.
curate-known-more = A link to them, if there is one
# The label of a field: the name of a server.
curate-known-domain = Server, such as server.example
# The label of a field. $language (text): the language in which to type, by its own name.
curate-place-in = Where it is ({ $language })
# Under a link that is only for members.
curate-private-help = Only members see this link. It is in no file for others.
# A button.
curate-add-known = Add another way to find them
# Above lines of a suggestion that were not understood.
curate-rest = These lines were not understood. Please type them in by hand, if they are needed.
# Among the fields about whether somebody agreed, after the entry was loaded again.
curate-consent-changed = What they said has changed in the meantime. It stands here as it is now.
# Above the fields about whether somebody agreed to be in the list.
curate-consent = Have they agreed?
# Under that.
curate-consent-help = The public sees organisations and people who agreed. Members also see people who are to be asked.
# The label of a list.
curate-consent-is = What they said
# One of that list.
curate-consent-to-be-asked = They are to be asked
# One of that list.
curate-consent-asked = They were asked, and have not answered
# One of that list.
curate-consent-agreed = They agreed
# One of that list.
curate-consent-organisation = Nobody to ask: an organisation everybody knows
# One of that list.
curate-consent-declined = They would rather not
# One of that list.
curate-consent-removed = They asked to be taken out
# The label of a field for a day.
curate-consent-on = On which day
# Under that label.
curate-consent-on-help = Leave it empty for today.
# The label of a field for a name.
curate-consent-by = Who in your group heard it from them
# Under that label.
curate-consent-by-help = Leave it empty if that was you.
# A button, after somebody else has changed the entry.
curate-load-again = Load it again
# A button: somebody has looked whether an entry is still right.
curate-check = I checked it: still right
# A button: one place up in the list.
curate-up = Move up
# A button: one place down in the list.
curate-down = Move down
# Opens what takes an entry out of the pack.
curate-drop = Take it out of the pack
# Before the button that does it.
curate-drop-lead = The entry is deleted. If they would rather not be listed, their names stay here, unseen. So nobody adds them again by mistake.
# The button that does it.
curate-drop-yes = Yes, take it out

# A button, and above what it opens: entries are taken in from a file or a network.
curate-import = Bring in a list
# Under that heading.
curate-import-lead = Bring in people and links from Mastodon, Bluesky, a feed reader or a plain list. You see what was understood before anything is added.
# The label of a field that takes a file.
curate-file = A file from this device
# Under that label.
curate-file-help = CSV, JSON, OPML, Markdown or text, up to 2 MB. It is read on this device.
# The label of a field of several lines.
curate-paste = Or paste a text
# Under that label.
curate-paste-help = One handle, address or link on each line, or what is in such a file.
# The button under that field.
curate-read = Read it
# The label of a field for a web address.
curate-fetch = Or fetch it from a network
# Under that label.
curate-fetch-help = A link to a Bluesky starter pack, or to a file. Your group’s server asks for it. Whoever runs the server there can see that.
# The button under that field.
curate-fetch-it = Fetch it
# In the place of that field, where the server fetches nothing.
curate-fetch-off = This server fetches nothing from other networks. Save the list as a file first.
# Above what was understood of a file. $count (number): how many entries; $format (text): the kind of file.
curate-understood = { $count ->
    [0] There is nothing to add ({ $format })
    [one] One entry was understood ({ $format })
   *[other] { $count } entries were understood ({ $format })
}
# After entries were added. $count (number): how many.
curate-added = { $count ->
    [0] Nothing was added. They were all in the list.
    [one] One entry was added.
   *[other] { $count } entries were added.
}
# After entries were added, of those that were not. $count (number): how many.
curate-left-out = { $count ->
    [0] Nobody was left out.
    [one] One was left out: they do not want to be listed.
   *[other] { $count } were left out: they do not want to be listed.
}
# Above the table of what was understood.
curate-added-as = Everybody starts as “to be asked”, unless you mark them as an organisation. So the public does not see them yet.
# A button: everything in the table is ticked.
curate-tick-all = Tick all
# A button: nothing in the table is ticked.
curate-tick-none = Tick none
# The heading of a column of boxes to tick: what is added.
curate-take = Add
# The heading of a column of names.
curate-who = Who or what
# The heading of a column of boxes to tick: which of them are public organisations.
curate-is-one = Organisation
# Read out for a box to tick. $name (text): who or what.
curate-take-one = Add { $name }
# Read out for a box to tick. $name (text): who or what.
curate-is-one-of = { $name } is a public organisation
# Beside somebody in the table who is in the pack already.
curate-there = In the list already
# Beside somebody in the table.
curate-said-no = They would rather not be listed
# Under the table. $count (number): how many more entries come after these.
curate-left = { $count ->
    [one] One more comes after these.
   *[other] { $count } more come after these.
}
# In a list of sections: each entry in the section that the file names.
curate-as-in-file = As the file says
# A box to tick, for a file that another starter pack here was saved in.
curate-as-said = Keep what the file says about consent
# Under that box.
curate-as-said-help = Only if your own group made this file: people agreed to your group, not to another.
# The button under the table.
curate-add-ticked = Go on with what is ticked
# A button: another file or text.
curate-another = Read something else
# Above the lines that were not understood. $count (number): how many.
curate-not-understood = { $count ->
    [one] One line was left out
   *[other] { $count } lines were left out
}
# Before why a line was left out. $line (number): its number in the file.
curate-line = Line { $line }:
# Under a long list of lines. $count (number): how many are not shown.
curate-more-lines = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
# Why something of a file was left out.
unread-too-large = The file is larger than 2 MB.
# Why something of a file was left out.
unread-too-many = There is more than one list can hold. The rest was left out.
# Why something of a file was left out.
unread-empty = There is nothing in it.
# Why something of a file was left out.
unread-broken = It breaks off, or it is another kind of file than its name says.
# Why something of a file was left out.
unread-newer = It was made by a newer version of this program.
# Why something of a file was left out.
unread-no-address = There is no address, handle or link here.
# Why something of a file was left out.
unread-not-secure = The link does not begin with https://.
# Why something of a file was left out.
unread-to-fetch = This is a link to a list. Please fetch it from its network.
# Desk, an import: a link as Bluesky’s “Share” copies it. Nobody sees where it leads before they open it.
unread-short-link = This is a short link. Open it, and paste the long link that you see then.
# Why something of a file was left out.
unread-twice = It is there twice.
# Why something of a file was left out.
unread-said-no = They would rather not be listed.
# Why something of a file was left out.
unread-too-long = The words are too long, or there are too many names.
# Desk, FAQ, import: a line of the file that was left out. The line is shown beside it.
unread-no-answer = A question needs an answer, and an answer a question.
# Desk, FAQ, import: words between headings that answer no question. The line is shown beside it.
unread-unplaced = These words answer no question.
# Desk, FAQ, import: a line of a table. Most often a comma within a sentence was taken for the end of a cell.
unread-more-cells = There are more cells here than columns. Put words with a comma in quotation marks: "one, two".
# Desk, FAQ, import: the first line of a table, with the names of its columns.
unread-unknown-column = One of these columns has a name that is not known here. It was left out.

# A button, and above what it opens: the pack is saved as a file.
curate-export = Take a file away
# Under that heading.
curate-export-lead = The file is made on this device. Take care of it: people trusted you with their names.
# The label of a list of kinds of files.
curate-format = What kind of file
# A kind of file.
curate-format-porchlight = Porchlight: everything, to keep or move
# A kind of file.
curate-format-mastodon-following = Mastodon: whom to follow
# A kind of file.
curate-format-mastodon-lists = Mastodon: lists
# A kind of file.
curate-format-mastodon-blocks = Mastodon: accounts to block
# A kind of file.
curate-format-mastodon-domain-blocks = Mastodon: servers to block
# A kind of file.
curate-format-mastodon-collection = Mastodon: a collection
# A kind of file.
curate-format-bluesky = Bluesky: a starter pack
# A kind of file.
curate-format-fedidevs = Fedidevs
# A kind of file.
curate-format-collection = ActivityStreams collection
# A kind of file.
curate-format-opml = Feeds (OPML)
# A kind of file.
curate-format-markdown = A text with headings (Markdown)
# A kind of file.
curate-format-plain = Handles, one on each line
# The label of a list: for whom a file is made.
curate-whom = Who will get the file
# One of that list.
curate-whom-everyone = Anybody: what the public sees
# One of that list.
curate-whom-members = Members: what a member can take away
# One of that list.
curate-whom-curators = Only us at this desk: everything, with what each said
# Under the list of kinds of files.
curate-merge = When Mastodon asks, choose Merge, not Overwrite. Overwrite would delete everybody whom they follow until then.
# The label of a field, for a file for Bluesky: the name that never changes of the account that will publish it.
curate-owner = For Bluesky: the DID of your account
# Under that label.
curate-owner-help = It begins with did: and may be left empty.
# The button that makes the file.
curate-save = Make the file
# After the file was made. $count (number): how many entries such a file cannot hold.
curate-saved = { $count ->
    [0] The file is made.
    [one] The file is made. One entry has no place in such a file.
   *[other] The file is made. { $count } entries have no place in such a file.
}
