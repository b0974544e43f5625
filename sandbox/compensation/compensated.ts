import type { Pilot, Redress } from '@sandglass/pilot';

/** A pilot whose ledger can pay compensation. */
export interface Compensated extends Redress {
  readonly pilot: string;
}

/** The pilots that pay compensation, with where their ledger does. */
export const compensated = (pilots: readonly Pilot[]): readonly Compensated[] =>
  pilots.flatMap(({ id, compensation }) =>
    compensation === undefined ? [] : [{ pilot: id, ...compensation }],
  );
