import { bigint, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Because } from '../classify/rules.ts';
import type { Tier } from '../classify/tier.ts';
import { UNRATED_CLASS } from '../provision/parameters.ts';
import type { Stage } from '../provision/stage.ts';

/** How a loan stands since the last night; its id is the loan's. Minor units. */
export const standings = table(
  'lending.standing',
  {
    id: text(),
    /** null: no night has looked at it. */
    as_of: nullable(date()),
    days: int(),
    tier: text<Tier>(),
    because: text<Because>(),
    /** The tier of which the last fact was written. */
    told: text<Tier>(),
    stage: int<Stage>(),
    clean_since: nullable(date()),
    calm_since: nullable(date()),
    pd_signed: int(),
    pd_rated: int(),
    pd_class: int(),
    /** Loss given default by what secures the loan now, basis points; null: nothing does, and the parameters say. */
    lgd_bps: nullable(int()),
    loss: bigint(),
    allowance: bigint(),
    commitment: bigint(),
    unwound: bigint(),
  },
  { key: 'id' },
);
export type Standing = RowOf<typeof standings>;

/** A loan that no night has looked at, with its class of the master scale on signing, and the loss that its security leaves. */
export const newStanding = (
  loan: string,
  pdClass: number = UNRATED_CLASS,
  lgdBps: number | null = null,
): Standing => ({
  id: loan,
  as_of: null,
  days: 0,
  tier: 'normal',
  because: 'none',
  told: 'normal',
  stage: 1,
  clean_since: null,
  calm_since: null,
  pd_signed: pdClass,
  pd_rated: pdClass,
  pd_class: pdClass,
  lgd_bps: lgdBps,
  loss: 0n,
  allowance: 0n,
  commitment: 0n,
  unwound: 0n,
});
