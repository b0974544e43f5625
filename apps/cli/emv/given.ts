import { existsSync } from 'node:fs';
import { InputError, type VerbCall } from '../verb.ts';

/** An argument's own text, or what a file or standard input holds, without its last line end. */
export async function givenText(call: VerbCall, given: string): Promise<string> {
  const content = given === '-' || existsSync(given) ? await call.read(given) : Buffer.from(given);
  return content.toString('utf8').replace(/[\r\n]+$/, '');
}

/** Bytes in hexadecimal, with spaces, colons or line ends as they please. */
export function bytesOf(text: string): Buffer {
  const digits = text.replace(/[\s:]/g, '');
  if (!/^(?:[0-9A-Fa-f]{2})*$/.test(digits))
    throw new InputError('emv-input', 'These are no bytes', 'Give bytes in hexadecimal, two digits each.');
  return Buffer.from(digits, 'hex');
}

export function jsonOf(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new InputError('emv-input', 'This is no case', `${path} is not JSON.`);
  }
}

/** An object's fields, each a text where it is asked for. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #what: string;

  constructor(value: unknown, what: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InputError('emv-input', 'This is no case', `${what} is not an object.`);
    this.#values = { ...value };
    this.#what = what;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  all(): Readonly<Record<string, unknown>> {
    return this.#values;
  }

  get(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string {
    const value = this.#values[name];
    if (typeof value === 'string') return value;
    throw new InputError('emv-input', 'This is no case', `${this.#what} has no text "${name}".`);
  }

  bytes(name: string): Buffer {
    return bytesOf(this.text(name));
  }

  within(name: string): Fields {
    return new Fields(this.#values[name], `"${name}"`);
  }
}
