## The FAQ, wherever it is shown. Fragments reach browsers; these messages do not.

# Name of the list of links to the sections, for screen readers.
faq-contents = What this answers
# In the place of the questions, where there is none for this reader.
faq-empty = There is nothing here yet.
# Link to the questions that come before those on this page.
faq-earlier = Earlier questions
# Link to the questions that come after those on this page.
faq-more = More questions
# Above the search field. The address named an answer that is for members only, or is no longer there; nobody is told which.
faq-missing = That answer is not here, or only for members. You can search for it below.
# Under the questions, for somebody without a code. $count (number): how many they do not see.
faq-for-members = { $count ->
    [one] One more answer is for members.
   *[other] { $count } more answers are for members.
}

## Searching.

# Label of the search field.
faq-search = Search the questions and answers
# Button: searches.
faq-search-button = Search
# Over what was found, and read out while somebody types. $count (text): how many answers have these words in them.
faq-found = Answers found: { $count }.
# Instead, where nothing was found.
faq-found-nothing = Nothing found. Try other words, or fewer of them.
# Under what was found, where only the best are listed. $count (text): how many are listed.
faq-found-best = These are the { $count } that fit best.
# Link or button: leaves what was found, and shows all questions again.
faq-all = Show all questions
# Read out while the answers are made ready to be searched on this device.
faq-getting-ready = One moment, please.

## Under an answer.

# When a member last looked whether an answer is still right. $day (text): the day.
faq-reviewed-member = A member checked this on { $day }.
# The same, where it was a greeter. $day (text): the day.
faq-reviewed-greeter = A greeter checked this on { $day }.
# The same, where it was an organiser. $day (text): the day.
faq-reviewed-organiser = An organiser checked this on { $day }.
# Over an answer that nobody has looked at for six months.
faq-stale = Nobody has checked this for more than six months. It may have changed.
# Over links to other questions.
faq-related = You may also want to know
# Link to one answer alone, to be copied or sent.
faq-link = Link to this answer
# Button: copies the address of one answer.
faq-copy = Copy link to this answer
# Said after that button was pressed.
faq-copied = The link is copied.
# Under an answer, before a button that says yes and a link that says no.
faq-helpful = Was this helpful?
# Button: this answer was helpful. Nothing is sent.
faq-helpful-yes = Yes
# Said after that button was pressed.
faq-helpful-thanks = Thank you, good to know. Nothing was sent.
# Link to a form on which somebody writes to the group why an answer did not help.
faq-helpful-no = No, because …

## Asking the group.

# Heading over the way to ask the group.
faq-ask-title = Is your question not here?
# Under that heading.
faq-ask-how = Ask us. You get a private link, and the answer appears there.
# Link to the form on which somebody asks the group.
faq-ask = Ask a question
# Name of the frame that holds that form, for screen readers. $group (text): what the group calls itself.
faq-ask-frame = Your question to { $group }
# Button: closes that form, and shows the questions again.
faq-ask-close = Close the form

## What members can suggest.

# Opens a form under an answer, for members.
faq-suggest-better = Suggest better words
# Opens a form under all questions, for members.
faq-suggest-new = Suggest a question that is missing
# Label of a field: the question that is suggested.
faq-suggest-question = The question
# Label of a field: the answer that is suggested.
faq-suggest-answer = The answer
# Under that label, where the answer may be left out.
faq-suggest-answer-help = You can leave this empty.
# Under the fields. What becomes of it.
faq-suggest-how = Somebody reads it before it appears. Your name is not kept with it.
# Button: sends what is suggested.
faq-suggest-button = Suggest it
# After it was sent.
faq-suggest-thanks = Thank you. Somebody will look at it.

## To take away.

# Heading over the links to files, and to the page for printing.
faq-take = Take it with you
# Link to the page for printing.
faq-print = On one page, to print
# Link to a file.
faq-file-markdown = As text (Markdown)
# Link to a file.
faq-file-table = As a table (CSV)
# Link to a file.
faq-file-page = As one web page (HTML)
