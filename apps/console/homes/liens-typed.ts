import { typedAmount } from '@sandglass/kit';
import type { Home } from './shape.ts';

/** What tells the fields of one prior lien from another's; a case names at most five. */
export const LIENS = ['', '2', '3', '4', '5'] as const;
const PARTS = ['lienHolder', 'lienMaximum', 'lienBalance'] as const;
export type LienField = `${(typeof PARTS)[number]}${(typeof LIENS)[number]}`;
export type LiensTyped = Readonly<Record<LienField, string>>;
type Lien = Home['priorLiens'][number];

const fieldsOf = (n: (typeof LIENS)[number]): LienField[] => PARTS.map((part) => `${part}${n}` as const);
const isTyped = (typed: LiensTyped, n: (typeof LIENS)[number]): boolean =>
  fieldsOf(n).some((field) => typed[field].trim() !== '');

/** The liens of a case as they stand in the fields. */
export function liensTyped(liens: readonly Lien[]): LiensTyped {
  const filled = LIENS.flatMap((n, at) => {
    const { holder = '', maximum = '', balance = '' } = liens[at] ?? {};
    return [
      [`lienHolder${n}`, holder],
      [`lienMaximum${n}`, maximum],
      [`lienBalance${n}`, balance],
    ];
  });
  return Object.fromEntries(filled) as LiensTyped;
}

/** A mortgage of another's is written down whole or not at all. */
export const neededOfLiens = (typed: LiensTyped): readonly LienField[] =>
  LIENS.filter((n) => isTyped(typed, n)).flatMap(fieldsOf);

/** Those that have fields on the screen: what was typed, and room for one more. */
export function liensShown(typed: LiensTyped): readonly (typeof LIENS)[number][] {
  const last = LIENS.findLastIndex((n) => isTyped(typed, n));
  return LIENS.slice(0, last + 2);
}

/** The liens as the door takes them, of fields in which nothing is wrong. */
export const liensOf = (typed: LiensTyped) =>
  LIENS.filter((n) => isTyped(typed, n)).map((n) => ({
    holder: typed[`lienHolder${n}`].trim(),
    maximum: typedAmount(typed[`lienMaximum${n}`]),
    balance: typedAmount(typed[`lienBalance${n}`]),
  }));
