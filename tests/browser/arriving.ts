// What the tests of arriving share: a group with a door of its own, and the people at both sides of it, by the API.
import { readFileSync } from 'node:fs';
import { base64url, type Bytes, hex, random, utf8 } from '../../npm/src/sealing/bytes.ts';
import { make, written } from '../../npm/src/sealing/code.ts';
import { type Bound, type Envelope, open, seal } from '../../npm/src/sealing/envelope.ts';
import { type KeyPair, readingPair } from '../../npm/src/sealing/keys.ts';
import { solve } from '../../npm/src/sealing/puzzle.ts';
import {
  doorKey,
  greeterKeys,
  type GreeterKeys,
  onPaper,
  signedList,
  type SignedList,
  signedWords,
  type Signer,
} from './arriving-keys.ts';
import { call } from './harness/api.ts';
import { links } from './harness/demo.ts';
import type { Group } from './harness/group.ts';
import type { Tag, Words } from './harness/words.ts';

/* What the group asks, and what it gives. */

export type Fields = [name: string, value: string][];

export interface Asked {
  id: string;
  what: { kind: string; options?: { id: string; name: Words }[]; to?: { text: Words; version: number } };
  label: Words;
  required?: boolean;
}

export interface Settings {
  open?: boolean;
  approvals?: number;
  must_vouch?: boolean;
  second_look?: boolean;
  keep_days?: number;
  most_a_day?: number;
  unsealed_too?: boolean;
  answer_within_days?: number;
  other_way?: Words;
  welcome?: string;
  paths?: string[];
}

export interface Form {
  title: Words;
  about: Words;
  pages: { title?: Words; sections: { questions: Asked[] }[] }[];
  settings: Settings;
}

export type FormId = 'join' | 'pantry';

/** The demo's forms. */
export const forms = JSON.parse(readFileSync(new URL('../../demo/forms.json', import.meta.url), 'utf8')) as Record<
  FormId,
  Form
>;

export function question(form: FormId, id: string): Asked {
  const all = forms[form].pages.flatMap((page) => page.sections).flatMap((section) => section.questions);
  return all.find((question) => question.id === id)!;
}

/** What a question is called in a language. */
export const label = (form: FormId, id: string, tag: Tag): string => question(form, id).label[tag]!;

/** Something for everybody, something for members, and something for those who came for the pantry. */
const PACKET = {
  title: { en: 'Welcome', es: 'Te damos la bienvenida', ar: 'أهلًا وسهلًا' },
  sections: [
    {
      id: 'first',
      title: { en: 'Your first Saturday', es: 'Tu primer sábado', ar: 'أول يوم سبت لك' },
      what: {
        is: 'words',
        markdown: { en: 'The kettle is on at ten.', es: 'A las diez hay té.', ar: 'الشاي جاهز في العاشرة.' },
      },
    },
    {
      id: 'chat',
      title: { en: 'Our chat', es: 'Nuestro chat', ar: 'محادثتنا' },
      what: {
        is: 'words',
        markdown: {
          en: 'Ask Rosa to let you in.',
          es: 'Pídele a Rosa que te deje entrar.',
          ar: 'اطلب من روزا أن تضيفك.',
        },
      },
      audience: 'members',
    },
    {
      id: 'boxes',
      title: { en: 'How we pack the boxes', es: 'Cómo llenamos las cajas', ar: 'كيف نملأ الصناديق' },
      what: {
        is: 'words',
        markdown: { en: 'Heavy things go in first.', es: 'Lo pesado va primero.', ar: 'نضع الثقيل أولًا.' },
      },
      audience: 'members',
      paths: ['pantry'],
    },
    {
      id: 'vans',
      title: { en: 'Where the van stands', es: 'Dónde está la furgoneta', ar: 'أين تقف الشاحنة' },
      what: { is: 'words', markdown: { en: 'Behind the hall.', es: 'Detrás del local.', ar: 'خلف القاعة.' } },
      audience: 'members',
      paths: ['drivers'],
    },
  ],
} as const;

