import type { ShippedModel } from '@sandglass/credit';
import type { Arm, Said } from '@sandglass/models';
import { date, int, json, nullable, type RowKey, type RowOf, table, text } from '@sandglass/operations';
import type { Ruled } from '@sandglass/rules';
import type { Ground } from './infer.ts';
import type { modelFields } from './model-fields.ts';
import type { Offer } from './offer.ts';

/** What a decision was made of: enough to make it again, years later, to the same result. */
export interface Basis {
  /** The case as the model saw it. */
  readonly fields: ReturnType<typeof modelFields>;
  readonly model: ShippedModel['version'];
  readonly rules: Ruled;
  readonly ground: Ground;
  readonly rating: { readonly version: number; readonly arm: Arm; readonly shadow: Said | null };
  /** Of the program that decided. */
  readonly release: string;
}

/** A decision about a case, the machine's each time that it was asked; `id` is case.n. */
export const decisions = table(
  'swiftcredit.decision',
  {
    id: text(),
    case_file: text(),
    n: int(),
    decided_on: date(),
    decision: text<Offer['decision']>(),
    offer: json<Offer>(),
    /** Null: emptied with the case. */
    basis: nullable(json<Basis>()),
  },
  { key: 'id' },
);
export type Decision = RowOf<typeof decisions>;

/** So often a case is decided; each time somebody's credit report is asked for. */
export const DECISIONS_MAX = 20;

export const decisionId = (caseId: string, n: number): string => `${caseId}.${n}`;

/** All decisions of a case. */
export const decisionKeys = (caseId: string, n: number): readonly RowKey[] =>
  Array.from({ length: n }, (_, at) => decisions.key(decisionId(caseId, at + 1)));
