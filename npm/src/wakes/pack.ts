// What wakes a starter pack: the reader's own place and what they have done are remembered on their device, and each entry shows
// the right way first. Where the reader is never leaves the device: links are made here, of the templates in the markup.
import { Kept } from '../kept.js';
import { drawn, More } from '../more.js';
import { all, Still, tell, waker } from '../still.js';
import type { Pairs, Scene } from '../widget.js';

export { default, on_panic } from '../still.js';

/** Where the reader is. */
interface Iam {
  on: 'bluesky' | 'fediverse' | 'neither';
  server?: string;
  runs?: string;
}

/** What the server gave along: links with `{server}`, `{acct}`, `{url}` in them, and sentences. */
interface Says {
  ways: Record<string, string>;
  follow: string;
  bridge: string;
  copied: string;
  iam: Record<string, string>;
}

const NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/;

/** The name of a server, of whatever people type for it: its address, or their own address there. As `server_of` in the model. */
function serverOf(typed: string): string | undefined {
  const host = typed.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/[/?#].*$/, '').replace(/^.*@/, '');
  try {
    // Of any script; an address writes it in Latin letters.
    const { host: name } = new URL('https://' + host);
    return /^[\p{L}\p{M}\p{N}.-]+$/u.test(host) && NAME.test(name) ? host : undefined;
  } catch {
    return;
  }
}

/** As the server writes words within a query. */
const escaped = (words: string): string => encodeURIComponent(words).replace(/%40/g, '@');

class Pack extends Still {
  private readonly ticks: Kept<Record<string, 1>>;
  private readonly place = new Kept<Partial<Iam>>('porchlight:iam');
  private readonly more: More;
  private says!: Says;
  private iam?: Iam;
  /** The key of the newest forms; the shell knows that of the first. */
  private key?: string;
  /** Forms that were sent and not answered yet, the first on its way. */
  private waiting: { pairs: Pairs; entry: string }[] = [];
  /** Everything is chosen, also what has not come yet; but not these. */
  private everything = false;
  private readonly but = new Set<string>();

  constructor(mount: HTMLElement, scene: Scene) {
    super(mount, scene);
    const { page } = scene.shell as { page: string };
    this.ticks = new Kept('porchlight:pack:' + new URL(page).pathname);
    const { signal } = this.end;
    mount.addEventListener('change', ({ target }) => this.changed(target as HTMLInputElement), { signal });
    mount.addEventListener('click', (event) => this.pressed(event), { signal });
    // The same pack in another tab, or somewhere else the reader said where they are.
    addEventListener('storage', () => this.look(), { signal });
    this.more = new More(mount, scene, (entries) => this.dress(entries as HTMLElement[]));
    this.begin();
  }

  protected settle(): void {
    const sheet = this.mount.querySelector<HTMLElement>('[data-says]');
    if (!sheet) return;
    this.says = JSON.parse(sheet.dataset.says!) as Says;
    const ticks = this.ticks.read();
    // What somebody ticked before this woke is theirs too.
    const early = all<HTMLInputElement>(this.mount, 'input[name=followed]:checked');
    if (ticks && early.length) this.ticks.write(early.reduce((kept, { value }) => ({ ...kept, [value]: 1 }), ticks));
    this.whole(false);
    this.more.look();
    this.look(true);
  }

  /** All is shown as the device remembers it. */
  private look(anew = false): void {
    const { on, server, runs } = this.place.read() || this.iam || {};
    const iam: Iam | undefined =
      on === 'fediverse' ? (server && serverOf(server) ? { on, server, runs } : undefined) : on && { on };
    const moved = JSON.stringify(iam) !== JSON.stringify(this.iam);
    this.iam = iam;
    if (anew || moved) this.said();
    this.dress([this.mount], anew || moved);
  }

  /** Parts of the list, as they are with a script, for this reader. */
  private dress(parts: HTMLElement[], sort = true): void {
    const ticks = this.ticks.read();
    for (const part of parts) {
      for (const one of all(part, '[data-asleep]')) one.hidden = one.dataset.asleep !== 'kept' || !!ticks;
      for (const one of all(part, '[data-awake]')) one.hidden = one.dataset.awake === 'kept' && !ticks;
      for (const box of all<HTMLInputElement>(part, 'input[name=followed]')) box.checked = !!ticks?.[box.value];
      if (sort) for (const entry of part.matches('.entry') ? [part] : all(part, '.entry')) this.sort(entry);
    }
    for (const box of all<HTMLInputElement>(this.mount, 'input[name=only]'))
      box.checked ||= !this.but.has(box.value) && (this.everything || !!this.sectionOf(box)?.checked);
    this.count();
  }

  /** The right way first; the others behind it. */
  private sort(entry: HTMLElement): void {
    const first = entry.querySelector('[data-first]');
    const others = entry.querySelector<HTMLElement>('[data-others]');
    const { iam } = this;
    if (!first || !others) return;
    const rank = ({ dataset }: HTMLElement): number =>
      (iam && dataset.for === iam.on ? ('bridge' in dataset ? 1 : 0) : 2) * 100 + Number(dataset.n);
    const ways = all(entry, '[data-n]').sort((one, other) => rank(one) - rank(other));
    for (const way of ways) {
      const mine = !!iam && way.dataset.for === iam.on;
      way.hidden = 'only' in way.dataset && !mine;
      if (mine && way.dataset.acct) this.fill(way, iam);
    }
    // What leads nowhere near the reader is no better than the others: then all of them stand there.
    const theirs = iam ? ways.filter((way) => way.dataset.for === iam.on).length : 0;
    const last = iam?.on === 'neither' ? theirs : Math.min(theirs, 1);
    const behind = last ? ways.splice(last) : [];
    first.append(...ways);
    others.querySelector('ul')!.append(...behind);
    others.hidden = !behind.some((way) => !way.hidden);
  }

  /** The link by which somebody follows from their own server; where that has no such page, the address to copy. */
  private fill(way: HTMLElement, { server = '', runs = 'mastodon' }: Iam): void {
    const { acct = '', page = '', bridge } = way.dataset;
    const link = way.querySelector<HTMLAnchorElement>('[data-follow]')!;
    const paste = way.querySelector<HTMLElement>('[data-paste]')!;
    const template = this.says.ways[runs];
    link.hidden = !template;
    paste.hidden = !!template;
    if (!template) return;
    link.href = template.replace('{server}', server).replace('{acct}', escaped(acct)).replace('{url}', escaped(page));
    link.textContent = (bridge === undefined ? this.says.follow : this.says.bridge).replace('{server}', server);
  }

  /** Says where the reader is, and fills the form with it. */
  private said(): void {
    const { iam } = this;
    const box = this.mount.querySelector<HTMLDetailsElement>('[data-iam]');
    if (!box) return;
    box.querySelector('summary')!.textContent = (this.says.iam[iam?.on || ''] || '').replace('{server}', iam?.server || '');
    for (const radio of all<HTMLInputElement>(box, 'input[name=on]')) radio.checked = radio.value === iam?.on;
    box.querySelector<HTMLInputElement>('[name=server]')!.value = iam?.server || '';
    box.querySelector<HTMLSelectElement>('[name=runs]')!.value = iam?.runs || 'mastodon';
    box.querySelector<HTMLElement>('[data-iam-forget]')!.hidden = !iam;
    this.fits(true);
  }

  /** Whether what is typed is a server's address; if not, why stands above it. */
  private fits(is: boolean): void {
    const why = this.mount.querySelector<HTMLElement>('[data-unfit]')!;
    const field = this.mount.querySelector('[data-iam] [name=server]')!;
    why.hidden = is;
    if (is) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
    if (!is) why.focus();
  }

  /** What the form says. */
  private choose(on: string | undefined, typed: string, runs: string): void {
    const server = serverOf(typed);
    if (on === 'fediverse' && !server) return this.fits(false);
    const iam = on === 'fediverse' ? { on, server, runs } : on && { on };
    this.iam = undefined;
    this.place.write(iam ? (iam as Iam) : {});
    // On a device that keeps nothing it holds as long as the page does.
    if (!this.place.read()) this.iam = (iam as Iam) || undefined;
    this.look(true);
    const box = this.mount.querySelector<HTMLDetailsElement>('[data-iam]')!;
    box.open = false;
    box.querySelector('summary')!.focus();
  }

  private changed(box: HTMLInputElement): void {
    if (box.name === 'followed') this.tick(box.value, box.checked);
    if (box.name === 'section')
      for (const one of all<HTMLInputElement>(box.closest('[data-part]')!, 'input[name=only]')) one.checked = box.checked;
    if (box.name === 'only' && !box.checked) {
      const section = this.sectionOf(box);
      if (section) section.checked = false;
    }
    if (box.name === 'only' && this.everything) this.but[box.checked ? 'delete' : 'add'](box.value);
    if ((box.name === 'section' && !box.checked) || this.but.size >= this.total) this.whole(false);
    this.count();
  }

  private whole(chosen: boolean): void {
    this.everything = chosen;
    this.but.clear();
  }

  private tick(entry: string, done: boolean): void {
    const ticks = this.ticks.read();
    if (!ticks) return;
    if (done) ticks[entry] = 1;
    else delete ticks[entry];
    this.ticks.write(ticks);
  }

  private sectionOf(box: HTMLElement): HTMLInputElement | null {
    return box.closest('[data-part]')!.querySelector<HTMLInputElement>('input[name=section]');
  }

  /** What goes into a file: sections as a whole, and entries of the others. */
  private chosen(): { sections: HTMLInputElement[]; entries: HTMLInputElement[] } {
    const sections = all<HTMLInputElement>(this.mount, 'input[name=section]:checked');
    const entries = all<HTMLInputElement>(this.mount, 'input[name=only]:checked');
    return { sections, entries: entries.filter((box) => !this.sectionOf(box)?.checked) };
  }

  /** How many entries there are, here or not here yet. */
  private get total(): number {
    return Number(this.mount.querySelector<HTMLElement>('[data-total]')?.dataset.total);
  }

  private count(): void {
    const { total } = this;
    const number = new Intl.NumberFormat(this.mount.dataset.lang);
    const say = (place: HTMLElement, template: string, done: number): void => {
      const said = template.replace('{done}', number.format(Math.min(done, total))).replace('{all}', number.format(total));
      if (place.textContent !== said) place.textContent = said;
    };
    const done = Object.keys(this.ticks.read() || {}).length;
    for (const place of all(this.mount, '[data-count]')) say(place, place.dataset.count!, done);
    const { sections, entries } = this.chosen();
    const of = (box: HTMLElement): number => Number(box.closest<HTMLElement>('[data-part]')!.dataset.of);
    const picked = this.everything ? total - this.but.size : sections.reduce((sum, box) => sum + of(box), entries.length);
    for (const place of all(this.mount, '[data-chosen]')) say(place, place.dataset.chosen!, picked);
  }

  private pressed(event: MouseEvent): void {
    const target = event.target as Element;
    const file = target.closest<HTMLElement>('[data-file]');
    if (file) return this.take(event, file.dataset.file!);
    const way = target.closest('[data-n] a');
    if (way?.closest('[data-for=bluesky],[data-for=fediverse]')) {
      const box = way.closest('.entry')!.querySelector<HTMLInputElement>('input[name=followed]');
      if (box && !box.checked) {
        box.checked = true;
        this.changed(box);
      }
    }
    const button = target.closest<HTMLButtonElement>('button[data-do]');
    const does = button?.dataset.do;
    if (does === 'copy') this.copy(button!);
    if (target.closest('[data-do=files]')) this.toFiles(event);
    if (does === 'all' || does === 'none') {
      this.whole(does === 'all');
      for (const box of all<HTMLInputElement>(this.mount, '[data-pick]')) box.checked = this.everything;
      this.count();
    }
    if (does === 'forget-ticks') {
      this.ticks.write({});
      this.look();
      this.say(button!.dataset.said);
    }
  }

  /** What of the list a file is to hold, as an address says it: all of it, if nothing was chosen. */
  private part(): string {
    const { sections, entries } = this.chosen();
    const boxes = all<HTMLInputElement>(this.mount, 'input[name=only]');
    const but = boxes.filter((box) => !box.checked);
    const said = (name: string, of: HTMLInputElement[]): string =>
      of.length ? `&${name}=` + of.map(({ value }) => value).join() : '';
    const some = said('section', sections) + said('only', entries);
    // Servers take no endless addresses: what was left out is said in the place of what was chosen, where that is shorter.
    const rest = said('but', but);
    const shorter = some && boxes.length >= this.total && rest.length < some.length;
    return this.everything || shorter ? rest : some;
  }

  /** Back up from what was ticked. The address of the page stays what it was. */
  private toFiles(event: Event): void {
    event.preventDefault();
    const files = this.mount.querySelector<HTMLElement>('[data-take]')!;
    files.scrollIntoView();
    files.querySelector('summary')!.focus();
  }

  private take(event: Event, to: string): void {
    event.preventDefault();
    const address = new URL(to, (this.scene.shell as { page: string }).page);
    address.search = 'lang=' + (this.mount.dataset.lang || '') + this.part();
    const link = document.createElement('a');
    link.href = address.href;
    link.download = '';
    link.click();
  }

  private copy(button: HTMLButtonElement): void {
    navigator.clipboard?.writeText(button.dataset.copy!).then(
      () => this.say(this.says.copied),
      // A frame or an old browser: what is on screen can be copied by hand.
      () => {},
    );
  }

  private say(what?: string): void {
    tell(this.mount.querySelector('[data-status]'), what);
  }

  /** Where the reader is stays here. All else goes to the server, whose answer is put where it belongs. */
  override check(pairs: Pairs): boolean {
    const value = (name: string): string => pairs.find(([have]) => have === name)?.[1] || '';
    if (value('do') === 'look') this.choose(value('on') || undefined, value('server'), value('runs'));
    else void this.queue(pairs, value('entry'));
    return false;
  }

  /** One after the other: each has the key that came with the answer to the one before. */
  private async queue(pairs: Pairs, entry: string): Promise<void> {
    // Pressed twice, it is sent once.
    if (this.waiting.some((sent) => sent.entry === entry)) return;
    this.waiting.push({ pairs, entry });
    if (this.waiting.length > 1) return;
    this.trying();
    for (let next; (next = this.waiting[0]); this.waiting.shift())
      try {
        await this.send(next.pairs, next.entry);
      } catch {
        // None of them was done, as the sentence says.
        this.waiting = [];
        return this.refuse();
      }
  }

  private async send(pairs: Pairs, entry: string): Promise<void> {
    const { key } = this;
    const anew = key ? pairs.map(([name, value]): [string, string] => [name, name === 'key' ? key : value]) : pairs;
    const answer = await drawn(this.mount, this.scene, '', anew);
    this.key = answer.key;
    if (entry) this.takenOut(entry, answer.still, answer.ok);
    else this.suggested(answer.still);
  }

  /** The sentence stands where the entry was, or in it. */
  private takenOut(id: string, still: HTMLElement, ok: boolean): void {
    const entry = all(this.mount, '.entry').find((one) => one.dataset.entry === id);
    const said = still.querySelector<HTMLElement>(ok ? '[data-done]' : '.refusal[data-focus]');
    if (!entry || !said) return this.refuse();
    if (ok) {
      this.tick(id, false);
      const sheet = this.mount.querySelector<HTMLElement>('[data-total]')!;
      sheet.dataset.total = String(Number(sheet.dataset.total) - 1);
      entry.replaceChildren(said);
      this.count();
    } else {
      entry.querySelector('.refusal')?.remove();
      entry.querySelector('.is-it-you-how')!.prepend(said);
    }
    said.focus();
  }

  private suggested(still: HTMLElement): void {
    const form = still.querySelector<HTMLElement>('[data-suggest]');
    const old = this.mount.querySelector('[data-suggest]');
    if (!form || !old) return this.refuse();
    old.replaceWith(form);
    form.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  override sleep(): void {
    super.sleep();
    this.more.stop();
  }
}

export const wake = waker(Pack);
