## Starter packs, wherever they are shown. Fragments reach browsers; these messages do not.

# Under the title of a starter pack of accounts to keep away from. Only members see it.
packs-block = These are accounts and servers to keep away from. Only members see this list.
# Where a starter pack has nothing in it for this reader.
packs-empty = There is nothing here yet.
# Beside the name of an entry that only people with a code can see.
packs-members-only = For members
# Under the entries, for somebody without a code. $count (number): how many entries they do not see.
packs-for-members = { $count ->
    [one] One more entry is for members.
   *[other] { $count } more entries are for members.
}
# Under an entry. $day (text): the day on which somebody of the group last looked whether it is still right.
packs-checked = Last checked on { $day }
# Above the entries, where that is one and the same day for all of them. $day (text): that day.
packs-checked-all = All of this was last checked on { $day }.
# Name of the list of links to the sections, for screen readers.
packs-contents = What is in it
# Link under the entries to those that come next.
packs-more = Show more
# Link above the entries to those that come before.
packs-before = Show those before

## Where the reader is: said once, so that each entry shows the right way first.

# Opens a choice: where the reader is, on Bluesky, on the fediverse, or on neither.
packs-iam-where = Where is your account? See the right links first
# Name of that choice, for screen readers. Below it stand Bluesky, the fediverse, and neither.
packs-iam = My account is on …
# One of these choices. The name of a network.
packs-iam-bluesky = Bluesky
# One of these choices. Mastodon is the network of that kind that most people know.
packs-iam-fediverse = Mastodon or the fediverse
# One of these choices.
packs-iam-neither = Neither
# Field beneath, for somebody on the fediverse.
packs-server = Your server
# Under that field. An address is an example.
packs-server-help = Such as mastodon.social
# Menu beneath, for somebody on the fediverse. In it stand names of software: Mastodon, Misskey and so on.
packs-runs = What your server runs
# Under that menu.
packs-runs-help = If you do not know, leave it at Mastodon.
# Entry of that menu, for software that is not in it.
packs-runs-other = Something else
# Button: shows each entry's way for where the reader is.
packs-iam-send = Show my way first
# Under that button, without a script.
packs-iam-not-kept = This page does not remember it. Nothing is kept.
# Under that button, with a script.
packs-iam-kept = This stays on your device. Nobody else learns of it.
# In the place of the choice, once it is made.
packs-iam-is-bluesky = Your account is on Bluesky.
# In the place of the choice, once it is made. $server (text): the address of the reader's server.
packs-iam-is-fediverse = Your account is on { $server }.
# In the place of the choice, once it is made.
packs-iam-is-neither = You have no account on Bluesky or the fediverse.
# Button: the device forgets where the reader is.
packs-iam-forget = Forget this
# Above the field for the server, when what was typed is no server's address.
packs-server-unfit = This is not a server’s address. It looks like this: mastodon.social

## The ways to somebody or something.

# Link of an entry: the reader's own server opens, and asks whether to follow. $server (text): the address of the reader's server.
packs-follow-on = Follow on { $server }
# Link of an entry: its page on Bluesky.
packs-open-bluesky = Open on Bluesky
# Link of an entry: its page on the fediverse. $address (text): its address there, such as ana@example.social.
packs-open-fediverse = Open { $address }
# Link of an entry: the way to its account on the other network, through a bridge.
packs-open-bridge = Open on Bluesky, through a bridge
# Link of an entry: the reader's own server follows its account on the other network, through a bridge. $server (text): the address of the reader's server.
packs-follow-bridge = Follow on { $server }, through a bridge
# Under such a link.
packs-bridge-help = A bridge carries posts from one network to the other. It works once whoever has the account has switched it on.
# Link of an entry: its website.
packs-visit-web = Visit the website
# Link of an entry: its feed (RSS).
packs-read-feed = Read the feed
# Link of an entry: a chat group or something else that only members ever see.
packs-open-private = Open the link that only members see
# Link of an entry. $number (text): a telephone number.
packs-call = Call { $number }
# Before an address in the street where one can go.
packs-go-there = Where
# Link of an entry on another network. $network (text): the name of the network. $name (text): its name there.
packs-on-other = { $name } on { $network }
# Under an address on the fediverse that the reader's app has no page to follow from.
packs-paste = Copy this address into the search of your app.
# Before a whole server to keep away from.
packs-domain = Server
# Above the entries. Links to other websites do not take the place of this page.
packs-new-tab = Links open in a new tab.
# Button beside an address: copies it.
packs-copy = Copy the address
# Said after that button was pressed.
packs-copied = Copied.
# Opens the other ways to an entry.
packs-other-ways = Other ways

## What the reader has done already. It stays on their device.

# Tick at an entry: the reader follows it now.
packs-followed = Followed
# The same at an entry of a list to keep away from.
packs-kept-away = Blocked
# Above the entries. $done (text): how many the reader follows. $all (text): how many there are.
packs-followed-of = Followed: { $done } of { $all }
# The same above a list to keep away from. $done (text): how many are done. $all (text): how many there are.
packs-kept-away-of = Blocked: { $done } of { $all }
# Beside it, where ticks are kept on this device.
packs-ticks-kept = Your ticks stay on this device. Nobody else sees them.
# Button: takes all ticks off this device.
packs-ticks-forget = Forget my ticks
# Said after that button was pressed.
packs-ticks-forgotten = Your ticks are gone.

