/** Reads a value that came over the wire; throws `Unreadable` where it is not what it must be. */
export type Shape<T> = (value: unknown, place: string) => T;
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** An answer that is not what this screen was built for. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const wrong = (place: string, expected: string): never => {
  throw new Unreadable(`${place} should be ${expected}`);
};

export const text: Shape<string> = (value, place) =>
  typeof value === 'string' ? value : wrong(place, 'a text');
export const number: Shape<number> = (value, place) =>
  typeof value === 'number' ? value : wrong(place, 'a number');
export const flag: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrong(place, 'true or false');

/** An exact decimal as text, which `Intl` formats without rounding through a float. */
export type Decimal = `${number}`;
const isDecimal = (value: string): value is Decimal => /^-?\d+(\.\d+)?$/.test(value);
export const decimal: Shape<Decimal> = (value, place) =>
  typeof value === 'string' && isDecimal(value) ? value : wrong(place, 'a decimal such as "12.50"');

export const oneOf =
  <const V extends string>(...allowed: readonly V[]): Shape<V> =>
  (value, place) =>
    allowed.find((each) => each === value) ?? wrong(place, `one of ${allowed.join(', ')}`);

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, place) =>
    value === null || value === undefined ? null : shape(value, place);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, place) =>
    Array.isArray(value)
      ? value.map((each: unknown, at) => shape(each, `${place}[${at}]`))
      : wrong(place, 'a list');

type Fields<S> = { readonly [K in keyof S]: Shaped<S[K]> };

/** An object with at least these fields; what else it has is left out. */
export function object<const S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<Fields<S>> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(place, 'an object');
    const found = new Map<string, unknown>(Object.entries(value));
    const entries = Object.entries(shapes).map(([key, shape]) => [
      key,
      shape(found.get(key), `${place}.${key}`),
    ]);
    return Object.fromEntries(entries);
  };
}

/** A text in the three languages. */
export const sentence = object({ 'zh-Hans': text, 'zh-Hant': text, en: text });