/** The heading of a part of the welcome packet. */
export const part = (id: 'first' | 'chat' | 'boxes' | 'vans', tag: Tag): string =>
  PACKET.sections.find((section) => section.id === id)!.title[tag];

/* Who greets. */

/** Somebody of the welcome team, with their code and their key. */
export interface Greeter {
  name: string;
  code: string;
  keys: GreeterKeys;
  /** Their recovery sheet. */
  sheet: string;
}

interface Wishes {
  /** Changes to how the form `join` meets people. */
  settings?: Settings;
  /** Changes to the form. */
  form?: (form: Form) => void;
}

/** A request as somebody sent it, with all that only they know. */
export interface Sent {
  /** The private link. */
  link: string;
  access: string;
  request: string;
  own?: KeyPair;
  /** The form, if it is not `join`. */
  form?: string;
}

/** A group of a test's own that people can ask to join: the demo's forms, and two greeters who hold keys. */
export class Door {
  private constructor(
    readonly group: Group,
    readonly rosa: Greeter,
    readonly leila: Greeter,
    readonly key: { signer: Signer; sheet: string },
    readonly list: SignedList,
  ) {}

  static async open(group: Group, { settings, form }: Wishes = {}): Promise<Door> {
    const at = `/v1/${group.slug}`;
    const all = structuredClone(forms);
    Object.assign(all.join.settings, settings);
    form?.(all.join);
    await call('PUT', `${at}/welcome/welcome`, PACKET, group.organiser);
    for (const [id, draft] of Object.entries(all)) await call('PUT', `${at}/signup/${id}`, draft, group.organiser);
    const rosa = await greets(group, 'Rosa', 'organiser', ['en', 'es']);
    const leila = await greets(group, 'Leila', 'greeter', ['ar', 'en']);
    const seed = random(32);
    const door = { signer: await doorKey(seed), sheet: onPaper(seed) };
    const list = await signedList(door.signer, { group: group.slug, greeters: [rosa.keys.listed, leila.keys.listed] });
    await call('POST', `${at}/desk`, { do: 'set-greeters', list: JSON.stringify(list) }, rosa.code);
    return new Door(group, rosa, leila, door, list);
  }

  address(path: string, tag?: Tag): string {
    return `${links.porchlight}/${this.group.slug}${path}${tag ? `?lang=${tag}` : ''}`;
  }

  form(tag: Tag, id: FormId = 'join'): string {
    return this.address(`/signup/${id}`, tag);
  }

  /** The forms as the desk sees them, requests and all. */
  desk(by = this.rosa): Promise<{ requests: { id: string; stage: string; approvals: number; met_by?: string }[] }> {
    return call('GET', `/v1/${this.group.slug}/desk`, undefined, by.code);
  }

  /** How far a request has come. */
  async stage(): Promise<string> {
    return (await this.desk()).requests.map(({ stage }) => stage).join();
  }

  /** Somebody asks to join, as a newcomer's browser does it. */
  async knock({
    lang = 'en',
    fields = NADIA,
    invitation,
    form = 'join',
  }: { lang?: Tag; fields?: Fields; invitation?: string; form?: string } = {}): Promise<Sent> {
    const [access, reading, request] = [make(), make(), hex(random(16))];
    const own = await readingPair(reading);
    const letter = { v: 1, fields, lang, at: Date.now(), reply: base64url(own.public) };
    const envelope = await this.seal('answers', utf8(JSON.stringify(letter)), request, own, form);
    const at = `/v1/${this.group.slug}/signup/${form}`;
    const sealed = JSON.stringify(envelope);
    const body = {
      request,
      access: written(access),
      revision: 1,
      lang,
      sealed,
      ...(invitation ? { invitation } : { work: await work(at) }),
    };
    await call('POST', at, body);
    return {
      link: this.address(`/mine#${written(access)}.${written(reading)}`),
      access: written(access),
      request,
      own,
      form,
    };
  }

  /** The same for a form that takes answers as they are. */
  async knockOpenly(lang: Tag = 'en', fields: Fields = BOX): Promise<Sent> {
    const at = `/v1/${this.group.slug}/signup/pantry`;
    const access = written(make());
    const request = hex(random(16));
    await call('POST', at, { request, access, revision: 1, lang, fields, work: await work(at) });
    return { link: this.address(`/mine#${access}`), access, request };
  }

