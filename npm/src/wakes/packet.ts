// What wakes a welcome packet: it remembers ticks on the device, counts them, and brings the buttons to life.
import { Kept } from '../kept.js';
import { all, Still, tell, waker } from '../still.js';
import type { Pairs, Scene } from '../widget.js';

/** By the value of a box: 1 for something done, the version for something agreed to. */
type Ticks = Record<string, number>;

const boxes = (within: ParentNode): HTMLInputElement[] => all(within, 'input[name=tick],input[name=agree]');
const called = (box: HTMLInputElement): string => (box.name === 'agree' ? 'agree/' : '') + box.value;

class Packet extends Still {
  /** Under `porchlight:packet:/riverside/welcome/hello`. */
  private readonly memory: Kept<Ticks>;

  constructor(mount: HTMLElement, scene: Scene) {
    super(mount, scene);
    const { page } = scene.shell as { page: string };
    this.memory = new Kept('porchlight:packet:' + new URL(page).pathname);
    const { signal } = this.end;
    mount.addEventListener('change', ({ target }) => this.changed(target), { signal });
    mount.addEventListener('click', ({ target }) => this.pressed(target), { signal });
    // The same packet in another tab.
    addEventListener('storage', () => this.look(), { signal });
    this.begin();
  }

  protected settle(): void {
    this.look(true);
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
    const status = this.mount.querySelector('[data-status]');
    if (does === 'print') print();
    if (does === 'reset') {
      this.memory.write({});
      for (const box of boxes(this.mount)) box.checked = false;
      this.look();
      tell(status, button.dataset.said);
    }
    if (does === 'copy') {
      navigator.clipboard?.writeText(this.text()).then(
        () => tell(status, button.dataset.said),
        // A frame or an old browser: what is on screen can be copied by hand.
        () => {},
      );
    }
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
  check(pairs: Pairs): boolean {
    const value = (name: string): string | undefined => pairs.find(([have]) => have === name)?.[1];
    const does = value('do');
    const form = all<HTMLFormElement>(this.mount, 'form[data-section]').find(
      (form) => form.dataset.section === value('section') && form.querySelector<HTMLInputElement>('[name=do]')?.value === does,
    );
    if (form) HTMLFormElement.prototype.submit.call(form);
    return false;
  }
}

export { default, on_panic } from '../still.js';
export const wake = waker(Packet);
