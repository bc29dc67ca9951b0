## Templates: ready-made ways of deciding.