## Taking the list along.

# Opens the files to take away.
packs-take = Take this list with you
# Above the files to take away.
packs-take-how = Tick the entries that you want. With none ticked you get all of them.
# Tick at an entry, for the files to take away.
packs-choose = Choose
# Tick at a heading, for the files to take away.
packs-choose-section = Choose all of these
# Button: ticks all entries for the files to take away.
packs-choose-all = Choose all
# Button: ticks none of the entries for the files to take away.
packs-choose-none = Choose none
# Beside these buttons. $done (text): how many entries are ticked. $all (text): how many there are.
packs-chosen-of = Chosen: { $done } of { $all }
# Link beside that number, on screen while somebody ticks entries: leads back up to the files to take away.
packs-to-files = To the files
# Opens the kinds of files that few people need.
packs-more-files = More kinds of files
# A file to take away.
packs-file-following = For Mastodon: accounts to follow
# Under it. “Following list” is the name of a choice in Mastodon's settings.
packs-file-following-help = In Mastodon, open Preferences, then Import. Choose “Following list” and this file.
# Beside every file for Mastodon. “Merge” and “Overwrite” are two choices in Mastodon. Overwrite would lose whom people follow already.
packs-merge = Choose Merge, not Overwrite. With Overwrite you would lose everybody you follow now.
# A file to take away.
packs-file-lists = For Mastodon: a list
# Under it. “Lists” is the name of a choice in Mastodon's settings.
packs-file-lists-help = The same way, with “Lists”. You need to follow them first.
# A file to take away.
packs-file-opml = For a feed reader
# Under it. OPML is a kind of file.
packs-file-opml-help = An OPML file with every feed in the list. Most feed readers can import it.
# A file to take away.
packs-file-bluesky = For a starter pack on Bluesky
# Under it.
packs-file-bluesky-help = For whoever made the starter pack on Bluesky. They need a separate tool to publish it: Bluesky cannot import it.
# A file to take away. Fedidevs is the name of a website that collects starter packs.
packs-file-fedidevs = For Fedidevs
# Under it.
packs-file-fedidevs-help = A starter pack as the website Fedidevs writes it.
# A file to take away.
packs-file-collection = For fediverse software
# Under it. ActivityStreams is the name of a standard.
packs-file-collection-help = A collection in the ActivityStreams format.
# A file to take away.
packs-file-text = Only the addresses
# Under it.
packs-file-text-help = One on each line, to paste anywhere.
# A file to take away.
packs-file-markdown = To read
# Under it. Markdown is a way of writing text.
packs-file-markdown-help = Text with headings and links, as Markdown.
# A file to take away.
packs-file-whole = All that is in it
# Under it. Porchlight is the name of this software. JSON is a kind of file.
packs-file-whole-help = A JSON file, for another group on Porchlight.
# A file to take away, of accounts to keep away from.
packs-file-blocks = For Mastodon: accounts to block
# Under it. “Blocking list” is the name of a choice in Mastodon's settings.
packs-file-blocks-help = In Mastodon, open Preferences, then Import. Choose “Blocking list” and this file.
# A file to take away, of servers to keep away from.
packs-file-domains = For Mastodon: servers to block
# Under it. “Domain blocking list” is the name of a choice in Mastodon's settings.
packs-file-domains-help = The same way, with “Domain blocking list”.
# Link to a page to print, with a code that a telephone's camera reads.
packs-print = Print it, with a QR code
# Link from the printed page back to the list.
packs-print-back = Back to the list
# Under the QR code on the printed page. $address (text): the address of the page.
packs-print-online = The latest is here: { $address }
# Name of the QR code on the printed page, for screen readers.
packs-print-qr = QR code of this page’s address
# On the printed page, under a name. Bluesky is the name of a network. $address (text): its address there.
packs-paper-bluesky = Bluesky: { $address }
# The same on the fediverse: Mastodon and what follows as it does. $address (text): its address there.
packs-paper-fediverse = Fediverse: { $address }

## Whoever is listed can ask to be taken out.

# Opens what somebody needs to be taken out of the list.
packs-is-it-you = Is this you? Ask to be taken out
# Above the button.
packs-take-out-how = You need no code. You are taken out at once, and the group is told.
# Button: the entry is taken out of the list.
packs-take-me-out = Take me out
# In the place of the entry that was taken out.
packs-taken-out = It is done: the entry is no longer on this list. The group has been told.

## Members can suggest an entry.

# Opens the form to suggest an entry.
packs-suggest = Suggest somebody for this list
# Field in that form.
packs-suggest-label = Who or what is it?
# Field in that form.
packs-suggest-why = Why should they be on the list?
# Field in that form.
packs-suggest-known-by = Where can people find them?
# Under that field.
packs-suggest-known-by-help = Names, addresses or links, one on each line.
# Above the button.
packs-suggest-ask = Please ask people before you suggest them.
# Button: the suggestion goes to those who keep the list.
packs-suggest-send = Send the suggestion
# After a suggestion was sent.
packs-suggested = Thank you. An organiser will look at it.
