## The page that says how a poll was counted, and what is printed or taken away.

# Heading of the page that says how a poll was counted. $question (text): the question.
count-title = How this was counted: { $question }
# Heading of the same page while voting goes on or has not begun. $question (text): the question.
count-title-before = How this will be counted: { $question }
# Link back to the poll or proposal.
count-back = Back to the question
# On that page, while voting goes on. $moment (text): the day and time when it ends. $zone (text): whose time that is.
count-later = The count comes when this is over: { $moment } ({ $zone }).
# On that page, where a poll was taken back by its organisers.
count-withdrawn = This was taken back. Nothing was counted.
# On that page, for a proposal or "count me in": there is no contest between the answers.
count-each = Each answer is counted by itself. What had to be reached was said before voting began.
# Heading of a page that says why something cannot be shown, such as a page for members.
not-shown = This cannot be shown
# Heading of what a poll came to.
count-outcome = What it came to
# Heads the column with the options.
count-column-option = Option

## Each rule of counting: what it is in two sentences, and what it does with a tie. Most names are in widgets.ftl.

# Under the name of a rule: this one decides.
counted-decides = This rule decides. It was chosen before voting began.
# Under the name of a rule: this one is there to compare.
counted-beside = This is counted beside it, to compare. It decides nothing.
# Under the name of a rule: how many options it chooses. $count (number): how many.
counted-seats = { $count ->
    [one] It chooses one.
   *[other] It chooses { $count }.
}

# The name of a rule, where one can be chosen: each ballot is one vote.
counted-plurality = Most votes
# What that rule is.
counted-plurality-how = Each ballot is one vote. Whatever has most votes wins.
# What the rule of most first places is, for ballots that put options in order.
counted-plurality-ranks-how = Each ballot is one vote, for what it puts first. Whatever has most votes wins.
# What the rule of most choices (approval) is.
counted-approval-how = Each ballot can choose several. Whatever is chosen most often wins.
# What Borda's rule is. $most (number): the points for a first place.
counted-borda-how = { $most ->
    [one] A first place is worth one point, the last none. Most points win.
   *[other] A first place is worth { $most } points, each place after it one less, the last none. Most points win.
}
# What Borda's rule does with options that a ballot leaves out or puts level.
counted-borda-left-out = Options that a ballot leaves out, or puts level, share the points of their places.
# What Borda's rule is in another form: points are counted from the end of each ballot.
counted-borda-short-how = The last place on a ballot is worth one point, each place before it one more. Most points win.
# What that form does with options that a ballot leaves out.
counted-borda-short-left-out = Options that a ballot leaves out get nothing from it.
# What instant runoff (the alternative vote) is.
counted-irv-how = Each ballot counts for the option it ranks highest. The option with fewest goes out, and its ballots move on, until one has more than half.
# What instant runoff does with a tie.
counted-irv-tie = If several have equally few, each way of going on is tried. If these ways end differently, it is a tie.
# What Schulze's rule is.
counted-schulze-how = Every two options are compared. An option wins if none has a stronger chain of wins against it than it has back.
# What Schulze's rule does with a tie.
counted-schulze-tie = If several options pass this test, they tie.
# What the rule of ranked pairs is.
counted-ranked-pairs-how = Every two options are compared, and the clearest wins are kept first. A win that would close a circle is left out.
# What the rule of ranked pairs does with a tie.
counted-ranked-pairs-tie = If equally clear wins are in each other's way, each order is tried. If these ways end differently, it is a tie.
# What Copeland's rule is.
counted-copeland-how = Every two options are compared. A win counts one, a draw counts a half, and most win.
# What STAR (score, then automatic runoff) is.
counted-star-how = The two options with the highest sums meet in a final. The one that more ballots score higher wins.
# What STAR does with a tie.
counted-star-tie = If sums are level, each final that could be is tried. If these end differently, or one is drawn, all who could win tie.
# What the rule of the highest sum is.
counted-score-how = All scores of an option are added up. The highest sum wins.
# The name of a rule where dots are given away.
counted-dots = Most dots
# What the rule of most dots is.
counted-dots-how = All dots of an option are added up. Most dots win.
# The name of a rule where times are asked for.
counted-times = The time that suits best
# What the rule is by which a time is found.
counted-times-how = Each yes counts two and each "if need be" counts one. The highest sum wins.
# What majority judgement is: the highest median.
counted-majority-judgement-how = All scores of an option are put in a row, and the one in the middle counts. The highest middle wins.
# What majority judgement does with a tie.
counted-majority-judgement-tie = If middles are level, each loses one such score, and the next middle counts. Options tie only with the very same scores.
# What single transferable vote is.
counted-stv-how = An option with enough votes is chosen, and what it has too much moves on. If none has enough, the one with fewest goes out and its ballots move on.
# How parts of votes are counted under the Scottish rules.
counted-stv-scottish-parts = Parts of votes are counted to five decimal places. What comes after that is cut off.
# How parts of votes are counted under Meek's rules.
counted-stv-meek-parts = Parts of votes are counted to nine decimal places; five are shown. Less than a millionth of a vote moves on no more.
# How many votes are enough, in a single transferable vote (the Droop quota).
counted-quota-droop = Enough is just more than all votes divided by one more than the places.
# How many votes are enough, in a single transferable vote (the Hare quota).
counted-quota-hare = Enough is all votes divided by the places.
# What single transferable vote does with a tie.
counted-stv-tie = Level options are told apart by earlier stages. If that fails, each way of going on is tried; if these end differently, it is a tie.
# What many rules do with a tie.
counted-level-tie = If several are level, they tie. No lot is drawn.

