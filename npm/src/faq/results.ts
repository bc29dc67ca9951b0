// What was found, as it stands on the page: built of nodes, never of markup.
import type { Entry, Hit, Search } from './search.js';

/** So many are listed; further down nobody looks. */
const MOST = 30;

/** The words with what matches marked. */
function marked(words: string, ranges: number[]): Node[] {
  const parts: Node[] = [];
  let last = 0;
  for (let n = 0; n + 1 < ranges.length; n += 2) {
    const [begin, end] = [ranges[n]!, ranges[n + 1]!];
    const mark = document.createElement('mark');
    mark.textContent = words.slice(begin, end);
    parts.push(document.createTextNode(words.slice(last, begin)), mark);
    last = end;
  }
  parts.push(document.createTextNode(words.slice(last)));
  return parts;
}

function make(name: string, className = '', ...within: Node[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...within);
  return made;
}

/** The language of an answer. */
const answered = ({ lang, answer_lang }: Entry): string => answer_lang || lang;

/** Where what was found stands, with the sentences that came with the markup. */
export class Results {
  private readonly count: HTMLElement;
  private readonly list: HTMLElement;

  constructor(
    private readonly mount: HTMLElement,
    /** Fills in an answer that is opened. */
    private readonly fill: (entry: Entry, body: HTMLElement) => void,
  ) {
    this.count = mount.querySelector<HTMLElement>('[data-count]')!;
    this.list = mount.querySelector<HTMLElement>('[data-found]')!;
  }

  /** Shows what has these words in it; tells how many. */
  show(search: Search, words: string): void {
    const { total, hits } = search.find(words, MOST);
    const { said = '', best = '', nothing = '' } = this.count.dataset;
    const number = (n: number): string => new Intl.NumberFormat(this.mount.dataset.lang || undefined).format(n);
    const counted = said.replace('{n}', number(total)) + (total > hits.length ? ' ' + best.replace('{n}', number(hits.length)) : '');
    this.say(total ? counted : nothing);
    this.list.replaceChildren(...hits.map((hit) => this.row(search.entries[hit.at]!, hit)));
    this.beside(true);
  }

  /** Shows everything again. */
  clear(): void {
    this.say('');
    this.list.replaceChildren();
    this.beside(false);
  }

  say(what: string): void {
    if (this.count.textContent !== what) this.count.textContent = what;
  }

  wait(): void {
    this.say(this.count.dataset.ready || '');
  }

  private beside(found: boolean): void {
    this.mount.querySelector<HTMLElement>('[data-all]')!.hidden = found;
    this.mount.querySelector<HTMLElement>('[data-leave]')!.hidden = !found;
  }

  private row(entry: Entry, hit: Hit): HTMLElement {
    // Their own language and direction: it may be another than the page's.
    const own = (lang: string, name: string, className: string, ...within: Node[]): HTMLElement =>
      Object.assign(make(name, className, ...within), { lang, dir: 'auto' });
    const level = this.mount.querySelector('.question')?.localName === 'h1' ? 'h2' : 'h3';
    const words = make('span', 'faq-words', own(entry.lang, level, 'faq-question', ...marked(entry.question, hit.question)));
    if (hit.excerpt) words.append(own(answered(entry), 'span', 'faq-excerpt', ...marked(hit.excerpt, hit.marks)));
    const sign = this.mount.querySelector('.faq-chevron')?.cloneNode(true);
    const row = make('details', 'faq-entry', make('summary', '', words, ...(sign ? [sign] : []))) as HTMLDetailsElement;
    row.dataset.hit = entry.id;
    row.addEventListener('toggle', () => {
      if (row.open && !row.querySelector('[data-answer]')) {
        const body = make('div', 'faq-answer');
        body.dataset.answer = '';
        row.append(body);
        this.fill(entry, body);
      }
    });
    return row;
  }
}

/** The answer without its marks, from the index: what is left where the line is cut. */
export function plainly(entry: Entry, body: HTMLElement): void {
  const lines = entry.answer.split(/\n+/).map((line) => make('p', '', document.createTextNode(line)));
  const about = Object.assign(make('div', 'about', ...lines), { lang: answered(entry), dir: 'auto' });
  body.replaceChildren(about);
}
