## The desk, two rooms of it: questions with the FAQ, and starter packs.
