import { hkdfSync, randomBytes } from 'node:crypto';
import {
  aesCmacBy,
  type Dialect,
  type Iso8583Message,
  isAuthentic,
  type Mac,
  type MessageParts,
  openSealed,
  retailMacBy,
  seal,
  sm4CbcMacBy,
} from '@sandglass/iso8583';
import { subjectBox } from '@sandglass/keys';

/** What two parties share about the authentication of their line. */
export interface LineSecurity {
  /** 32 bytes, brought to both ends by another way: it wraps the keys that authenticate, and is used for nothing else. */
  readonly secret: Uint8Array;
  /** `aes`: CMAC (ISO 9797-1 algorithm 5). `sm4`: GB/T 15852.1 algorithm 1. `retail`: ISO 9797-1 algorithm 3 by DES (X9.19), for an end that knows nothing newer. */
  readonly algorithm: MacAlgorithm;
}
export type MacAlgorithm = 'aes' | 'sm4' | 'retail';

/** The two ends of a line. Each has a key of its own, so that nobody can send an end its own messages back. */
export type LineEnd = 'connects' | 'listens';

/** What a key is drawn from: the secret part by the end that connects, and what makes it of this connection by the end that listens. */
interface Drawn {
  readonly secret: Buffer;
  readonly nonce: Buffer;
}
type Codes = Readonly<Record<LineEnd, Mac>>;

/** What the end that listens gives back for a key that it takes. */
export interface Taken {
  /** Hexadecimal: its own part. */
  readonly nonce: string;
  readonly use: () => void;
}

const MACS: Readonly<Record<MacAlgorithm, (key: Uint8Array) => Mac>> = {
  aes: aesCmacBy,
  sm4: sm4CbcMacBy,
  retail: retailMacBy,
};
const MAC_KEY_BYTES = 16;
const DRAWN_BYTES = 32;
const WRAPPING_KEY_BYTES = 32;
const NONCE = /^[0-9a-f]{64}$/;
/** Binds a wrapped key to its purpose. */
const CONTEXT = 'sandglass line key v2';

/**
 * The keys of one connection. It begins under keys that both ends derive, good for nothing but to bring the first real ones. Those are
 * made of what the end that connects draws, which goes over wrapped, and of what the end that listens draws: so a recording of an
 * earlier connection opens none. What was sent before a change is still good until the next.
 */
export class MacKeys {
  readonly #end: LineEnd;
  readonly #other: LineEnd;
  readonly #algorithm: MacAlgorithm;
  readonly #wrapping: ReturnType<typeof subjectBox>;
  #current: Codes;
  #previous: Codes | undefined;
  #offered: Buffer | undefined;
  #lastTaken: string | undefined;
  #isFirst = true;

  constructor({ secret, algorithm }: LineSecurity, end: LineEnd) {
    if (secret.length < WRAPPING_KEY_BYTES)
      throw new Error(`the secret of a line has at least ${WRAPPING_KEY_BYTES} bytes`);
    this.#end = end;
    this.#other = end === 'connects' ? 'listens' : 'connects';
    this.#algorithm = algorithm;
    this.#wrapping = subjectBox(derived(secret, '', 'wrapping', WRAPPING_KEY_BYTES));
    this.#current = this.#codesOf(secret, '', 'beginning');
  }

  /** Whether a key of this connection's own is in use: nothing but its change is taken before. */
  get isChanged(): boolean {
    return !this.#isFirst;
  }

  /** Whether what was offered is not in use yet. */
  get isOffering(): boolean {
    return this.#offered !== undefined;
  }

  /** Writes a message with its code, field 64 or 128. */
  seal = (dialect: Dialect, parts: MessageParts): Buffer => seal(dialect, parts, this.#current[this.#end]);

  /** Reads a message, and whether its code is right under the key that is, or the one before it. */
  open(dialect: Dialect, bytes: Buffer): { readonly message: Iso8583Message; readonly authentic: boolean } {
    const opened = openSealed(dialect, bytes, this.#current[this.#other]);
    if (opened.authentic || this.#previous === undefined) return opened;
    return openSealed(dialect, bytes, this.#previous[this.#other]);
  }

  /** The same of bytes that are no message: whether they are the other end's all the same. */
  isAuthentic = (dialect: Dialect, bytes: Buffer): boolean =>
    [this.#current, this.#previous].some(
      (codes) => codes !== undefined && isAuthentic(dialect, bytes, codes[this.#other]),
    );

  /** The connecting end's part of a new key, wrapped for the other, hexadecimal; in use here when `accepted` is told. */
  offer(): string {
    this.#offered = randomBytes(DRAWN_BYTES);
    return this.#wrapping.wrap(this.#offered, CONTEXT).toString('hex');
  }

  /** The other end took what was offered, and gave its own part. */
  accepted(nonce: string | undefined): void {
    const secret = this.#offered;
    if (secret === undefined || nonce === undefined || !NONCE.test(nonce)) return;
    this.#use({ secret, nonce: Buffer.from(nonce, 'hex') });
    this.#offered = undefined;
  }

  /** Takes what the connecting end offers; undefined: it does not open, was taken before, or is not for this end to take. */
  take(offered: string): Taken | undefined {
    if (this.#end !== 'listens' || offered === this.#lastTaken) return undefined;
    const secret = this.#wrapping.unwrap(Buffer.from(offered, 'hex'), CONTEXT);
    if (secret?.length !== DRAWN_BYTES) return undefined;
    this.#lastTaken = offered;
    const nonce = randomBytes(DRAWN_BYTES);
    return { nonce: nonce.toString('hex'), use: () => this.#use({ secret, nonce }) };
  }

  #use({ secret, nonce }: Drawn): void {
    // The keys that both ends can derive are over with the first change.
    this.#previous = this.#isFirst ? undefined : this.#current;
    this.#current = this.#codesOf(secret, nonce, 'key');
    this.#isFirst = false;
  }

  #codesOf(secret: Uint8Array, nonce: Uint8Array | string, purpose: string): Codes {
    const of = (end: LineEnd): Mac =>
      MACS[this.#algorithm](derived(secret, nonce, `${purpose} ${this.#algorithm} ${end}`, MAC_KEY_BYTES));
    return { connects: of('connects'), listens: of('listens') };
  }
}

const derived = (secret: Uint8Array, nonce: Uint8Array | string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, nonce, `sandglass line ${purpose} v2`, bytes));
