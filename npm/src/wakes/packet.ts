// What wakes a welcome packet: no WebAssembly, and no drawing. The server's markup stays as it is; this remembers ticks on
// the device, counts them, and brings its buttons to life. It has the exports of a module that draws (ARCHITECTURE.md), so
// the loader treats it as one: all that the markup shows comes from the server, in another language too (`data-still`).
import type { Awake, Scene } from '../widget.js';

/** By the value of a box: 1 for something done, the version for something agreed to. */
type Ticks = Record<string, number>;

/** Kept under `porchlight:packet:/riverside/welcome/hello`. On a device that keeps nothing, nothing is promised. */
class Memory {
  private readonly place: string;

  constructor(scene: Scene) {
    const { page } = scene.shell as { page: string };
    this.place = 'porchlight:packet:' + new URL(page).pathname;
  }

  /** Nothing where the device keeps nothing. */
  read(): Ticks | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.place) || '{}');
      return kept && typeof kept === 'object' ? { ...(kept as Ticks) } : {};
    } catch (refused) {
      return refused instanceof SyntaxError ? {} : undefined;
    }
  }

  write(ticks: Ticks): void {
    try {
      if (Object.keys(ticks).length) localStorage.setItem(this.place, JSON.stringify(ticks));
      else localStorage.removeItem(this.place);
    } catch {
      // Full, or forbidden: the boxes are ticked all the same.
    }
  }
}

const all = <E extends HTMLElement>(within: ParentNode, what: string): E[] => [...within.querySelectorAll<E>(what)];
const boxes = (within: ParentNode): HTMLInputElement[] => all(within, 'input[name=tick],input[name=agree]');
const called = (box: HTMLInputElement): string => (box.name === 'agree' ? 'agree/' : '') + box.value;

class Packet implements Awake {
  private readonly memory: Memory;
  private readonly end = new AbortController();
  private readonly watcher: MutationObserver;
  /** Another language was asked for: its first drawing takes the focus. */
  private turning = false;

  constructor(private readonly mount: Element, scene: Scene) {
    this.memory = new Memory(scene);
    const { signal } = this.end;
    mount.addEventListener('change', ({ target }) => this.changed(target), { signal });
    mount.addEventListener('click', ({ target }) => this.pressed(target), { signal });
    // The same packet in another tab.
    addEventListener('storage', () => this.look(), { signal });
    this.look(true);
    // The server's drawing in another language.
    this.watcher = new MutationObserver(() => this.look(true));
    const still = mount.querySelector('[data-still]');
    if (still) this.watcher.observe(still, { childList: true });
  }

  /** Sets the boxes as the device remembers them. `anew`: the markup has just come. */
  private look(anew = false): void {
    const ticks = this.memory.read();
    const { mount } = this;
    if (anew) {
      for (const button of all<HTMLButtonElement>(mount, 'button[data-do]')) button.hidden = false;
      for (const part of all(mount, '[data-asleep]')) part.hidden = !!ticks;
      for (const part of all(mount, '[data-awake]')) part.hidden = !ticks;
    }
    if (ticks) {
      // What somebody ticked before this woke is theirs too.
      const before = { ...ticks };
      for (const box of boxes(mount)) if (anew && box.checked && !box.hasAttribute('checked')) this.put(ticks, box);
      if (JSON.stringify(before) !== JSON.stringify(ticks)) this.memory.write(ticks);
      for (const box of boxes(mount)) this.set(box, ticks[called(box)]);
    }
    this.count();
    if (this.turning && anew) {
      this.turning = false;
      mount.querySelector<HTMLElement>('.question')?.focus();
    }
  }

  private set(box: HTMLInputElement, kept: number | undefined): void {
    const { asked } = box.dataset;
    // Agreed, to words that are asked about anew.
    const stale = !!kept && !!asked && kept < Number(asked);
    box.checked = !!kept && !stale;
    const note = box.closest('.checklist')?.querySelector<HTMLElement>('[data-changed]');
    if (note) note.hidden = !stale;
  }

  private put(ticks: Ticks, box: HTMLInputElement): void {
    if (box.checked) ticks[called(box)] = Number(box.dataset.version || 1);
    else delete ticks[called(box)];
  }

  private changed(target: EventTarget | null): void {
    const box = target as HTMLInputElement;
    if (!boxes(this.mount).includes(box)) return;
    const ticks = this.memory.read();
    if (ticks) {
      this.put(ticks, box);
      this.memory.write(ticks);
    }
    const note = box.closest('.checklist')?.querySelector<HTMLElement>('[data-changed]');
    if (note) note.hidden = true;
    this.count();
  }

  /** A sentence for each number came with the markup, in the reader's language. */
  private count(): void {
    for (const place of all(this.mount, '[data-count]')) {
      const list = place.parentElement!;
      const done = boxes(list).filter((box) => box.checked).length;
      const said = (JSON.parse(place.dataset.count || '[]') as string[])[done] || '';
      if (place.textContent !== said) place.textContent = said;
      place.hidden = false;
    }
  }

  private pressed(target: EventTarget | null): void {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (!button) return;
    const does = button.dataset.do;
    if (does === 'print') print();
    if (does === 'reset') {
      this.memory.write({});
      for (const box of boxes(this.mount)) box.checked = false;
      this.look();
      this.say(button.dataset.said);
    }
    if (does === 'copy') {
      navigator.clipboard?.writeText(this.text()).then(
        () => this.say(button.dataset.said),
        // A frame or an old browser: what is on screen can be copied by hand.
        () => {},
      );
    }
  }

  private say(what = ''): void {
    const status = this.mount.querySelector('[data-status]');
    if (!status) return;
    status.textContent = '';
    // Said anew when it is the same as before.
    setTimeout(() => (status.textContent = what));
  }

  /** What there is to read, as it is on screen: headings and words, without buttons. */
  private text(): string {
    const parts = all(this.mount, '.question, .packet > .about, .packet-part > h2, .packet-part > h3, [data-words]');
    return parts.map((part) => part.innerText.trim()).filter(Boolean).join('\n\n') + '\n';
  }

  /**
   * A member's agreement goes to the server as the form that it is, and the page comes back: nothing here could draw the
   * answer.
   */
  check(pairs: [string, string][]): boolean {
    const value = (name: string): string | undefined => pairs.find(([have]) => have === name)?.[1];
    const does = value('do');
    const form = all<HTMLFormElement>(this.mount, 'form[data-section]').find(
      (form) => form.dataset.section === value('section') && form.querySelector<HTMLInputElement>('[name=do]')?.value === does,
    );
    if (form) HTMLFormElement.prototype.submit.call(form);
    return false;
  }

  speak(): void {
    this.turning = true;
  }

  sleep(): void {
    this.end.abort();
    this.watcher.disconnect();
  }

  // All that is shown comes from the server.
  sending(): void {}
  show(): void {}
  refuse(): void {
    const cut = this.mount.querySelector<HTMLElement>('[data-line-cut]');
    if (!cut) return;
    cut.hidden = false;
    cut.focus();
  }
}

export default async function init(): Promise<void> {}

export function on_panic(): void {}

export function wake(mount: Element, scene: Scene, _tag: string, _messages: string, hydrate: boolean, from: Element): Awake {
  // Somebody (a translator, an extension) has put elements into the markup: nothing here minds, so it is taken as it is.
  if (!hydrate) mount.replaceChildren(...(from.cloneNode(true) as Element).childNodes);
  return new Packet(mount, scene);
}
