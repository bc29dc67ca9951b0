## Templates: ready-made ways of deciding. The two sentences of each also begin the text that voters read, so they speak
## to whoever answers. Names follow Loomio's, so that groups that know it feel at home.

# Name of a template: a first feeling about an early idea.
template-sense-check = Sense check
# What a sense check is for: two sentences, for organisers and voters.
template-sense-check-for = This asks for a first feeling about an early idea. Nothing is decided by it yet.
# An answer in a sense check.
template-looks-good = Looks good
# What that answer means.
template-looks-good-means = I like where this is going.
# An answer in a sense check.
template-not-sure = Not sure
# What that answer means.
template-not-sure-means = I need to know more first, or I leave it to the others.
# An answer in a sense check, and where somebody asks for advice.
template-concerned = Concerned
# What that answer means.
template-concerned-means = Something worries me. I say what.
# Beside the field for a reason, for whoever chose "Concerned".
template-concerned-why = What worries you?

# Name of a template: one person decides, and asks everyone first.
template-advice = Advice
# What asking for advice is for: two sentences, for organisers and voters.
template-advice-for = Somebody will decide this, and wants to hear you first. They listen to every word, and the choice stays theirs.
# What the answer "Agree" means where somebody asks for advice.
template-advice-agree-means = Go ahead. I may add a word of advice.
# What the answer "Abstain" means where somebody asks for advice.
template-advice-abstain-means = I have no advice on this.
# Beside the field for a reason, where somebody asks for advice.
template-advice-why = What should they know?

# Name of a template: it goes ahead unless somebody objects.
template-consent = Consent
# What consent is for: two sentences, for organisers and voters.
template-consent-for = This goes ahead unless somebody sees real harm in it. Whoever objects says why, and then we look for a better way.
# An answer where it goes ahead unless somebody objects.
template-no-objection = No objection
# What that answer means.
template-no-objection-means = It is good enough for now, and safe enough to try.
# An answer where it goes ahead unless somebody objects.
template-objection = Objection
# What that answer means.
template-objection-means = This would harm what we do. I say how.
# Beside the field for a reason, for whoever chose "Objection".
template-objection-why = What harm do you see, and what would help?

# Name of a template: everyone can live with it.
template-consensus = Consensus
# What consensus is for: two sentences, for organisers and voters.
template-consensus-for = We look for something that everyone can live with. One person can stop it, and says why.
# An answer where everyone should be able to live with it.
template-stand-aside = Stand aside
# What that answer means.
template-stand-aside-means = I do not want this for myself. I will not stand in its way.
# Beside the field for a reason, for whoever stands aside or cannot let it go ahead.
template-consensus-why = What would have to change?

# Name of a template: eight steps from full support to a clear no (Sam Kaner's scale).
template-gradients = Gradients of agreement
# What gradients of agreement are for: two sentences, for organisers and voters.
template-gradients-for = This shows how strongly people are for or against something. There are eight steps, from full support to a clear no.
# The first of eight steps.
template-gradients-1 = Whole-hearted endorsement
# What it means.
template-gradients-1-means = I really like it.
# The second of eight steps.
template-gradients-2 = Agreement with a minor point of contention
# What it means.
template-gradients-2-means = I like it, all but one small thing.
# The third of eight steps.
template-gradients-3 = Support with reservations
# What it means.
template-gradients-3-means = I can live with it.
# What the fourth of eight steps means; it is called as the answer "Abstain".
template-gradients-4-means = I have no view on this.
# The fifth of eight steps.
template-gradients-5 = More discussion needed
# What it means.
template-gradients-5-means = I do not know enough about it yet.
# The sixth of eight steps.
template-gradients-6 = Do not like it, but will support it
# What it means.
template-gradients-6-means = It is not great, but I do not want to hold up the group.
# The seventh of eight steps.
template-gradients-7 = Serious disagreement
# What it means.
template-gradients-7-means = I am not on board with this. Do not count on me for it.
# What the last of eight steps means; it is called as the answer "I cannot let this go ahead".
template-gradients-8-means = I am against it, and I ask you not to do it.

# Name of a template: more than half.
template-simple-majority = Simple majority
# What a simple majority is for: two sentences, for organisers and voters.
template-simple-majority-for = This passes when more than half of those who say yes or no agree. If you abstain, you take part on neither side.

# Name of a template: at least two of three.
template-two-thirds = Two-thirds majority
# What a two-thirds majority is for: two sentences, for organisers and voters.
template-two-thirds-for = This passes when at least two of every three who say yes or no agree. It suits changes that are hard to undo.

# Name of a template: to try how voting works.
template-practice = Practice ballot
# What a practice ballot is for: two sentences, for organisers and voters.
template-practice-for = Nothing hangs on this one. It is here so that everyone can try how voting works.
# The question on a practice ballot.
template-practice-title = What shall we eat?
# An answer on a practice ballot.
template-practice-soup = Soup and bread
# What is said of that answer.
template-practice-soup-means = Warm, and enough for everyone.
# An answer on a practice ballot.
template-practice-rice = Rice and beans
# What is said of that answer.
template-practice-rice-means = It fills you up, and there is no meat in it.
# An answer on a practice ballot.
template-practice-pizza = Pizza
# What is said of that answer.
template-practice-pizza-means = Straight from the oven.
# An answer on a practice ballot.
template-practice-leftovers = Leftovers
# What is said of that answer.
template-practice-leftovers-means = We share what everyone has at home.

# Name of a template: to find a time for a meeting.
template-meeting = Meeting time
# What a poll about times is for: two sentences, for organisers and voters.
template-meeting-for = This finds a time that suits most of us. Say for each time: yes, if need be, or no.
# The question in a poll about times.
template-meeting-title = When shall we meet?

# Name of a template: everyone gives away dots.
template-dots = Dot vote
# What a dot vote is for: two sentences, for organisers and voters.
template-dots-for = Everyone has some dots, and puts them on what matters most to them. Put many dots on one thing, or spread them out.

# Name of a template: one person is elected from a list, by putting all in order.
template-ranked = Ranked election
# What a ranked election is for: two sentences, for organisers and voters.
template-ranked-for = Put the names in the order you like, the best first. One is elected. Nobody in the group can see how you voted.

# Name of a template: several people are elected (single transferable vote).
template-stv = STV election
# What an election by single transferable vote is for: two sentences, for organisers and voters.
template-stv-for = Put the names in the order you like, the best first. Several are elected, so that smaller views have a seat too.

# Name of a template: everyone shares out money by dots.
template-budget = Budget by dots
# What a budget by dots is for: two sentences, for organisers and voters.
template-budget-for = Each dot is a share of the money that we have. Put your dots on what you would spend it on.