## The tables of a count.

# Caption of a table: what each option has. The number is a count of votes.
table-votes = How many votes each has
# Caption of a table: what each option has. The number is a sum of points.
table-points = How many points each has
# Caption of a table: what each option has. The number is a sum of scores or dots.
table-sums = What each has, added up
# Caption of a table: the score in the middle of all scores of each option.
table-middles = The middle score of each
# Caption of a table: duels won by each option; a draw is a half.
table-duels = How many duels each has won
# Caption of a table: how often each number was given to each option.
table-marks = How often each number was given
# Caption of a table: how often each place was given to each option.
table-ranks = How often each was put at each place
# Caption of a table that compares every two options. The columns are called by the numbers of the options.
table-pairs = How many ballots put the one in the row before the one in the column
# Where another rule on the page has the table that compares every two options already.
table-pairs-above = Every two were compared, as in the table above.
# Caption of a table under Schulze's rule. The columns are called by the numbers of the options.
table-paths = How strong the strongest chain is from the one in the row to the one in the column
# Caption of a list: wins of one option over another that were kept, under ranked pairs.
table-locked = The wins that were kept, the clearest first
# One of them. $winner (text): an option. $loser (text): another.
table-over = { $winner } over { $loser }
# Caption of a table: the final of two options.
table-final = The final
# Heads a column: how many ballots put this option before the other.
table-prefer = Ballots that prefer it
# Caption of a table in which votes move from stage to stage.
table-stages = The votes, stage by stage
# Heads a column: one stage of a count. $number (number): which.
table-stage = Stage { $number }
# Heads the last row of such a table: votes that no option has any longer.
table-nobody = With nobody any more
# Heads a row of such a table: how many votes are enough to be chosen.
table-enough = Enough
# What happened at a stage. $names (text): whoever reached enough votes, as a list.
stage-chosen = { $names }: chosen.
# What happened at a stage. $names (text): whoever had fewest votes, as a list.
stage-out = { $names }: out.
# What happened before a stage. $name (text): whose votes moved on.
stage-moved = Votes moved on from { $name }.
# At a place where a lot would have to be drawn. $names (text): who was level, as a list.
level-between = Here { $names } were level, and one of them had to go first. Each way was followed to its end.
# After that sentence. $names (text): who came out first in at least one way, as a list.
level-can-win = These could win: { $names }.

## "Count it again on this device".

# Heading.
again-title = Count it again on this device
# Under the heading.
again-how = Your device takes all ballots and counts them by itself. It does not ask the server who won.
# The button.
again-button = Count again
# While the device counts.
again-counting = Counting…
# When it is done and comes to the same. $count (number): how many ballots were counted.
again-same = { $count ->
    [one] Your device counted one ballot. It comes to the same.
   *[other] Your device counted { $count } ballots. It comes to the same.
}
# When it is done and comes to something else. $names (text): what this device found.
again-differs = Your device comes to something else: { $names }. Please show this to your group.
# Where a browser cannot do this, as in the strictest mode of Tor Browser.
again-unable = This browser does not let pages count. You can take the ballots with you and count them elsewhere.
# Where the ballots did not arrive.
again-cut = The ballots did not arrive. Please try again in a moment.
# Under the button, for people who know computers.
again-elsewhere = Or take the ballots with you. The program porchlight-recount counts them on any computer.

