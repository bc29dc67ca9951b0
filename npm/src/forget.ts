// What a device kept of what people typed, ticked and read here is forgotten. The locked keys of greeters stay, and the
// versions of greeters' lists that it saw: without the one, nobody could read what newcomers wrote; without the other, an
// older list would pass for a new one.

const STAYS = /^porchlight:(keys|greeters):/;

export function forgetTyped(): void {
  for (const kept of ['localStorage', 'sessionStorage'] as const) {
    try {
      const shelf = self[kept];
      for (const name of Object.keys(shelf))
        if (name.startsWith('porchlight:') && !STAYS.test(name)) shelf.removeItem(name);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
