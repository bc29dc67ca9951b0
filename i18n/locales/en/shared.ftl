# Names the row of languages, for screen readers.
languages-label = Language
# Above the sentence that says why something was not sent.
not-sent = Not sent yet
