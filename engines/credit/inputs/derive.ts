import type { Value } from '@sandglass/scorecard';
import type { Source } from './source.ts';

/** A case's fields by column: null is missing; what is absent or undefined says nothing and leaves its lines neutral. */
export type Fields = Readonly<Record<string, Value | undefined>>;

/** The value a source has in a case; undefined is neutral. */
export function derive(source: Source, fields: Fields): Value | undefined {
  switch (source.form) {
    case 'column':
      return fields[source.column];
    case 'share':
      return share(fields[source.part], fields[source.whole]);
    case 'prefix':
      return mapText(fields[source.column], (code) => code.slice(0, source.length));
    case 'agree':
      return agree(fields[source.left], fields[source.right]);
    case 'flag':
      return mapText(fields[source.column], (code) => (source.none.includes(code) ? 'no' : 'yes'));
    case 'band':
      return band(derive(source.of, fields), source.upTo);
    case 'pair':
      return pair(derive(source.left, fields), derive(source.right, fields));
  }
}

function mapText(value: Value | undefined, change: (text: string) => string): Value | undefined {
  return typeof value === 'string' ? change(value) : value;
}

function share(part: Value | undefined, whole: Value | undefined): Value | undefined {
  if (part === undefined || whole === undefined) return undefined;
  if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return null;
  return Math.round((part / whole) * 1000) / 1000;
}

function agree(left: Value | undefined, right: Value | undefined): Value | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left === null || right === null) return null;
  return left === right ? 'same' : 'differs';
}

function band(value: Value | undefined, upTo: readonly number[]): Value | undefined {
  if (typeof value !== 'number') return value;
  const edge = upTo.find((one) => value <= one);
  return edge === undefined ? `>${upTo.at(-1)}` : `≤${edge}`;
}

function pair(left: Value | undefined, right: Value | undefined): Value | undefined {
  if (left === undefined || right === undefined) return undefined;
  return `${left ?? 'missing'} | ${right ?? 'missing'}`;
}
