/** What each party's process is told when it begins: in its arguments, as JSON. */
export interface PartyArguments {
  readonly role: Role;
  /** Database of all three: each has a shard of its own. */
  readonly url: string;
  /** Where it listens; the acquirer does not. */
  readonly port: number;
  /** Where it connects to; the bank does not. */
  readonly peerPort: number;
  /** Key of the tokens' cryptograms, hexadecimal: the bank's. */
  readonly key: string;
  /** What both ends of its lines share, hexadecimal. */
  readonly secret: string;
  /** Where it dies, and at which passing. */
  readonly point?: Point;
  readonly nth?: number;
}

export const ROLES = ['acquirer', 'network', 'bank'] as const;
export type Role = (typeof ROLES)[number];

/** Every place at which a party may be killed: those of the operation path, and those of its lines. */
export const POINTS = [
  /** A message has come in, and nothing is done yet. */
  'heard',
  'before-load',
  'before-send',
  'in-statement',
  'committed',
  'answered',
  /** A message is written and has not left. */
  'written',
  /** It has left. */
  'sent',
] as const;
export type Point = (typeof POINTS)[number];

/** What a shop asks of the acquirer's process. */
export interface Ask {
  readonly n: number;
  readonly do: 'purchase' | 'hold' | 'completion' | 'refund' | 'void' | 'look';
  readonly sale: string;
  readonly amount: string;
  /** Of a completion or a refund. */
  readonly original?: string;
  /** Of a purchase or a hold: what is presented. */
  readonly number?: string;
  readonly cryptogram?: string;
}

/** What it hears; `absent`: there is no such sale; no state: not now, ask again. */
export interface Told {
  readonly n: number;
  readonly state?: string;
  readonly response?: string | null;
}

export const BANK = 'probe';
/** Number of the token that a shop's customer pays with, and its reference: the test needs no vault. */
export const numberOf = (shop: number): string => `62990000${String(shop).padStart(8, '0')}`;
export const referenceOf = (number: string): string => `tok-${number.slice(-8)}`;
export const NETWORK = '00010000';
export const ISSUER = '63020000';
export const ACQUIRER = '48023310';
export const MERCHANT = '898331054110001';
export const REQUESTOR = '10000000001';
