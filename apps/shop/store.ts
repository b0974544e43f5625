import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order } from './order.ts';

const OWNER_ONLY = 0o600;
const [IV, TAG] = [12, 16];

/** The shop's orders, in a file; token numbers are sealed with a key beside it that only the owner of the folder may read. */
export class Store {
  readonly #path: string;
  readonly #key: Buffer;
  readonly #orders: Map<string, Order>;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#path = join(folder, 'orders.json');
    this.#key = keyIn(join(folder, 'key'));
    const kept = existsSync(this.#path) ? (JSON.parse(readFileSync(this.#path, 'utf8')) as Order[]) : [];
    this.#orders = new Map(kept.map((order) => [order.id, order]));
  }

  /** The newest first. */
  all(): readonly Order[] {
    return [...this.#orders.values()].reverse();
  }

  order(id: string): Order | undefined {
    return this.#orders.get(id);
  }

  byRequest(request: string): Order | undefined {
    return this.all().find((order) => order.request === request);
  }

  /** A token that the buyer made in the bank's app pays several orders. */
  byToken(reference: string): readonly Order[] {
    return this.all().filter(({ token }) => token?.reference === reference);
  }

  /** Kept when it returns: written beside, then put in place. */
  keep(order: Order): Order {
    this.#orders.set(order.id, order);
    const beside = `${this.#path}.new`;
    writeFileSync(beside, JSON.stringify([...this.#orders.values()]), { mode: OWNER_ONLY });
    renameSync(beside, this.#path);
    return order;
  }

  seal(number: string): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV));
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString();
  }
}

function keyIn(path: string): Buffer {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: OWNER_ONLY });
  return readFileSync(path);
}
