## What is said of a FAQ or a starter pack in more than one place: on pages and at the desk.

# Somebody at the desk saved something that somebody else had changed meanwhile.
refusal-entry-changed = Somebody else has changed this since you opened it. What you typed is still here. Load it again to see their words.
# Somebody saved an entry of a starter pack by which nobody could be led anywhere, such as an address that is none.
refusal-known-by-unfit = One of the names or addresses cannot be right. Please look at each of them again.
# Refused: a curator wrote a link to a group chat into words that everybody reads.
refusal-link-in-words = There is a link in these words that lets people into a chat. Everybody would see it. Put it in a field of its own, as a link for members.
# Somebody at the desk added a person to a starter pack who has declined or asked to be taken out.
refusal-not-agreed = This person does not want to be listed. They come back only if they tell you so.
# Somebody at the desk asked for something from a network, and this server fetches nothing.
refusal-fetching-off = This server fetches nothing from other networks. You can upload a file or paste text in its place.
# Somebody at the desk asked for something from an address that is not allowed.
refusal-address-unfit = Nothing is fetched from this address. It must begin with https:// and be public.
# Somebody at the desk asked for something from a network, and it did not come.
refusal-fetch-failed = This could not be fetched, or it is of no kind that can be read here. You can upload a file in its place.
# Too many people search at once, or somebody at the desk asked for something from a network while something else was on its way.
refusal-busy = This is busy right now. Please try again in a minute.
# Somebody tried to decide about a question to the group as if it were a request to join.
refusal-nothing-to-decide = This is a question to the group. There is nothing to decide: you can answer it.
