import { date, json, nullable, type RowOf, table, text } from '@sandglass/operations';

/** Candidate: nobody has approved it. Only what is approved may decide. */
export type ModelState = 'candidate' | 'approved' | 'retired';

/** What a model's card says that an approval rests on. */
export interface CardSummary {
  readonly data: string;
  /** Null, and the figures with it: set by people, not learnt from data. */
  readonly rows: number | null;
  readonly bads: number | null;
  /** Out of fold. */
  readonly auc: number | null;
  readonly ks: number | null;
  /** On later cases than it was trained on; null where the data has no time. */
  readonly outOfTime: { readonly tested: string; readonly auc: number; readonly ks: number } | null;
  readonly rejectInference: string;
}

/** One look at a model: on recent cases whose outcome is known, or on its card. */
export interface Validation {
  readonly verdict: 'fit' | 'unfit';
  readonly auc: number;
  readonly ks: number;
  readonly rows: number;
  readonly reason: string;
  readonly officer: string;
  readonly on: string;
}
export interface ProposedValidation extends Validation {
  readonly id: string;
}
export interface ConfirmedValidation extends Validation {
  readonly confirmedBy: string;
  readonly confirmedOn: string;
}

/** A version of a model; `id` is its name and the digest of its file. In the memory of the shard's owner. */
export const models = table(
  'models.model',
  {
    id: text(),
    name: text(),
    kind: text(),
    trained_on: date(),
    card: json<CardSummary>(),
    state: text<ModelState>(),
    proposal: nullable(json<ProposedValidation>()),
    validations: json<readonly ConfirmedValidation[]>(),
    revalidate_on: nullable(date()),
  },
  { key: 'id', resident: true },
);
export type Model = RowOf<typeof models>;

/** The file of a version, as text: its digest is the version’s. */
export const contents = table('models.content', { id: text(), file: text() }, { key: 'id' });