  /** What a greeter or a member does with a request. */
  on(request: string, command: object, by = this.rosa): Promise<unknown> {
    return call('POST', `/v1/${this.group.slug}/requests/${request}`, command, by.code);
  }

  /** A greeter writes to a newcomer. */
  async write(
    to: Sent,
    kind: 'question' | 'decision' | 'welcome',
    words: string,
    also: { by?: Greeter; lang?: Tag; name?: string } = {},
  ): Promise<Envelope> {
    const { by = this.rosa, lang = 'en', name } = also;
    const at = { group: this.group.slug, request: to.request };
    const content = await signedWords(by.keys, at, { words, lang, kind, name });
    return this.seal('words', content, to.request, to.own!, to.form);
  }

  async ask(to: Sent, words: string, also: { by?: Greeter; lang?: Tag; name?: string } = {}): Promise<void> {
    await this.on(
      to.request,
      { do: 'ask', words: JSON.stringify(await this.write(to, 'question', words, also)) },
      also.by,
    );
  }

  /** Both say yes. */
  async welcome(to: Sent, path?: string): Promise<void> {
    await this.on(to.request, { do: 'approve', path }, this.leila);
    await this.on(to.request, { do: 'approve', path }, this.rosa);
  }

  /** Both say not now. */
  async notNow(to: Sent, words: string, lang: Tag = 'en'): Promise<void> {
    for (const by of [this.leila, this.rosa])
      await this.on(
        to.request,
        { do: 'not-now', words: JSON.stringify(await this.write(to, 'decision', words, { by, lang })) },
        by,
      );
  }

  /** Locked to the greeters, and to one more if somebody else is to read it. */
  async seal(purpose: Bound['purpose'], content: Bytes, request: string, also?: KeyPair, form = 'join'): Promise<Envelope> {
    const bound: Bound = { purpose, group: this.group.slug, form, revision: 1, list: 1, request };
    const to = [this.rosa.keys.kem.public, this.leila.keys.kem.public];
    return seal(content, bound, also ? [...to, also.public] : to);
  }

  /** An invitation to the form, made by a member. */
  async invitation(by?: string): Promise<{ invitation: string; link: string }> {
    const code = by ?? (await this.group.join('Amina'));
    const made = await call<{ invitations: { invitation: string; link: string }[] }>(
      'POST',
      `/v1/${this.group.slug}/newcomers`,
      { form: 'join', uses: 1, days: 30 },
      code,
    );
    return made.invitations[0]!;
  }
}

async function greets(group: Group, name: string, role: 'greeter' | 'organiser', languages: Tag[]): Promise<Greeter> {
  const code = await group.join(name, role);
  const keys = await greeterKeys(name);
  const desk = `/v1/${group.slug}/desk`;
  await call('POST', desk, { do: 'offer-key', greeter: JSON.stringify(keys.listed) }, code);
  await call('POST', desk, { do: 'read', languages }, code);
  return { name, code, keys, sheet: onPaper(keys.seed) };
}

async function work(at: string): Promise<{ challenge: string; solution: string }> {
  const { challenge } = await call<{ challenge: string }>('GET', `${at}/challenge`);
  return { challenge, solution: solve(challenge) };
}

/** What is in an envelope, for one of the greeters. */
export async function opened(envelope: Envelope, by: Greeter): Promise<string> {
  const { purpose, group, request } = envelope.bound;
  return new TextDecoder().decode(await open(envelope, { purpose, group, request }, by.keys.kem));
}

/** What Nadia writes. */
export const NADIA: Fields = [
  ['q-called', 'Nadia'],
  ['q-languages', 'es'],
  ['q-contact', 'Signal, nadia.41'],
  ['q-contact.message', 'yes'],
  ['q-brings', 'food'],
  ['q-when', 'sat-morning'],
  ['q-keep', '1'],
  ['q-care', '1'],
];

const BOX: Fields = [
  ['q-called', 'Nadia'],
  ['q-people', '3'],
  ['q-keep', '1'],
];
