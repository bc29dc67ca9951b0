## The pages on which organisers make polls and look after them, and members trust each other.
