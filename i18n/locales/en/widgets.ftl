# In every widget, on the button that sends the form.
send = Send

# On the result of a poll, above the table. $count (number): how many answers were counted.
result-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
}

# Under the question of a poll. $when (text): the day and hour when it closes, already in words. $zone (text): the time zone in words.
poll-closes = Closes { $when } ({ $zone })

# In the list of languages, beside a text that nobody has translated yet. $language (text): the language the text is in.
text-in-other-language = in { $language }
