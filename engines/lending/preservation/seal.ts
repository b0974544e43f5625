import { bigint, bool, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';
import { addDays, addMonths, parseDate } from '@sandglass/time';
import type { AssetKind, CourtRules } from './court-rules.ts';

/**
 * listed → sealed, or waiting in line behind somebody else's seal (轮候查封) → sealed when it is its turn; a seal ends by
 * its term, by the lapse of the whole, by release, with what the asset brought, or goes on for whoever bought the claim.
 */
export type SealState =
  | 'listed'
  | 'waiting'
  | 'sealed'
  | 'expired'
  | 'lapsed'
  | 'released'
  | 'realised'
  | 'assigned';

/** An asset of somebody who answers for the loan, and the court's seal on it. */
export const seals = table(
  'lending.seal',
  {
    id: text(),
    loan: text(),
    n: int(),
    kind: text<AssetKind>(),
    owner: text(),
    description: text(),
    value: bigint(),
    /** Whether the loan is secured on it. */
    collateral: bool(),
    state: text<SealState>(),
    /** 1 holds the asset; others wait behind it. 0: not sealed. */
    place: int(),
    sealed_on: nullable(date()),
    until: nullable(date()),
    renewals: int(),
    /** The end for which its renewal was made a task. */
    reminded: nullable(date()),
    realised: bigint(),
  },
  { key: 'id' },
);
export type Seal = RowOf<typeof seals>;

export const sealId = (loan: string, n: number): string => `${loan}.s${n}`;

/** The court seals an asset on a day: at place 1 its term begins, behind others it waits without one. */
export function sealed(seal: Seal, rules: CourtRules, on: string, place: number): Seal {
  if (place > 1) return { ...seal, state: 'waiting', place };
  return {
    ...seal,
    state: 'sealed',
    place,
    sealed_on: on,
    until: addMonths(parseDate(on), rules.sealMonths[seal.kind]),
  };
}

/** A seal that is renewed in time holds on from its old end, so that no day is lost. */
export function renewed(seal: Seal, rules: CourtRules): Seal {
  if (seal.until === null) throw new Error(`seal ${seal.id} has no term to renew`);
  return {
    ...seal,
    until: addMonths(parseDate(seal.until), rules.sealMonths[seal.kind]),
    renewals: seal.renewals + 1,
  };
}

/** The day from which a seal's renewal is a task, and the last on which the court must have the application. */
export const renewalOf = ({ until }: Seal, { renewal }: CourtRules) =>
  until === null
    ? null
    : {
        from: addDays(parseDate(until), -renewal.taskDays),
        last: addDays(parseDate(until), -renewal.lastDays),
      };

/** A seal whose term is over holds nothing. */
export const onDate = (seal: Seal, date: string): Seal =>
  seal.state === 'sealed' && seal.until !== null && seal.until < date ? { ...seal, state: 'expired' } : seal;
