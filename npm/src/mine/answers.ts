// The newcomer's own answers, and what they agreed to: written into the places that the server drew, by the same rule
// as `worker/src/pages/mine/answers.rs`.
import type { Letter, Pairs } from './open.js';

const here = (): string => document.documentElement.lang;

function inWords(write: () => string | undefined, plain: string): string {
  try {
    return write() || plain;
  } catch {
    // No such day or language, or a browser without words for it.
    return plain;
  }
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

const day = (at: Date, timeZone: string, plain: string): string =>
  inWords(() => new Intl.DateTimeFormat(here(), { ...DAY, timeZone }).format(at), plain);

const language = (tag: string, by: string): string =>
  inWords(() => new Intl.DisplayNames([by, 'en'], { type: 'language' }).of(tag), tag);

/** As the beginning of a line. */
const capital = (name: string, tag: string): string => inWords(() => name[0]?.toLocaleUpperCase(tag), '') + name.slice(1);

/** How a value without a name is written. */
const WRITTEN: Record<string, (value: string) => string> = {
  day: (value) => day(new Date(`${value}T12:00Z`), 'UTC', value),
  number: (value) => (/^-?\d{1,15}$/.test(value) ? new Intl.NumberFormat(here()).format(Number(value)) : value),
  language: (value) => capital(language(value, value), value),
};

/** An answer line by line. */
function lines(question: HTMLElement, fields: Pairs): string[] {
  const { question: field = '', kind = '' } = question.dataset;
  const named = [...question.querySelectorAll<HTMLElement>('[data-is]')];
  const names = new Map(named.map((each) => [each.dataset.is, each.textContent ?? '']));
  return fields.flatMap(([of, typed]) => {
    const value = typed.trim();
    const part = of.startsWith(`${field}.`) ? of.slice(field.length + 1) : undefined;
    if (!value || (of !== field && part === undefined)) return [];
    if (part === undefined) {
      const name = names.get(value);
      if (name !== undefined) return [name];
      // "Something else": what it is stands in the part beside it.
      return kind === 'chosen' ? [] : [WRITTEN[kind]?.(value) ?? value];
    }
    // The handle itself says on which network it is.
    if (part === 'network') return [];
    return [names.get(`${part}=${value}`) ?? names.get(part)?.replace('{}', () => value) ?? value];
  });
}

function paragraph(words: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'as-written';
  made.dir = 'auto';
  made.textContent = words;
  return made;
}

/** Writes the answers; those that were left empty go. */
export function showAnswers(root: ParentNode, { fields }: Letter): void {
  let some = false;
  for (const question of root.querySelectorAll<HTMLElement>('[data-question]')) {
    const said = lines(question, fields);
    question.hidden = !said[0];
    some ||= !question.hidden;
    question.querySelector('[data-answer]')?.replaceChildren(...said.map(paragraph));
  }
  for (const none of root.querySelectorAll<HTMLElement>('[data-none]')) none.hidden = some;
}

const agreed = (to: HTMLElement, field: string | undefined, { fields }: Letter): boolean =>
  fields.some(([name, value]) => name === field && value === to.dataset.version);

/** Writes what they agreed to, and hides changes that do not concern them. */
export function showAgreed(root: ParentNode, letter: Letter, zone: string): void {
  for (const consent of root.querySelectorAll<HTMLElement>('[data-consent]')) {
    const yes = agreed(consent, consent.dataset.consent, letter);
    const when = consent.querySelector<HTMLElement>('[data-receipt]');
    const not = consent.querySelector<HTMLElement>('[data-not]');
    if (when) {
      const at = new Date(letter.at);
      when.textContent = (when.dataset.receipt ?? '')
        .replace('{language}', () => language(letter.lang, here()))
        .replace('{day}', () => day(at, zone, at.toDateString()));
      when.hidden = !yes;
    }
    if (not) not.hidden = yes;
    // The words in the language in which they were read.
    const wordings = [...consent.querySelectorAll<HTMLElement>('blockquote')];
    const read = wordings.find(({ lang }) => lang === letter.lang);
    if (read) for (const wording of wordings) wording.hidden = wording !== read;
  }
  for (const changed of root.querySelectorAll<HTMLElement>('[data-changed]'))
    changed.hidden = !agreed(changed, changed.dataset.changed, letter);
  for (const changes of root.querySelectorAll<HTMLElement>('[data-changes]'))
    changes.hidden = !changes.querySelector('[data-changed]:not([hidden])');
  for (const aloud of root.querySelectorAll<HTMLElement>('[data-aloud]')) aloud.hidden = !letter.aloud;
}
