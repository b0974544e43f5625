import { instant, int, json, type RowKey, type RowOf, table, text } from '@sandglass/operations';

/** Occasions of an acceptance: on taking part, or after the agreement changed. */
export type Occasion = 'enrolment' | 'renewal';

export interface Earlier {
  readonly version: number;
  readonly sha256: string;
  /** ms since the epoch, UTC. */
  readonly acceptedAt: number;
  readonly at: Occasion;
}

export const acceptances = table(
  'agreement.acceptance',
  {
    id: text(),
    version: int(),
    sha256: text(),
    accepted_at: instant(),
    at: text<Occasion>(),
    earlier: json<readonly Earlier[]>(),
  },
  { key: 'id' },
);
export type Acceptance = RowOf<typeof acceptances>;

/** What an operation's `load` names for each customer whose acceptance it looks at. */
export const agreementKey = (party: string): RowKey => acceptances.key(party) as unknown as RowKey;
