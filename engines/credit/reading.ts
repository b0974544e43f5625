import { CreditDataError } from './refusal.ts';

/** A place in a JSON document that knows its own name, so that an error can say where it is wrong. */
export class Reading {
  readonly #value: unknown;
  readonly #place: string;

  constructor(value: unknown, place: string) {
    this.#value = value;
    this.#place = place;
  }

  at(key: string): Reading {
    const found = Object.entries(this.#object()).find(([name]) => name === key);
    return new Reading(found?.[1], `${this.#place}.${key}`);
  }

  isAbsent(): boolean {
    return this.#value === undefined;
  }

  text(): string {
    if (typeof this.#value !== 'string') throw this.wrong('a text');
    return this.#value;
  }

  number(): number {
    if (typeof this.#value !== 'number' || !Number.isFinite(this.#value)) throw this.wrong('a number');
    return this.#value;
  }

  oneOf<const T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.#value);
    if (found === undefined) throw this.wrong(`one of ${allowed.join(', ')}`);
    return found;
  }

  list(): Reading[] {
    if (!Array.isArray(this.#value)) throw this.wrong('a list');
    return this.#value.map((item: unknown, i) => new Reading(item, `${this.#place}[${i}]`));
  }

  numbers(): number[] {
    return this.list().map((item) => item.number());
  }

  table(): Record<string, number> {
    const entries = Object.entries(this.#object());
    return Object.fromEntries(
      entries.map(([key, value]) => [key, new Reading(value, `${this.#place}.${key}`).number()]),
    );
  }

  wrong(expected: string): CreditDataError {
    return new CreditDataError(
      'credit-model-invalid',
      `the model is not readable: ${this.#place} should be ${expected}`,
    );
  }

  #object(): object {
    if (typeof this.#value !== 'object' || this.#value === null || Array.isArray(this.#value)) {
      throw this.wrong('an object');
    }
    return this.#value;
  }
}
