import { int, json, nullable, type RowOf, table, text } from '@sandglass/operations';

/** Which models rate, as an officer proposes it. */
export interface Arrangement {
  readonly champion: string;
  /** Null: the champion decides alone and nothing shadows it. */
  readonly challenger: string | null;
  /** Of the customers, whole percent; at 0 the challenger only shadows. */
  readonly sharePercent: number;
}

export interface RatingProposal extends Arrangement {
  readonly id: string;
  /** Who proposed it; another approves. */
  readonly officer: string;
  readonly on: string;
  readonly reason: string;
}

/** The arrangement in force: one row. `salt` (hex) is the key by which customers fall into the challenger's share. */
export const ratings = table(
  'microloan.rating',
  {
    id: text(),
    version: int(),
    champion: text(),
    challenger: nullable(text()),
    share_percent: int(),
    salt: text(),
    proposal: nullable(json<RatingProposal>()),
  },
  { key: 'id', resident: true },
);
export type Rating = RowOf<typeof ratings>;

export const RATING = 'rating';
