## The FAQ, wherever it is shown. Fragments reach browsers; these messages do not.
