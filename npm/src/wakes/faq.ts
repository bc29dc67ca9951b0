// What wakes a FAQ: it opens what an address names, lets the address follow what is opened, searches on the device, and brings
// what is not there yet. Where anything of it fails, the links and the form do what they did without it.
import { Address } from '../faq/address.js';
import { plainly, Results } from '../faq/results.js';
import { type Entry, ready, type Search } from '../faq/search.js';
import { framed } from '../framed.js';
import { drawn, More } from '../more.js';
import { all, Still, tell, waker } from '../still.js';
import type { Pairs, Scene } from '../widget.js';

class Faq extends Still {
  private readonly address: Address;
  private readonly more: More;
  private readonly embedded: boolean;
  /** How often an address was followed. */
  private followed = 0;
  /** The group wants a quick exit: no address says what is read. */
  private readonly untraced: boolean;
  /** Nothing while nobody has searched. */
  private search?: Promise<Search>;
  /** What it searches in. */
  private spoken?: string;
  private results!: Results;
  /** What somebody has opened, and what stands in the search field: it is so again when the markup comes in another language. */
  private readonly opened = new Set<string>();
  private words = '';
  /** Takes the form for a question away. */
  private away?: () => void;

  constructor(mount: HTMLElement, scene: Scene) {
    super(mount, scene);
    this.embedded = (scene.shell as { dress: string }).dress === 'embed';
    const { faq, untraced } = mount.querySelector<HTMLElement>('[data-faq]')!.dataset;
    this.untraced = untraced !== undefined;
    this.address = new Address(`faq-${faq}-`, !this.embedded, this.untraced);
    this.words = this.field?.value || '';
    const { signal } = this.end;
    mount.addEventListener('click', (event) => this.pressed(event), { signal });
    mount.addEventListener('toggle', ({ target }) => this.toggled(target as HTMLElement), { signal, capture: true });
    mount.addEventListener('focusin', ({ target }) => target === this.field && void this.finder(), { signal });
    mount.addEventListener('input', ({ target }) => target === this.field && this.find(), { signal });
    mount.addEventListener('keydown', (event) => event.key === 'Escape' && event.target === this.field && void this.clear(), { signal });
    addEventListener('hashchange', () => this.follow(), { signal });
    this.more = new More(mount, scene, () => this.enliven());
    this.begin();
    this.follow();
  }

  private get field(): HTMLInputElement | null {
    return this.mount.querySelector('.faq-search input');
  }

  private get all(): HTMLElement {
    return this.mount.querySelector<HTMLElement>('[data-all]')!;
  }

  protected settle(): void {
    this.results = new Results(this.mount, (entry, body) => void this.fill(entry, body));
    this.enliven();
    this.more.look();
    this.reopen();
    const { field } = this;
    if (field && this.words && !field.value) {
      field.value = this.words;
      this.find();
    }
  }

  /** Buttons that need a script. */
  private enliven(): void {
    const copies = !!navigator.clipboard;
    for (const button of all<HTMLButtonElement>(this.mount, 'button[data-do]')) button.hidden = button.dataset.do === 'copy' && !copies;
    for (const link of all(this.mount, '.faq-beneath [data-asleep]')) link.hidden = copies;
  }

  // What an address names.

  private follow(): void {
    const entry = this.address.named();
    this.address.hide();
    // What an address named before says nothing any more.
    const last = ++this.followed;
    if (entry) void this.open(entry).then((is) => is || (last === this.followed && this.gone()), () => {});
  }

  /** The answer that the address names is for members, or gone: nobody is told which. */
  private gone(): void {
    const said = this.missing;
    if (!said || this.end.signal.aborted) return;
    said.hidden = false;
    said.scrollIntoView();
    said.focus();
  }

  private get missing(): HTMLElement | null {
    return this.mount.querySelector('[data-missing]');
  }

  private at(entry: string, within = this.all): HTMLDetailsElement | null {
    return within.querySelector(`[data-entry="${CSS.escape(entry)}"]`);
  }

  /** What somebody has opened is open in markup that has just come, too. */
  private reopen(): void {
    for (const entry of this.opened) this.at(entry)?.setAttribute('open', '');
  }

