## A group's own page: its news, its next meeting, what is open. Never sent to browsers as messages.

# Heading of the notices on the group's own page.
news-title = News
# Under a notice. $day (text): its date.
news-day = { $day }
# Beside a notice that only members see.
news-members = For members
# Beside a notice that some circles (working groups) see. $circles (text): their names, as a list.
news-circles = For { $circles }
# Heading of the next meeting of the group.
news-next-meeting = The next meeting
# Heading of the FAQs and starter packs.
news-know = Good to know
# Beside a FAQ.
news-faq = Questions that many ask, and answers.
# Beside a starter pack. It is a list of people, groups and websites.
news-pack = People and places to follow.
# Heading of the welcome packets and signup forms.
news-join = For people who are new
# Beside a signup form that takes requests.
news-signup-open = Open now.
# Beside a signup form that takes no requests now.
news-signup-closed = Not open right now.
# Beside a welcome packet.
news-packet = What to know when you are new.
# Opens the news as plain text, to be pasted into a chat.
news-as-text = This month's news as text
# Button: copies that text.
news-copy = Copy this month's news as text
# Said after that button was pressed.
news-copied = The news is copied.

## The news as plain text, for a chat.

# The first line. $group (text): the group's name. $day (text): today's date.
news-text-title = News from { $group }, { $day }
# Before the meeting. $title (text): what it is called. $moment (text): when it begins.
news-text-meeting = Next meeting: { $title }, { $moment }
# A poll or a proposal that is open. $title (text): the question. $moment (text): when it ends.
news-text-poll = Open until { $moment }: { $title }
# A signup form that takes requests. $title (text): what it is called.
news-text-signup = Open: { $title }
# Before a notice. $title (text): what it is about. $day (text): its date.
news-text-notice = { $title } ({ $day })
# Where a meeting is. $place (text): the place.
news-text-place = Where: { $place }
# When there is nothing to tell.
news-text-nothing = Nothing new this month.