## What can be taken away.

# Heading of the list of files.
take-title = Take it with you
# Link to a file: every ballot in a table, for a spreadsheet.
take-table = The ballots as a table (CSV)
# Link to a file: names, answers and reasons, for a spreadsheet.
take-people = Names, answers and reasons as a table (CSV)
# Under that link.
take-people-note = This one holds names. Keep it within the group.
# Link to a file: all ballots in full.
take-ballots = The ballots for counting again (JSON)
# Link to a file: the ballots for other counting programs.
take-blt = The ballots for other counting programs (BLT)
# Link to a file: the chosen time for a calendar.
take-calendar = The time for your calendar
# Link to a page that can be printed.
take-print = A page to print
# Heads a column of a table that is taken away: what a person is called.
column-name = Name
# Heads a column of a table that is taken away: what a person answered.
column-answer = Answer
# Heads a column of a table that is taken away: why.
column-reason = Reason
# In the last row of such a table, where not all fit. $count (number): how many more there are.
column-more = { $count ->
    [one] And one more who is not in this table.
   *[other] And { $count } more who are not in this table.
}

## "Copy the result for the chat": plain text, once in each of the group's languages.

# Heading.
chat-title = Copy the result for the chat
# The button under each text.
chat-copy = Copy this text
# Said after the button was pressed.
chat-copied = The text is copied.
# A line of the text: what an option has. $name (text): the option. $number (text): how many.
chat-line = { $name }: { $number }
# A line of the text: what an option has, and its share. $name (text): the option. $number (text): how many. $share (text): such as 60%.
chat-line-share = { $name }: { $number } ({ $share })
# A line of the text, before what an organiser wrote on what follows from the result. $words (text): what they wrote.
chat-outcome = What follows: { $words }

## On paper.

# Button: opens the browser's window for printing.
print-button = Print this page
# Above the question on a paper ballot. $group (text): the group's discreet name.
print-ballot = { $group }: an answer on paper
# How to fill in a paper ballot, after the sentence that says how many can be chosen.
print-choose = Put a cross in the box.
# How to fill in a paper ballot that puts options in order.
print-rank = Write 1 beside what you like best, 2 beside the next, and so on. Use each number once.
# After that. $least (number): how many must have a number.
print-rank-least = { $least ->
    [one] You need not number all of them.
   *[other] Give a number to at least { $least }.
}
# How to fill in a paper ballot with dots. $dots (number): how many everybody has.
print-dots = { $dots ->
    [one] You have one dot. Write 1 beside one of these.
   *[other] You have { $dots } dots to give away. Write how many beside each.
}
# After that. $most (number): the most that one option can get.
print-dots-most = { $most ->
    [one] No more than one for each.
   *[other] No more than { $most } for each.
}
# How to fill in a paper ballot with scores. $least (number): the lowest. $most (number): the highest.
print-score = Write a number from { $least } to { $most } beside each. More is better.
# After that, where not every number can be given. $numbers (text): those that can, as a list.
print-score-steps = Use one of these: { $numbers }.
# How to fill in a paper ballot of times.
print-times = For each time, put a cross under what suits you.
# How to fill in a paper ballot on which one answers in words.
print-words = Write your answer here.
# On a paper ballot. Names are not counted with paper.
print-no-name = Do not write your name. Answer on paper or online, not both.
# On a paper ballot, before a line to be filled in by hand: who takes the paper.
print-hand-in = Hand this to:
# On a paper ballot. $moment (text): until when. $zone (text): whose time that is.
print-until = Until { $moment } ({ $zone })
# On a paper ballot. $address (text): where to answer online.
print-online = Or answer here: { $address }
# In place of a paper ballot, for an anonymous poll.
print-no-paper = This is anonymous. It is answered online only, so that no handwriting tells who it was.
# At the foot of a printed result. $moment (text): when the page was made. $address (text): where it came from.
print-foot = As it stood { $moment }. From { $address }
