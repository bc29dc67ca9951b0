// The greeters' list: whose keys these are, said by the group's door key and by greeters, and checked here against what
// this device saw before. Whatever is locked is locked to a list that passed here.
import { base64url, type Bytes, frame, hash, unbase64url, utf8 } from './bytes.js';
import { keyId, publicKey } from './keys.js';
import { keep, kept, type Shelf } from './shelf.js';
import { verifies } from './signature.js';

export interface Greeter {
  id: string;
  /** What is locked to them is locked to this key. */
  kem: Bytes;
  /** Their signatures are this key's. */
  sign: Bytes;
  name: string;
}

export interface Greeters {
  /** The door key, in base64url. */
  door: string;
  group: string;
  version: number;
  made: number;
  until: number;
  greeters: Greeter[];
}

/**
 * `unsigned`: it does not verify or read, or says that it was made later than tomorrow. `other-door`: by another door
 * key than the one pinned or seen before. `older`: than the one that this device saw, or of the same version and
 * something else. `expired`: nobody has renewed it.
 */
export type Doubt = 'unsigned' | 'other-door' | 'older' | 'expired';

/** Why a list is not to be used. */
export class Doubtful extends Error {
  constructor(readonly why: Doubt) {
    super(why);
  }
}

export interface Circumstances {
  group: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Remembers the list that was seen last. */
  shelf: Shelf;
  /** The door key that a website or a printed link names, in base64url. */
  pin?: string;
}

const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 90 * DAY;
/** Those who were added among them. */
const MOST = 50;

/**
 * What a device remembers of a list. What was remembered before hashes were has neither base nor hash. Without the
 * base, a greeter who was taken off could take the base before, and add to that until its version is high enough.
 */
interface Seen extends Said {
  door: string;
  base: Said;
}

/** Of all that was signed, or of the base alone. */
interface Said {
  version: number;
  hash: string;
}

const placeOf = (group: string): string => `porchlight:greeters:${group}`;

/** Whether this device has seen a list of that group. */
export const knows = (shelf: Shelf, group: string): boolean => kept(shelf, placeOf(group)) !== null;

/** Checks a list, and remembers it. Throws `Doubtful`. */
export async function greetersOf(list: unknown, { group, now, shelf, pin }: Circumstances): Promise<Greeters> {
  const [read, is] = await verified(list, group).catch(() => {
    throw new Doubtful('unsigned');
  });
  if (read.made > now + DAY) throw new Doubtful('unsigned');
  const place = placeOf(group);
  const seen = kept(shelf, place) as Partial<Seen> | null;
  if ([pin, seen?.door].some((door) => door && door !== read.door)) throw new Doubtful('other-door');
  if (isBefore(is, seen) || isBefore(is.base, seen?.base)) throw new Doubtful('older');
  if (now >= read.until) throw new Doubtful('expired');
  keep(shelf, place, is);
  return read;
}

/** Whether what was seen is newer, or of the same version and something else. */
function isBefore(is: Said, seen?: Partial<Said> | null): boolean {
  const { version = -1, hash = is.hash } = seen ?? {};
  return is.version < version || (is.version === version && is.hash !== hash);
}

interface List {
  door: string;
  base: { text: string; signature: string };
  added: { text: string; by: string; signature: string }[];
}

/** As it stands in the JSON. */
type Written = Record<keyof Greeter, string>;

/** Every signature, from the door key on. The list, and what is remembered of it. */
async function verified(list: unknown, group: string): Promise<[Greeters, Seen]> {
  const { door, base, added } = list as List;
  await signed(unbase64url(door, 32), base.signature, 'porchlight greeters v1', base.text);
  const { version, made, until, greeters: first, ...rest } = JSON.parse(base.text);
  sure(rest.group === group && isNumber(version) && isNumber(made) && isNumber(until));
  sure(made < until && until - made <= LONGEST && first.length > 0 && first.length + added.length <= MOST);
  const greeters: Greeter[] = [];
  for (const each of first) await admit(greeters, each);
  let last = version;
  for (const { text, by, signature } of added) {
    const voucher = greeters.find(({ id }) => id === by);
    sure(voucher);
    await signed(voucher.sign, signature, 'porchlight greeter added v1', text);
    const step = JSON.parse(text);
    sure(step.group === group && step.version === last + 1 && isNumber(step.made));
    await admit(greeters, step.greeter);
    last = step.version;
  }
  const texts = [base.text, ...added.map(({ text }) => text)];
  const hashed = async (...said: string[]): Promise<string> => base64url(await hash('porchlight seen v1', ...said));
  const seen = { version, hash: await hashed(base.text) };
  const read = { door, group, version: last, made, until, greeters };
  return [read, { door, version: last, base: seen, hash: await hashed(...texts) }];
}

/** One more, whose id is that of their key, and of whom nothing was there before. */
async function admit(greeters: Greeter[], { id, kem, sign, name }: Written): Promise<void> {
  const greeter = { id, kem: unbase64url(kem, 65), sign: unbase64url(sign, 32), name };
  await publicKey(greeter.kem);
  sure(typeof name === 'string' && id === (await keyId(greeter.kem)));
  const twice = (each: Greeter): boolean => each.id === id || String(each.sign) === String(greeter.sign);
  sure(!greeters.some(twice));
  greeters.push(greeter);
}

async function signed(by: Bytes, signature: string, domain: string, text: string): Promise<void> {
  sure(typeof text === 'string');
  sure(await verifies(by, unbase64url(signature, 64), frame(domain, utf8(text))));
}

const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function sure(right: unknown): asserts right {
  if (!right) throw new TypeError('not a list');
}
