import { subjectKey } from '@sandglass/journal';
import {
  type Circumstances,
  type Decision,
  effects,
  type Fact,
  operation,
  type RowKey,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import type { Static, TObject } from 'typebox';
import { officerOf } from '../collection/officer.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { type Recovery, recoveries } from '../recovery/recovery.ts';
import { writeOffs } from '../write-off/write-off.ts';
import type { CourtRules } from './court-rules.ts';
import { type CourtPaper, PAPERS_MAX, type Preservation, preservations } from './preservation.ts';
import { type Seal, sealId, seals } from './seal.ts';

export interface Preserving {
  readonly lender: Lender;
  readonly rules: CourtRules;
}

/** A case as an operation sees it. */
export interface Found {
  readonly loan: Loan;
  readonly row: Preservation;
  /** All assets, in their order. */
  readonly seals: readonly Seal[];
  readonly recovery: Recovery | undefined;
}

/** What an operation makes of the case. */
export interface Change {
  readonly row: Preservation;
  readonly seals?: readonly RowWrite[];
  readonly rows?: readonly RowWrite[];
  readonly reply?: Readonly<Record<string, string | number | null>>;
  readonly event: string;
  readonly opening?: Readonly<Record<string, string | number>>;
  readonly facts?: readonly Fact[];
}

export const NO = Symbol('refused');
export type No = {
  readonly [NO]: true;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};
export const no = (code: string, values: Readonly<Record<string, string>> = {}): No => ({
  [NO]: true,
  code,
  values,
});
const isNo = (of: Change | No): of is No => NO in of;

/** Everything about a case is loaded by its loan: the case, its assets, and what is owed. */
export const preservationKeys = (loanId: string): RowKey[] => [
  loans.key(loanId) as RowKey,
  preservations.key(loanId) as RowKey,
  recoveries.key(loanId) as RowKey,
  writeOffs.key(loanId) as RowKey,
];

export function restOfPreservation(state: State, loanId: string): RowKey[] {
  const loan = state.get(loans, loanId);
  if (loan === undefined) return [];
  const count = state.get(preservations, loanId)?.assets ?? 0;
  // One more than there are: the next asset's.
  const numbers = Array.from({ length: count + 1 }, (_, at) => at + 1);
  return [
    subjectKey(loan.customer) as RowKey,
    ...openRows(loanId, loan.open_drawings),
    ...numbers.map((n) => seals.key(sealId(loanId, n)) as RowKey),
  ];
}

/** One step of a preservation case: loads it, decides, and writes case, seals and a fact. */
export const stepOf = <S extends TObject>(
  { lender: { shard } }: Preserving,
  of: {
    readonly name: string;
    readonly summary: string;
    readonly input: S;
    readonly roles?: readonly ('institution' | 'system')[];
    readonly decide: (found: Found, input: Static<S>, at: Circumstances, state: State) => Change | No;
  },
) =>
  operation({
    name: `${shard}.preservation.${of.name}`,
    summary: of.summary,
    business: 'closing',
    roles: of.roles ?? ['institution'],
    input: of.input,
    load: (input) => preservationKeys(loanOf(input)),
    loadThen: (state, input) => restOfPreservation(state, loanOf(input)),
    decide: (state, input, at): Decision => {
      const loanId = loanOf(input);
      const loan = state.get(loans, loanId);
      const row = state.get(preservations, loanId);
      if (loan === undefined || row === undefined) return refuse('preservation-unknown', { loan: loanId });
      const found = { loan, row, seals: sealsOf(state, row), recovery: state.get(recoveries, loanId) };
      const change = of.decide(found, input as Static<S>, at, state);
      if (isNo(change)) return refuse(change.code, change.values, { subject: loan.customer });
      return effects({
        reply: { loan: loanId, state: change.row.state, ...change.reply },
        rows: [preservations.update(change.row), ...(change.seals ?? []), ...(change.rows ?? [])],
        facts: [
          {
            kind: `${shard}.${change.event}`,
            subject: loan.customer,
            header: { product: loan.product },
            opening: { loan: loanId, by: officerOf(at.actor), ...change.opening },
          },
          ...(change.facts ?? []),
        ],
      });
    },
  });

const loanOf = (input: unknown): string => String((input as { loanId: string }).loanId);

const sealsOf = (state: State, { id, assets }: Preservation): readonly Seal[] =>
  Array.from({ length: assets }, (_, at) => {
    const seal = state.get(seals, sealId(id, at + 1));
    if (seal === undefined) throw new Error(`the case of ${id} lists asset ${at + 1}, which does not exist`);
    return seal;
  });

/** The case with one court paper more. */
export const withPaper = (
  row: Preservation,
  kind: CourtPaper['kind'],
  { text, digest }: { readonly text: string; readonly digest: string },
  { businessDate: on, actor }: Circumstances,
): Preservation => ({
  ...row,
  papers: [...row.papers, { kind, text, digest, by: officerOf(actor), on }].slice(-PAPERS_MAX),
});
