import type { Input } from './schema.ts';

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** When a cell holds. */
export type Condition =
  | { readonly kind: 'any' }
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: number }
  | {
      readonly kind: 'between';
      readonly from: number;
      readonly to: number;
      readonly fromIncluded: boolean;
      readonly toIncluded: boolean;
    }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'none-of'; readonly values: readonly string[] }
  | { readonly kind: 'is'; readonly value: boolean };

export const ANY: Condition = { kind: 'any' };

const NUMBER = String.raw`-?(?:0|[1-9]\d{0,13})(?:\.\d{1,4})?`;
const TEXT = String.raw`"[^"\\]*"`;
const COMPARE = new RegExp(`^(<=|>=|==|!=|<|>)\\s*(${NUMBER})$`);
const BETWEEN = new RegExp(`^([[(])\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*([\\])])$`);
const NUMBERS = new RegExp(`^${NUMBER}(?:\\s*,\\s*${NUMBER})*$`);
const TEXTS = new RegExp(`^${TEXT}(?:\\s*,\\s*${TEXT})*$`);
const NONE_OF = new RegExp(`^not in \\[\\s*(${TEXT}(?:\\s*,\\s*${TEXT})*)\\s*\\]$`);

/**
 * Reads a cell as ZEN's unary expressions write it. Of that language only what a person can see at a glance is let in —
 * comparison, range, list — for ZEN takes a cell that it cannot read for one that never holds. Undefined: not one of these.
 */
export function readCell(input: Input, cell: string): Condition | undefined {
  const written = cell.trim();
  if (written === '') return ANY;
  if (input.type === 'bool') return readBool(written);
  return input.type === 'number' ? readNumbers(written) : readTexts(written);
}

const readBool = (written: string): Condition | undefined =>
  written === 'true' || written === 'false' ? { kind: 'is', value: written === 'true' } : undefined;

function readNumbers(written: string): Condition | undefined {
  const compared = COMPARE.exec(written);
  if (compared !== null) {
    return { kind: 'compare', comparison: compared[1] as Comparison, value: Number(compared[2]) };
  }
  const range = BETWEEN.exec(written);
  if (range !== null) {
    const [, opens, from, to, closes] = range;
    return {
      kind: 'between',
      from: Number(from),
      to: Number(to),
      fromIncluded: opens === '[',
      toIncluded: closes === ']',
    };
  }
  if (!NUMBERS.test(written)) return undefined;
  return { kind: 'one-of', values: written.split(',').map(Number) };
}

function readTexts(written: string): Condition | undefined {
  const excluded = NONE_OF.exec(written);
  if (excluded !== null) return { kind: 'none-of', values: textsOf(excluded[1]!) };
  return TEXTS.test(written) ? { kind: 'one-of', values: textsOf(written) } : undefined;
}

const textsOf = (list: string): string[] =>
  [...list.matchAll(new RegExp(TEXT, 'g'))].map(([quoted]) => quoted.slice(1, -1));

/** Writes a condition as a cell. */
export function writeCell(condition: Condition): string {
  switch (condition.kind) {
    case 'any':
      return '';
    case 'compare':
      return `${condition.comparison} ${condition.value}`;
    case 'between': {
      const { from, to, fromIncluded, toIncluded } = condition;
      return `${fromIncluded ? '[' : '('}${from}..${to}${toIncluded ? ']' : ')'}`;
    }
    case 'one-of':
      return condition.values.map(writeValue).join(', ');
    case 'none-of':
      return `not in [${condition.values.map(writeValue).join(', ')}]`;
    case 'is':
      return String(condition.value);
  }
}

export const writeValue = (value: string | number | boolean): string =>
  typeof value === 'string' ? `"${value}"` : String(value);
