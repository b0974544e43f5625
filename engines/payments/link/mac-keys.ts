import { hkdfSync, randomBytes } from 'node:crypto';
import {
  type Dialect,
  type Iso8583Message,
  type Mac,
  type MessageParts,
  openSealed,
  retailMac,
  seal,
  sm4CbcMac,
} from '@sandglass/iso8583';
import { subjectBox } from '@sandglass/keys';

/** What two parties share about the authentication of their line. */
export interface LineSecurity {
  /** 32 bytes, brought to both ends by another way: it wraps the keys that authenticate, and is used for nothing else. */
  readonly secret: Uint8Array;
  /** `retail`: ISO 9797-1 algorithm 3 by DES (X9.19). `sm4`: GB/T 15852.1 algorithm 1. */
  readonly algorithm: MacAlgorithm;
}
export type MacAlgorithm = 'retail' | 'sm4';

const MACS: Readonly<Record<MacAlgorithm, (key: Uint8Array, data: Buffer) => Uint8Array>> = {
  retail: retailMac,
  sm4: (key, data) => sm4CbcMac(key, data),
};
const MAC_KEY_BYTES = 16;
const WRAPPING_KEY_BYTES = 32;
/** Binds a wrapped key to its purpose. */
const CONTEXT = 'sandglass line key v1';

/**
 * The keys of one connection. It begins under a key that both ends derive, good for nothing but to bring the first real one; each key
 * is drawn by the end that connects, and goes over wrapped. What was sent before a change is still good, once.
 */
export class MacKeys {
  readonly #algorithm: MacAlgorithm;
  readonly #wrapping: ReturnType<typeof subjectBox>;
  #current: Buffer;
  #previous: Buffer | undefined;
  #offered: Buffer | undefined;
  #isFirst = true;

  constructor({ secret, algorithm }: LineSecurity) {
    if (secret.length < WRAPPING_KEY_BYTES)
      throw new Error(`the secret of a line has at least ${WRAPPING_KEY_BYTES} bytes`);
    const derived = (purpose: string, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, '', `sandglass line ${purpose} v1`, bytes));
    this.#algorithm = algorithm;
    this.#wrapping = subjectBox(derived('wrapping', WRAPPING_KEY_BYTES));
    this.#current = derived(`beginning ${algorithm}`, MAC_KEY_BYTES);
  }

  /** Whether a key of this connection's own is in use: nothing but its change is taken before. */
  get isChanged(): boolean {
    return !this.#isFirst;
  }

  /** Writes a message with its code, field 64 or 128. */
  seal = (dialect: Dialect, parts: MessageParts): Buffer => seal(dialect, parts, this.#macBy(this.#current));

  /** Reads a message, and whether its code is right under the key that is, the one before it, or the one that is offered. */
  open(dialect: Dialect, bytes: Buffer): { readonly message: Iso8583Message; readonly authentic: boolean } {
    const by = (key: Buffer) => openSealed(dialect, bytes, this.#macBy(key));
    const opened = by(this.#current);
    if (opened.authentic) return opened;
    if (this.#offered !== undefined && by(this.#offered).authentic) {
      // Whoever uses it has taken it; the answer that says so was read in the same turn.
      this.accepted();
      return { ...opened, authentic: true };
    }
    return this.#previous === undefined ? opened : by(this.#previous);
  }

  /** A new key, wrapped for the other end, hexadecimal; in use here when `accepted` is told. */
  offer(): string {
    this.#offered = randomBytes(MAC_KEY_BYTES);
    return this.#wrapping.wrap(this.#offered, CONTEXT).toString('hex');
  }

  /** The other end took what was offered. */
  accepted(): void {
    if (this.#offered !== undefined) this.#use(this.#offered);
    this.#offered = undefined;
  }

  /** Takes a key from the other end, and gives what puts it in use; undefined: it does not open. */
  take(offered: string): (() => void) | undefined {
    const key = this.#wrapping.unwrap(Buffer.from(offered, 'hex'), CONTEXT);
    return key?.length === MAC_KEY_BYTES ? () => this.#use(key) : undefined;
  }

  #use(key: Buffer): void {
    // The key that both ends can derive is over with the first change.
    this.#previous = this.#isFirst ? undefined : this.#current;
    this.#current = key;
    this.#isFirst = false;
  }

  #macBy =
    (key: Buffer): Mac =>
    (data) =>
      MACS[this.#algorithm](key, data);
}
