## Starter packs, wherever they are shown.