  /**
   * Opens an answer and brings the reader to it. One that is not on the page is asked for. False when there is none; throws when the
   * line is cut.
   */
  private async open(entry: string): Promise<boolean> {
    if (!this.at(entry) && !(await this.turn('answer=' + encodeURIComponent(entry), entry))) return false;
    const found = this.at(entry)!;
    if (this.all.hidden) await this.clear();
    if (this.missing) this.missing.hidden = true;
    found.open = true;
    found.scrollIntoView();
    found.querySelector('summary')?.focus();
    return true;
  }

  private toggled(target: HTMLElement): void {
    const entry = target.dataset.entry || target.dataset.hit;
    if (!entry) return;
    if (!target.isConnected) return;
    if ((target as HTMLDetailsElement).open) {
      this.opened.add(entry);
      this.address.follow(entry);
    } else {
      this.opened.delete(entry);
      this.address.leave(entry);
    }
  }

  /**
   * Another page of the questions in the place of this one; if an entry is named, only one that holds it. Throws when the line is
   * cut.
   */
  private async turn(query: string, entry?: string): Promise<boolean> {
    const { still } = await drawn(this.mount, this.scene, query);
    const came = still.querySelector<HTMLElement>('[data-all]');
    if (this.end.signal.aborted || !came || (entry && !this.at(entry, came))) return false;
    this.all.replaceWith(came);
    this.reopen();
    this.enliven();
    this.more.look();
    return true;
  }

  // What somebody presses.

  private pressed(event: MouseEvent): void {
    const pressed = (event.target as Element).closest<HTMLElement>('a,button[data-do]');
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = pressed as HTMLAnchorElement;
    const { to, section, asks } = pressed.dataset;
    const instead = (done: Promise<boolean>): void => {
      event.preventDefault();
      // Where it cannot be had, the link leads there, unless no address may say so.
      void done.catch(() => false).then((is) => is || (this.untraced ? this.refuse() : location.assign(link.href)));
    };
    if (to) instead(this.open(to));
    else if (section) instead(this.section(section, link));
    else if (pressed.closest('[data-earlier]')) instead(this.earlier(link));
    else if (pressed.closest('[data-leave]')) instead(this.clear());
    else if (asks !== undefined && this.ask(link)) event.preventDefault();
    else this.does(pressed);
  }

  private does(button: HTMLElement): void {
    const status = button.closest('.faq-beneath')?.querySelector('[data-status]');
    const { said, copy } = button.dataset;
    if (button.dataset.do === 'helped') tell(status, said);
    if (button.dataset.do === 'copy') navigator.clipboard.writeText(copy || '').then(() => tell(status, said), () => {});
    if (button.dataset.do === 'close') this.away?.();
  }

  private async section(id: string, link: HTMLAnchorElement): Promise<boolean> {
    const heading = (): HTMLElement | null => this.all.querySelector(`[data-part="${CSS.escape(id)}"] > [tabindex]`);
    if (!heading() && !(await this.turn(new URL(link.href).search.slice(1)))) return false;
    heading()?.scrollIntoView();
    heading()?.focus();
    return !!heading();
  }

  private async earlier(link: HTMLAnchorElement): Promise<boolean> {
    if (!(await this.turn(new URL(link.href).search.slice(1)))) return false;
    this.all.querySelector('summary')?.focus();
    return true;
  }

  // Asking the group: on somebody's page the form comes in a frame of our own origin, where its link was.

  private ask(link: HTMLAnchorElement): boolean {
    const part = this.mount.querySelector<HTMLElement>('[data-ask]');
    const place = link.closest('p');
    const closing = part?.querySelector<HTMLElement>('[data-asking]')?.cloneNode(true) as HTMLElement | undefined;
    if (!this.embedded || !part?.dataset.ask || !place || !closing) return false;
    this.away?.();
    place.after(closing);
    const { pathname, search, hash } = new URL(link.href);
    const leave = framed(this.mount, this.scene, {
      after: closing,
      path: '/frame' + pathname + search + hash,
      title: part.dataset.ask,
      came: () => {
        // Not when it grows: only the first time.
        if (!closing.hidden) return;
        closing.hidden = false;
        place.hidden = true;
        closing.querySelector('button')?.focus();
      },
      stayed: () => location.assign(link.href),
    });
    this.away = () => {
      leave();
      closing.remove();
      place.hidden = false;
      this.away = undefined;
      link.focus();
    };
    return true;
  }

