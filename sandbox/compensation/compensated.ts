import type { Harmed, Pilot, Redress } from '@sandglass/pilot';

/** A pilot whose ledger can pay compensation. */
export interface Compensated extends Redress {
  readonly pilot: string;
  /** Its queries for whom a defect hurt. */
  readonly harmed: readonly Harmed[];
}

/** The pilots that pay compensation, with where their ledger does. */
export const compensated = (pilots: readonly Pilot[]): readonly Compensated[] =>
  pilots.flatMap(({ id, compensation, harmed = [] }) =>
    compensation === undefined ? [] : [{ pilot: id, harmed, ...compensation }],
  );
