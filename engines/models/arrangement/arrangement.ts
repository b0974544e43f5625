import { int, json, nullable, type Row, type RowOf, type Table, table, text } from '@sandglass/operations';

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

/** A pilot's arrangement in force: one row. `salt` (hex) is the key by which customers fall into the challenger's share. */
export const ratingTable = (name: string) =>
  table(
    name,
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
export type RatingTable = ReturnType<typeof ratingTable>;
export type Rating = RowOf<RatingTable>;

export const RATING = 'rating';

/** What a pilot says of the models among which it chooses. */
export interface ArrangementDefinition {
  /** Also the first word of the operations’ names. */
  readonly shard: string;
  readonly ratings: RatingTable & Table<Row & Rating>;
  /** Those that the program ships, each name once. */
  readonly models: readonly ArrangedModel[];
  /** The pair of the first day; the challenger shadows. */
  readonly first: Pick<Arrangement, 'champion' | 'challenger'>;
}

export interface ArrangedModel {
  readonly name: string;
  readonly version: string;
  /** From which score on somebody is in a grade. */
  readonly grades: Readonly<Record<string, number>>;
}