  // Searching.

  private finder(): Promise<Search> {
    const { lang } = this.mount.dataset;
    if (!this.search || this.spoken !== lang) {
      this.spoken = lang;
      const search = (this.search = ready(this.mount, this.scene));
      // The next word tries again.
      search.catch(() => this.search === search && (this.search = undefined));
    }
    return this.search;
  }

  private find(): void {
    const words = (this.words = this.field?.value || '');
    if (!words.trim()) return void this.leave();
    const waiting = setTimeout(() => this.results.wait(), 300);
    void this.finder()
      .then((search) => this.words === words && this.shows(search, words))
      // Then the button sends the words to the server.
      .catch(() => this.results.say(''))
      .finally(() => clearTimeout(waiting));
  }

  /** What was found here: the line is not needed, or no longer cut. */
  private shows(search: Search, words: string): void {
    this.trying();
    this.results.show(search, words);
  }

  private clear(): Promise<boolean> {
    this.words = '';
    if (this.field) this.field.value = '';
    return this.leave();
  }

  /** Shows all questions again; where the server drew what it found, they are not on the page yet. */
  private async leave(): Promise<boolean> {
    this.words = '';
    if (this.field) this.field.value = '';
    this.results.clear();
    return !!this.all.firstElementChild || this.turn('').catch(() => false);
  }

  /** An answer that was found and opened: from the page, else from the server, else as it was searched. */
  private async fill(entry: Entry, body: HTMLElement): Promise<void> {
    const take = (from: ParentNode | null | undefined): boolean => {
      const answer = from?.querySelector('[data-answer]');
      if (answer) body.replaceChildren(...(answer.cloneNode(true) as Element).childNodes);
      // What it is a copy of keeps its name.
      for (const named of all(body, '[id]')) named.removeAttribute('id');
      return !!answer;
    };
    if (take(this.at(entry.id))) return;
    plainly(entry, body);
    try {
      const { still } = await drawn(this.mount, this.scene, 'answer=' + encodeURIComponent(entry.id));
      if (take(still.querySelector(`[data-entry="${CSS.escape(entry.id)}"]`))) this.enliven();
    } catch {
      // The line is cut: the plain words stay.
    }
  }

  /** Words are searched for here, unless that cannot be; what members suggest posts itself, and the page comes back. */
  check(pairs: Pairs): boolean {
    const value = (name: string): string | undefined => pairs.find(([have]) => have === name)?.[1];
    if (value('do') === 'suggest') {
      const form = all<HTMLFormElement>(this.mount, 'form[data-suggest]').find(({ dataset }) => dataset.suggest === (value('entry') || ''));
      if (form) HTMLFormElement.prototype.submit.call(form);
    } else if (value('do') === 'search' || value('words') !== undefined) {
      const words = (this.words = value('words') || '');
      if (!words.trim()) void this.leave();
      else
        this.finder().then(
          (search) => this.shows(search, words),
          () => this.server(words),
        );
    }
    return false;
  }

  /** The server searches. */
  private async server(words: string): Promise<void> {
    this.trying();
    try {
      const { still } = await drawn(this.mount, this.scene, '', [
        ['words', words],
        ['do', 'search'],
      ]);
      if (this.end.signal.aborted) return;
      for (const part of ['[data-all]', '.faq-found']) {
        const came = still.querySelector(part);
        if (came) this.mount.querySelector(part)!.replaceWith(came);
      }
      this.settle();
      this.mount.querySelector<HTMLElement>('[data-count]')?.focus();
    } catch {
      this.refuse();
    }
  }

  sleep(): void {
    super.sleep();
    this.away?.();
    this.more.stop();
  }
}

export { default, on_panic } from '../still.js';
export const wake = waker(Faq);
