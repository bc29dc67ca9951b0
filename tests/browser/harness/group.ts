// A group of a test's own, founded by the public API, so that no test meets another's votes.
import { type BrowserContext, expect } from '@playwright/test';
import { call, key } from './api.ts';
import type { Definition, Kind, Shared } from './definition.ts';
import { type Asked, asked, find, links, type Sample, sample } from './demo.ts';
import type { Tag } from './words.ts';

/** What tests read of a View. */
export interface View {
  own?: { marks: Record<string, number>; reason?: string; helped?: boolean; ballot?: string };
  results?: { answers: number; helped?: number; rows: { id: string; count: number; marks?: [number, number][] }[] };
  suggestions?: { suggestion: number }[];
  decision?: { counts: { winners: string[] }[] };
  happenings?: { what: string }[];
  phase: 'before' | 'open' | 'over' | 'withdrawn';
}

/** What of the demo's questions stands on its website. */
const AT_ONCE: Asked[] = ['potluck', 'garden', 'first-visit'];

/** A group of a test's own. It asks what stands on the demo's website, and at a test's wish all that the demo does. */
export class Group {
  private constructor(
    /** Its name in addresses. */
    readonly slug: string,
    /** Its founder's code. */
    readonly organiser: string,
  ) {}

  static async found(also: Partial<Sample['group']> = {}): Promise<Group> {
    const slug = `t-${key().slice(0, 20)}`;
    const { code } = await call<{ code: string }>('POST', '/v1', { ...sample.group, ...also, group: slug });
    const group = new Group(slug, code);
    await group.asks(...AT_ONCE);
    return group;
  }

  /** Asks what the demo’s group asks. */
  async asks(...ids: Asked[]): Promise<void> {
    for (const id of ids) await this.ask(find(id).kind, id, asked(id));
  }

  /** The members of the demo's group have joined and have said to this what they say there; what came of it, too. */
  async lives(id: Asked): Promise<string[]> {
    const { kind, answers = [], then = [] } = find(id);
    const codes: string[] = [];
    for (const name of ['Amina', 'Joan', 'Yusuf', 'Marisol', 'Huda', 'Tomás']) codes.push(await this.join(name));
    await this.asks(id);
    for (const { by, ...answer } of answers) await this.send(kind, id, { do: 'vote', ...answer }, codes[by]);
    for (const command of then) await this.send(kind, id, command);
    return codes;
  }

  /** Any command by the API, by its founder if by nobody else. `null`: by nobody. */
  async send(kind: Kind, id: string, command: object, code: string | null = this.organiser): Promise<View> {
    return call('POST', `/v1/${this.slug}/${kind}/${id}`, command, code ?? undefined);
  }

  /** Makes or changes a poll or a proposal. */
  async ask(kind: Kind, id: string, definition: Definition): Promise<void> {
    await call('PUT', `/v1/${this.slug}/${kind}/${id}`, definition, this.organiser);
  }

  /** Puts a notice up. */
  async notice(id: string, notice: object): Promise<void> {
    await call('PUT', `/v1/${this.slug}/notices/${id}`, notice, this.organiser);
  }

  /** The link of an invitation. */
  async invite(role: 'member' | 'greeter' | 'organiser' = 'member', uses = 1): Promise<string> {
    const wanted = { role, uses, days: 30 };
    return (await call<{ link: string }>('POST', `/v1/${this.slug}/invitations`, wanted, this.organiser)).link;
  }

  /** The code of somebody who has joined. */
  async join(name: string, role: 'member' | 'greeter' | 'organiser' = 'member'): Promise<string> {
    const invitation = (await this.invite(role)).split('#')[1];
    return (await call<{ code: string }>('POST', `/v1/${this.slug}/join`, { invitation, name })).code;
  }

  /** Ballot codes of answers by the API, which may see what only those who have answered see. */
  private readonly ballots = new Map<string, string>();

  /** An answer by the API: to an open poll, or with a member's code. */
  async vote(
    kind: Kind,
    id: string,
    said: string | string[] | Record<string, string | undefined>,
    also: { reason?: string; code?: string; helped?: boolean } = {},
  ): Promise<View> {
    const at = `/v1/${this.slug}/${kind}/${id}`;
    const { reason = '', helped = false } = also;
    const numbers = typeof said === 'object' && !Array.isArray(said);
    const answer = numbers ? { marks: said } : { choice: [said].flat() };
    const command = { do: 'vote', reason, helped, key: key(), ...answer };
    const view = await call<View>('POST', at, command, also.code);
    if (view.own?.ballot) this.ballots.set(at, view.own.ballot);
    return view;
  }

  /** As somebody sees it who has answered by `vote`, or else as an organiser. */
  async view(kind: Kind, id: string): Promise<View> {
    const at = `/v1/${this.slug}/${kind}/${id}`;
    const ballot = this.ballots.get(at);
    if (ballot) return call('POST', at, { do: 'look', choice: [], reason: '', key: '', ballot });
    return call('GET', at, undefined, this.organiser);
  }

  /** How many answers each option has. In an open poll that shows results after voting, `vote` has to come first. */
  async counts(kind: Kind, id: string): Promise<Record<string, number>> {
    const { results } = await this.view(kind, id);
    return Object.fromEntries((results?.rows ?? []).map((row) => [row.id, row.count]));
  }

  /** Waits for a poll to close by itself. */
  async closed(kind: Kind, id: string): Promise<void> {
    await expect.poll(async () => (await this.view(kind, id)).phase, { intervals: [50] }).toBe('over');
  }

  /** The address that people share. */
  page(kind: Shared, id: string, tag?: Tag): string {
    return `${links.porchlight}/${this.slug}/${kind}/${id}${tag ? `?lang=${tag}` : ''}`;
  }

  frame(kind: Kind | 'faq' | 'starter-pack', id: string, tag: Tag = 'en'): string {
    return `${links.porchlight}/frame/${this.slug}/${kind}/${id}?lang=${tag}`;
  }

  front(tag: Tag = 'en'): string {
    return `${links.porchlight}/${this.slug}?lang=${tag}`;
  }

  /** From now on the demo's website is this group's: its pages embed this group's widgets. */
  async moveIn(context: BrowserContext): Promise<void> {
    await context.route(`${links.site}/**`, async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      let body = (await response.text()).replaceAll(`/${links.group}/`, `/${this.slug}/`);
      // What it has none of stays the demo's.
      for (const path of ['faq/common', 'starter-pack/around-here'])
        if (!(await fetch(`${links.porchlight}/v1/${this.slug}/${path}`)).ok)
          body = body.replaceAll(`/${this.slug}/${path}`, `/${links.group}/${path}`);
      await route.fulfill({ response, body });
    });
  }
}
