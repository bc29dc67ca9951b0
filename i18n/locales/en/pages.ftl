## The pages around the widgets. Never sent to browsers as messages: the server writes these pages.

# The link for keyboards and screen readers that leads past the top of a page.
skip = Skip to the content
# In the foot of every page.
about-porchlight = This page runs on Porchlight. It keeps no addresses and makes no accounts.
# Link from a widget's page to the group's front page. $group (text): the group's name.
to-group = All of { $group }
# Button on a widget's page: copies its address, to share it in a chat.
copy-link = Copy the link
# Said after that button was pressed.
link-copied = The link is copied.
# Button on pages behind a code: takes the code off this device.
forget-device = Forget this device
# Beside the button "Forget this device". $name (text): what the member is called here.
here-as = You are here as { $name }.
# Beside the button "Forget this device", for a member who chose no name.
here-nameless = You are here with your code.
# Title of a page that only members can see, for the browser's tab and for previews. $group (text): the group's discreet name.
title-members-only = For members · { $group }

## A group's front page.

# Heading of the list of open polls and proposals.
front-open = Open now
# Heading of the list of those that begin later.
front-later = Coming
# Heading of the list of those that are over.
front-over = Over
# Where there is nothing to answer.
front-empty = There is nothing to answer right now.
# Under a poll in the list. $moment (text): the day and time when it ends.
front-until = Until { $moment }
# Under a poll in the list. $moment (text): the day and time when it opens.
front-from = From { $moment }
# Under a poll in the list. $moment (text): the day and time when it ended.
front-ended = Ended { $moment }
# Under a poll in the list that was taken back.
front-withdrawn = Taken back
# Marks a poll in the list that members answer.
front-members = For members
# Link to the page where a code is used.
front-join = I have a code or an invitation

## Joining: an invitation or a code becomes a code on this device.

# Heading of the page where a code or an invitation is used. $group (text): the group's name.
join-title = Come in to { $group }
# Above the field, without JavaScript: links of invitations end in # and the code.
join-paste = Did you follow a link? The part after # is your code. Paste it here.
# Label of the field for a code or an invitation.
join-code = Your code or invitation
# Under the field for a code.
join-code-help = Capital or small letters and spaces do not matter.
# Wherever a code is mentioned.
join-never-ask = Nobody from the group will ever ask you for your code.
# The button that looks at a code without using it up.
join-look = Go on
# Heading after an invitation was looked at. $group (text): the group's name.
join-invited = { $group } invites you
# Says what an invitation makes somebody: a member. $group (text): the group's name.
join-as-member = You will be a member of { $group }. You can vote where members vote.
# Says what an invitation makes somebody: a greeter, who welcomes newcomers. $group (text): the group's name.
join-as-greeter = You will be a greeter of { $group }. You can vote, and welcome people who are new.
# Says what an invitation makes somebody: an organiser. $group (text): the group's name.
join-as-organiser = You will be an organiser of { $group }. You can make polls and invite people.
# Heading after somebody's own code was looked at. $group (text): the group's name.
join-own = This is your code for { $group }
# Under that heading. $name (text): what they are called in the group.
join-own-as = The group knows you as { $name }.
# Under that heading, for somebody who chose no name.
join-own-nameless = You chose no name in this group.
# Label of the field for the name somebody chooses.
join-name = What we call you
# Under the field for a name.
join-name-help = Any name you like. Members see it beside your answers. You can leave it empty.
# A tick box. Without the tick the code leaves this device when the browser closes.
join-remember = Remember this device
# Under that tick box.
join-remember-help = Leave this empty on a device that others use.
# A tick box, where the device already holds another code of the group.
join-replace = Replace the code that this device holds now
# The button that uses an invitation.
join-button = Join
# The button that uses one's own code on this device.
join-use = Use my code here
# Heading after joining. $group (text): the group's name.
joined-title = Welcome to { $group }
# After joining.
joined-done = You are in. This device now holds your code.
# Above the code.
joined-keep = Write your code down and keep it safe. You need it on another device.
# Opens the code.
joined-show = Show my code
# Link to the group's front page after joining.
joined-go = Go to the group's page
# Link back to what somebody came for.
joined-back = Go on to what you came for
# After "Forget this device".
forgotten = This device no longer holds your code.

## The first page of a host, where a group is founded.

# Heading of the first page.
home-title = A light on the porch for your group
# Under it.
home-lead = Polls and proposals for the website your group already has. In every reader's language. Without accounts.
# Heading of what is promised.
home-promise = What it keeps, and what not
# First promise.
home-promise-accounts = Nobody makes an account. A member holds a code.
# Second promise.
home-promise-addresses = It keeps no addresses, no trackers and no list of visitors.
# Third promise.
home-promise-works = It works on old phones, with little data, and without JavaScript.
# What is not promised.
home-limits = Whoever runs this host could watch what is sent to it. Choose a host you trust.
# Heading of the form that founds a group.
found-title = Found a group
# Label of the field for a group's name.
found-name = The group's name
# Label of the field for a group's address.
found-address = Its address here
# Under that field.
found-address-help = Small letters, digits and hyphens, such as river-street.
# Label of the field for the host's word.
found-word = The founding word of this host
# Under that field.
found-word-help = Ask whoever runs this host.
# Label of the field for the time zone.
found-zone = Its time zone
# Under that field.
found-zone-help = Such as Europe/Madrid or America/Bogota.
# The button.
found-button = Found the group
# Heading after founding. $group (text): the group's name.
founded-title = { $group } has its place
# Under that heading.
founded-done = You are its first organiser. This device holds your code until the browser closes.

## Where something is not there.

# Heading of the page for an address with nothing at it.
nothing-here = There is nothing here
# Heading of the page when something of ours went wrong.
trouble-title = Something went wrong
# Link to the first page of the host.
to-home = To the first page

## The page in which the desk opens, for greeters and organisers.

# Heading of the page, until the desk is open.
desk-page-title = The desk
# While the desk is fetched.
desk-page-opening = The desk opens …
# For somebody without JavaScript or WebAssembly.
desk-page-needs = The desk opens what newcomers sealed, on your own device. For that it needs JavaScript and WebAssembly.
# Under that, above a list of links.
desk-page-without = Without them, this works:
# A link to the group's own page.
desk-page-group = The group's page
# A link to the page where a member invites somebody.
desk-page-invite = Invite somebody to ask to join
# A link to the page that makes a sheet of invitations.
desk-page-slips = A sheet of slips with codes, to cut out
# When the desk could not be opened, or fell over.
desk-page-fell = Something went wrong, and the desk closed. What was open in it is gone. Load the page again to go on.
# On the button under it.
desk-page-reload = Load the page again
