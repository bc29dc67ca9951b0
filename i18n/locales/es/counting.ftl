## The page that says how a poll was counted, and what is printed or taken away.
