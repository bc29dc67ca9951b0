// What is said on screen, in every language: read from the translators' own files.
import { readdirSync, readFileSync } from 'node:fs';

export type Tag = 'en' | 'es' | 'ar';
export const TAGS: readonly Tag[] = ['en', 'es', 'ar'];
/** The direction of each. */
export const DIR = { en: 'ltr', es: 'ltr', ar: 'rtl' } as const;
/** A text in some of the languages. */
export type Words = Partial<Record<Tag, string>>;

const LOCALES = new URL('../../../i18n/locales/', import.meta.url);
const messages = new Map<string, string>();
for (const tag of TAGS)
  for (const file of readdirSync(new URL(tag, LOCALES)).filter((file) => file.endsWith('.ftl'))) {
    const text = readFileSync(new URL(`${tag}/${file}`, LOCALES), 'utf8');
    for (const [, id, words] of text.matchAll(/^([a-z][\w-]*) = ?(.*(?:\n(?: +.*|\}))*)/gm))
      messages.set(`${tag} ${id}`, words!);
  }

const literally = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s\u00a0]+/g, '\\s+');

/** Some text, as the beginning of what is on screen. */
export const begins = (text: string): RegExp => new RegExp(`^\\s*${literally(text)}`);

/** A number as a language may write it. */
export function written(value: number, tag: Tag): string {
  const ways = [String(value), new Intl.NumberFormat(tag).format(value), new Intl.NumberFormat('ar-EG').format(value)];
  return `(?:${[...new Set(ways)].map(literally).join('|')})`;
}

/** A message as translators wrote it. What a language lacks is said in English. */
function message(id: string, tag: Tag): string {
  const words = messages.get(`${tag} ${id}`) ?? messages.get(`en ${id}`);
  if (words === undefined) throw new Error(`There is no message ${id} in ${tag}.`);
  return words.trim();
}

/** The very words of a message into which nothing is put. */
export const wording = (id: string, tag: Tag = 'en'): string => message(id, tag).replace(/\s+/g, ' ');

/**
 * What a message says, as the beginning of some text on screen. What is not given may be anything. A changed wording
 * breaks no test, a message that is not shown does.
 */
export function said(id: string, values: Record<string, string | number> = {}, tag: Tag = 'en'): RegExp {
  let words = message(id, tag);
  const select = /^\{\s*\$(\w+)\s*->/.exec(words);
  if (select) {
    const variants = new Map([...words.matchAll(/^\s*\*?\[(\w+)\] (.*)$/gm)].map(([, name, text]) => [name!, text!]));
    const value = Number(values[select[1]!]);
    const plural = new Intl.PluralRules(tag).select(value);
    words = variants.get(String(value)) ?? variants.get(plural) ?? variants.get('other')!;
  }
  const parts = words.split(/\{\s*\$(\w+)\s*\}/);
  const pattern = parts.map((part, at) => {
    if (at % 2 === 0) return literally(part);
    const value = values[part];
    const shown = value === undefined ? '.+?' : typeof value === 'number' ? written(value, tag) : literally(value);
    // Fluent isolates what it puts in.
    return `\u2068?${shown}\u2069?`;
  });
  return new RegExp(`^\\s*${pattern.join('')}`);
}

/** What a message says, anywhere within some text. */
export const within = (id: string, values: Record<string, string | number> = {}, tag: Tag = 'en'): RegExp =>
  new RegExp(said(id, values, tag).source.replace('^\\s*', ''));
