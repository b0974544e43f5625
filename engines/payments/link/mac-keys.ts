import { hkdfSync, randomBytes } from 'node:crypto';
import {
  aesCmacBy,
  type Dialect,
  decode,
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

/** 32 bytes, brought to both ends by another way: it wraps the keys that authenticate, and is used for nothing else. */
export interface LineSecret {
  /** From 1; each change has the next. */
  readonly version: number;
  readonly secret: Uint8Array;
}

/** What two parties share about the authentication of their line. */
export interface LineSecurity {
  /**
   * What the ends share now, oldest first; asked whenever it matters, so that it may change while the line is up. The newest is used. What
   * an older one brings is good for as long as it is among them, and not a message longer.
   */
  readonly secrets: () => readonly LineSecret[];
  /** `aes`: CMAC (ISO 9797-1 algorithm 5). `sm4`: GB/T 15852.1 algorithm 1. `retail`: ISO 9797-1 algorithm 3 by DES (X9.19), for an end that knows nothing newer. */
  readonly algorithm: MacAlgorithm;
}
/** Of a line whose secret is not changed. */
export const onlySecret = (secret: Uint8Array): LineSecurity['secrets'] => {
  const secrets = [{ version: 1, secret }];
  return () => secrets;
};
export type MacAlgorithm = 'aes' | 'sm4' | 'retail';

/** The two ends of a line. Each has a key of its own, so that nobody can send an end its own messages back. */
export type LineEnd = 'connects' | 'listens';

/** What a key is drawn from: the secret part by the end that connects, and what makes it of this connection by the end that listens. */
interface Drawn {
  readonly version: number;
  readonly secret: Buffer;
  readonly nonce: Buffer;
}
/** Codes of both ends, and the version of the secret that they come from. */
type Codes = Readonly<Record<LineEnd, Mac>> & { readonly version: number };

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
const VERSION = /^[1-9]\d{0,8}$/;
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
  readonly #security: LineSecurity;
  #current: Codes;
  #previous: Codes | undefined;
  #offered: Omit<Drawn, 'nonce'> | undefined;
  #lastTaken: string | undefined;
  #isFirst = true;

  constructor(security: LineSecurity, end: LineEnd) {
    this.#end = end;
    this.#other = end === 'connects' ? 'listens' : 'connects';
    this.#security = security;
    this.#current = this.#beginning(this.secrets[0]!);
  }

  /** What the ends share now, the newest first. */
  get secrets(): readonly LineSecret[] {
    const secrets = [...this.#security.secrets()].reverse();
    if (secrets.length === 0 || secrets.some(({ secret }) => secret.length < WRAPPING_KEY_BYTES))
      throw new Error(`a line has a secret, of at least ${WRAPPING_KEY_BYTES} bytes`);
    return secrets;
  }

  /** Whether the key in use is one that the newest secret brought. */
  get isNewest(): boolean {
    return !this.#isFirst && this.#current.version === this.secrets[0]!.version;
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
    let opened: ReturnType<typeof openSealed> | undefined;
    for (const codes of this.#good()) {
      opened = openSealed(dialect, bytes, codes[this.#other]);
      // Which secret the other end begins with shows only here.
      if (opened.authentic && this.#isFirst) this.#current = codes;
      if (opened.authentic) return opened;
    }
    return opened ?? { message: decode(dialect, bytes), authentic: false };
  }

  /** The same of bytes that are no message: whether they are the other end's all the same. */
  isAuthentic = (dialect: Dialect, bytes: Buffer): boolean =>
    this.#good().some((codes) => isAuthentic(dialect, bytes, codes[this.#other]));

  /** The connecting end's part of a new key, wrapped for the other by one of the secrets, hexadecimal; in use here when `accepted` is told. */
  offer(by: LineSecret): Readonly<Record<'NK' | 'KV', string>> {
    if (this.#isFirst) this.#current = this.#beginning(by);
    const secret = randomBytes(DRAWN_BYTES);
    this.#offered = { version: by.version, secret };
    return { NK: wrappingOf(by).wrap(secret, CONTEXT).toString('hex'), KV: String(by.version) };
  }

  /** The other end took what was offered, and gave its own part. */
  accepted(nonce: string | undefined): void {
    if (this.#offered === undefined || nonce === undefined || !NONCE.test(nonce)) return;
    this.#use({ ...this.#offered, nonce: Buffer.from(nonce, 'hex') });
    this.#offered = undefined;
  }

  /**
   * Takes what the connecting end offers, wrapped by the secret of a version; undefined: there is none of it any more, it does not open,
   * was taken before, or is not for this end to take.
   */
  take(offered: string, version: string | undefined): Taken | undefined {
    if (this.#end !== 'listens' || offered === this.#lastTaken) return undefined;
    if (version === undefined || !VERSION.test(version)) return undefined;
    const by = this.secrets.find((known) => known.version === Number(version));
    const secret = by && wrappingOf(by).unwrap(Buffer.from(offered, 'hex'), CONTEXT);
    if (by === undefined || secret?.length !== DRAWN_BYTES) return undefined;
    this.#lastTaken = offered;
    const nonce = randomBytes(DRAWN_BYTES);
    return {
      nonce: nonce.toString('hex'),
      use: () => this.#use({ version: by.version, secret, nonce }),
    };
  }

  #use(drawn: Drawn): void {
    // The keys that both ends can derive are over with the first change.
    this.#previous = this.#isFirst ? undefined : this.#current;
    this.#current = this.#codesOf(drawn, 'key');
    this.#isFirst = false;
  }

  /** Codes that are believed: of a secret that is no longer shared none is. Before the first change the other end may begin with any. */
  #good(): readonly Codes[] {
    if (this.#isFirst && this.#end === 'listens') return this.secrets.map((by) => this.#beginning(by));
    const shared = this.#security.secrets();
    return [this.#current, this.#previous].filter(
      (codes): codes is Codes =>
        codes !== undefined && shared.some(({ version }) => version === codes.version),
    );
  }

  #beginning = ({ version, secret }: LineSecret): Codes =>
    this.#codesOf({ version, secret, nonce: '' }, 'beginning');

  #codesOf(
    { version, secret, nonce }: LineSecret & { readonly nonce: Uint8Array | string },
    purpose: string,
  ): Codes {
    const { algorithm } = this.#security;
    const of = (end: LineEnd): Mac =>
      MACS[algorithm](derived(secret, nonce, `${purpose} ${algorithm} ${end}`, MAC_KEY_BYTES));
    return { version, connects: of('connects'), listens: of('listens') };
  }
}

const wrappingOf = ({ secret }: LineSecret): ReturnType<typeof subjectBox> =>
  subjectBox(derived(secret, '', 'wrapping', WRAPPING_KEY_BYTES));

const derived = (secret: Uint8Array, nonce: Uint8Array | string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, nonce, `sandglass line ${purpose} v2`, bytes));
