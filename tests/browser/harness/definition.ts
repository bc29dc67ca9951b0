// What a group asks, as its organisers write it.
import type { Words } from './words.ts';

export type Kind = 'poll' | 'proposal';

/** Whatever has an address that people share. */
export type Shared = Kind | 'signup' | 'welcome' | 'faq' | 'starter-pack';

export interface Option {
  id: string;
  name?: Words;
  meaning?: Words;
  prompt?: Words;
  places?: number;
  at?: string;
  minutes?: number;
}

interface Listed {
  options: Option[];
  shuffle?: boolean;
  none_of_these?: boolean;
  suggest?: 'no' | 'after-approval' | 'freely';
}

interface Counting {
  method: string;
  seats?: number;
  also?: string[];
}

/** What somebody can do with it, and among what. */
export type Ask =
  | { choose: Listed & { min: number; max: number } }
  | { proposal: Record<string, never> }
  | { 'count-in': { places?: number } }
  | { dots: Listed & { dots: number; most?: number } }
  | { score: Listed & { least: number; most: number; step?: number } }
  | { star: Listed }
  | { rank: Listed & { least?: number; count: Counting } }
  | { times: Listed & { maybe?: boolean } }
  | { question: Record<string, never> };

/** A poll or a proposal as one PUTs it. */
export interface Definition {
  title: Words;
  about?: Words;
  who?: 'everyone' | 'members' | { circles: string[] };
  audience?: 'everyone' | 'members' | { circles: string[] };
  opens?: number | null;
  closes?: number | null;
  closes_in_days?: number | null;
  zone?: string;
  results?: 'always' | 'after-voting' | 'after-closing';
  reasons?: 'optional' | 'required' | 'required-for-objections';
  quorum?: { percent: number } | { number: number };
  block?: 'no' | 'signals' | 'stops';
  names?: 'shown' | 'hidden' | 'anonymous';
  late?: 'join' | 'by-hand';
  topic?: string;
  ask: Ask;
}
