import { bigint, date, instant, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';

/** What a measure was at the end of a business date, as it was published. */
export const totals = table(
  'measures.total',
  {
    id: text(),
    measure: text(),
    business_date: date(),
    value: nullable(text()),
    operation: bigint(),
    n: int(),
    published_at: instant(),
  },
  { key: 'id' },
);
export type TotalRow = RowOf<typeof totals>;

export const totalId = (measure: string, businessDate: string): string => `${measure}|${businessDate}`;

/** What one way of sensing a figure said. */
export interface Sense {
  readonly measure: string;
  readonly sensed: string;
  readonly value: string | null;
}

/** That two ways of sensing one declared figure said different things on a business date. */
export const disagreed = table(
  'measures.disagreement',
  {
    id: text(),
    figure: text(),
    business_date: date(),
    senses: json<readonly Sense[]>(),
    operation: bigint(),
    found_at: instant(),
  },
  { key: 'id' },
);

/** How a pilot's public door answered on a business date. */
export const probes = table(
  'measures.probe',
  { id: text(), business_date: date(), asked: int(), answered: int(), slowest_ms: int() },
  { key: 'id' },
);
