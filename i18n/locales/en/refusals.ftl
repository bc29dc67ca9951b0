# Above a form, when the address of the widget leads nowhere.
refusal-unknown = There is nothing at this address. Ask the person who gave you the link for a new one.

# Above a form that could not be sent because the connection was lost. Said by the browser itself.
refusal-line-cut = This could not be sent. Your answers are still here. Try again when you are online.

# Above the form of a poll that closed while the page was open.
refusal-poll-closed = This poll has closed. The result will be shown here.
