## Why something about a request to join was not done. In the place of an error, on the page of a form, on somebody's private
## page and at the desk; and as the title of a problem document of the API.

# An organiser saves a form without questions, with too many, or with two of the same name.
refusal-questions-unfit = A form needs 1 to 120 questions, on 1 to 12 pages. Each needs a name of its own.
# An organiser saves a form in which a question depends on itself or on a later one.
refusal-condition-unfit = A question can only depend on answers before it. Please look at its condition again.
# Somebody sent a form in which something has to be mended; beside each such answer stands what.
refusal-answers-unfit = Some answers need another look. Please read what stands above them.
# Somebody sends a form that has changed since they opened it.
refusal-form-changed = This form has changed since you opened it. Please load the page again. We keep what you typed where we can.
# Somebody sends a form that is closed.
refusal-signup-closed = The group takes no requests right now. Please come back later.
# Somebody sends a question to the group, and the form for that is closed.
refusal-signup-closed-asking = The group takes no questions right now. Please come back later.
# Somebody sends a form on a day on which as many have come as the group can meet.
refusal-many-people = We are meeting many people this week. Please come back tomorrow. With an invitation you get through today.
# Somebody asks the group something, on a day on which as many have asked as the group can answer.
refusal-many-people-asking = Many people are asking us things today. Please come back tomorrow.
# Answers came sealed where the form is not, or unsealed where it is; or an organiser wants a sealed form to be open while
# people wait.
refusal-sealing-unfit = These answers are not locked the way this form asks for. Please load the page and try again.
# Something locked came that no greeter could open.
refusal-envelope-unfit = This was not locked as it should be. Nothing was kept. Please load the page and try again.
# The list of greeters was renewed since the page was opened.
refusal-greeters-changed = The welcome team has changed since you opened this page. Please load it again, then send.
# A greeter or an organiser sends a list of greeters that does not hold.
refusal-greeters-unfit = This list of greeters is not signed as it should be, or is an old one. Please load the page again.
# A request came without the small sums that a page does while somebody types.
refusal-work-missing = Your browser has not finished a small task that keeps out spam. Please wait a moment and send again.
# The same, too late or twice.
refusal-work-stale = This page was open for long. Please send again. Your browser does its small task anew.
# A field that people do not see was filled in.
refusal-trap-filled = One field has to stay empty, and something stands in it. Please empty it and send again.
# Something is done with a request that is decided.
refusal-request-over = This is decided already. Please load the page to see how.
# A greeter decides about somebody whom they invited.
refusal-invited-by-you = You invited this person, so others decide. You can leave a note.
# A greeter decides about somebody for whom they vouched; or a member vouches twice.
refusal-vouched-by-you = You have vouched for this person already. Others decide.
# A greeter decides who stepped aside before.
refusal-stepped-aside = You stepped aside here, so others decide. You can leave a note.
# A greeter chose a path that the form does not have.
refusal-path-unknown = This form has no such path. Please choose one from the list.
# A private link or a vouch code that leads nowhere. One sentence for all reasons.
refusal-link-unknown = There is nothing behind this link. It may be mistyped, or what was there is deleted, as promised.
# A newcomer takes their code before they are welcomed, or again.
refusal-not-welcomed-yet = You have your code already, or the group has not decided yet. Please load the page.
