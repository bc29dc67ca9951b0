// A request to join as it travels: what is within the seal, and what the host gets.
import { base64url, hex, random, utf8 } from '../sealing/bytes.js';
import { make, read, written } from '../sealing/code.js';
import { seal } from '../sealing/envelope.js';
import type { Greeters } from '../sealing/greeters.js';
import { readingPair } from '../sealing/keys.js';
import type { Pairs } from '../widget.js';
import { type Codes, formOf, invitation, type Room } from './room.js';
import type { Work } from './working.js';

/** Made on this device, once for a request: sent again it is the same one. */
const codesOf = (room: Room): Codes => (room.codes ??= { request: hex(random(16)), access: make(), reading: make() });

/** The letter (`model::signup::Letter`), locked to every greeter and to the newcomer: an envelope as JSON. */
async function locked(room: Room, fields: Pairs, reading: string, request: string, to: Greeters): Promise<string> {
  const { group, id, revision, aloud } = room.view;
  const pair = await readingPair(read(reading));
  const letter = { v: 1, fields, lang: lang(room), at: Date.now(), reply: base64url(pair.public), aloud };
  const bound = { purpose: 'answers', group, form: id, revision, list: to.version, request } as const;
  return JSON.stringify(await seal(utf8(JSON.stringify(letter)), bound, [...to.greeters.map(({ kem }) => kem), pair.public]));
}

const lang = ({ w }: Room): string => w.mount.dataset.lang ?? 'en';

/** `RequestToJoin` as JSON. Throws a RangeError when it is longer than fits. */
export async function composed(room: Room, fields: Pairs): Promise<string> {
  const { view, greeters } = room;
  const comesBy = invitation(room);
  const trap = formOf(room)?.querySelector<HTMLInputElement>('[name=trap]')?.value;
  let content: object = { fields };
  if (greeters) {
    const { access, reading, request } = codesOf(room);
    content = { request, access: written(access), sealed: await locked(room, fields, reading!, request, greeters) };
  }
  return JSON.stringify({
    key: view.key,
    revision: view.revision,
    lang: lang(room),
    ...content,
    ...(comesBy && { invitation: comesBy }),
    ...(trap && { trap }),
    ...(view.aloud && { aloud: true }),
  });
}

/** The same body, with work that was done for it. */
export const withWork = (body: string, work: Work): string => JSON.stringify({ ...JSON.parse(body), work });

/** Whether it is asked for: not from whoever has an invitation, nor with a greeter. */
export const needsWork = (body: string): boolean => {
  const { invitation, aloud } = JSON.parse(body) as { invitation?: string; aloud?: boolean };
  return !invitation && !aloud;
};

/** `MineCommand::Change` as JSON: other answers in the place of those before. Throws where what was locked would not be. */
export async function changed(room: Room, fields: Pairs): Promise<string> {
  const { change, greeters, view } = room;
  const { reading, request } = change!;
  if (reading && !greeters) throw new Error('nobody to lock it to');
  const content = reading ? { sealed: await locked(room, fields, reading, request, greeters!) } : { fields };
  return JSON.stringify({ do: 'change', revision: view.revision, ...content });
}
