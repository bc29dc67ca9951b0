## The welcome packet: what newcomers read, tick off and agree to. The server draws it.

# Under the title of a welcome packet. $minutes (number): how long it takes to read.
packet-reading = { $minutes ->
    [one] About one minute to read.
   *[other] About { $minutes } minutes to read.
}
# Name of the list of links to the parts, for screen readers.
packet-contents = What is in it
# Beside the heading of a part that only people with a code can see.
packet-members-only = For members
# Beside the heading of a part, for greeters. $paths (text): the names of the paths it is for, as a list.
packet-for-paths = Only for people on: { $paths }
# Under the parts, for somebody without a code. $count (number): how many parts they do not see.
packet-for-members = { $count ->
    [one] One more part is for members.
   *[other] { $count } more parts are for members.
}
# Link from a packet on somebody's website to its own page, where a code can be used.
packet-open-page = Open the page for members

## The checklist.

# Above a checklist, while somebody ticks things off. $done (number): how many are done. $all (number): how many there are.
packet-done = { $done ->
    [0] Nothing done yet, of { $all }.
   *[other] { $done } of { $all } done.
}
# Above a checklist, when everything is ticked off. $all (number): how many things there are.
packet-all-done = { $all ->
    [one] Done.
   *[other] All { $all } done.
}
# Under the parts, where ticks are kept on this device.
packet-kept = Your ticks stay on this device. Nobody else sees them.
# Under the parts, where ticks cannot be kept.
packet-not-kept = Your ticks are gone when you close this page.
# Button: takes all ticks off this device.
packet-reset = Forget my ticks
# Said after that button was pressed.
packet-was-reset = Your ticks are gone.

## Something to agree to, such as a code of conduct.

# Under the words of an agreement. $version (number): which wording this is.
packet-version = Version { $version }.
# Checkbox under an agreement, for somebody without a code. Only their own device remembers it.
packet-i-agree-here = I have read this, and I agree.
# Under that checkbox, when the words have changed since it was ticked.
packet-changed-here = These words have changed since you agreed. Please read them again.
# Button under an agreement, for members. It is written down that they agree.
packet-i-agree = I agree
# Under that button. What is written down.
packet-what-is-kept = We write down the version, the language and the day.
# Under an agreement. $version (number): the wording that was agreed to. $language (text): the name of the language it was read in. $day (text): the day.
packet-you-agreed = You agreed to version { $version }, in { $language }, on { $day }.
# After that, when the words are new and the member is asked again.
packet-asked-again = The words have changed. Please read what is new.
# After that, when the words are new and the member need not agree again.
packet-changed-since = The words have changed a little since. You need not do anything.
# Opens the words with what is new marked.
packet-what-is-new = What has changed
# Above the words with marks. What is underlined is new, what is struck through is gone.
packet-marks = New words are underlined. Words that are gone are crossed out.
# Button: the group forgets that this member agreed.
packet-take-back = I no longer agree

## Meetings.

# Under a meeting. $moment (text): the day and time when it begins. $zone (text): whose time that is, such as "Madrid".
meets-when = { $moment } ({ $zone })
# Under a meeting. $minutes (number): how long it lasts.
meets-minutes = { $minutes ->
    [one] It takes one minute.
   *[other] It takes { $minutes } minutes.
}
# Under a meeting. $hours (number): how long it lasts.
meets-hours = { $hours ->
    [one] It takes one hour.
   *[other] It takes { $hours } hours.
}
# Under a meeting that comes again. $weeks (number): after how many weeks.
meets-weeks = { $weeks ->
    [one] Every week.
   *[other] Every { $weeks } weeks.
}
# Instead of a time, for a meeting that is over.
meets-over = This meeting is over.
# Link to a file that puts a meeting into the reader's calendar.
meets-calendar = Put it in your calendar

## To take away.

# Link to a file that holds the whole packet, to be read without a line.
packet-save = Keep this page to read offline
# In that file. $moment (text): the day and time when it was saved.
packet-saved = Saved on { $moment }. The group may have changed it since.
# In that file, before the address of the page.
packet-saved-from = The latest is here:
# Button: prints the packet.
packet-print = Print
# Button: copies the words of the packet.
packet-copy = Copy as text
# Said after that button was pressed.
packet-copied = Copied.
