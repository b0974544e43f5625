import { subjectKey } from '@sandglass/journal';
import {
  type Circumstances,
  type Decision,
  effects,
  operation,
  type RowKey,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import type { Static, TObject } from 'typebox';
import { officerOf } from '../collection/officer.ts';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { NO, type No, no } from '../preservation/case.ts';
import { type Preservation, preservations } from '../preservation/preservation.ts';
import { type Seal, sealId, seals } from '../preservation/seal.ts';
import type { AuctionRules } from './auction-rules.ts';
import {
  REALISATION_PAPERS_MAX,
  type Realisation,
  type RealisationState,
  realisations,
} from './realisation.ts';
import type { Realisable } from './security.ts';

export interface Realising {
  readonly lender: Lender;
  readonly rules: AuctionRules;
  readonly security: Realisable;
}

/** A case as an operation sees it. */
export interface Found {
  readonly loan: Loan;
  readonly row: Realisation;
  readonly seal: Seal;
  readonly court: Preservation | undefined;
}

/** What a step makes of the case. */
export interface Change {
  readonly row: Realisation;
  readonly rows?: readonly RowWrite[];
  readonly reply?: Readonly<Record<string, string | number | boolean | null>>;
  readonly event: string;
  readonly header?: Readonly<Record<string, string | number | boolean>>;
  readonly opening?: Readonly<Record<string, string | number>>;
}

export interface OfAsset {
  readonly loanId: string;
  readonly asset: number;
}

export const realisationKeys = ({ loanId, asset }: OfAsset): RowKey[] => {
  const id = sealId(loanId, asset);
  return [
    loans.key(loanId) as RowKey,
    preservations.key(loanId) as RowKey,
    seals.key(id) as RowKey,
    realisations.key(id) as RowKey,
  ];
};

export const borrowerOf = (state: State, loanId: string): RowKey[] => {
  const loan = state.get(loans, loanId);
  return loan === undefined ? [] : [subjectKey(loan.customer) as RowKey];
};

/** The claim is somebody else’s now, and so is what the asset brings. */
export const hasLeft = ({ state }: Loan): boolean => state === 'sold' || state === 'handed-over';

/** The rows of a case, or why there is none. */
export function foundOf(state: State, { loanId, asset }: OfAsset): Found | undefined {
  const id = sealId(loanId, asset);
  const [loan, row, seal] = [state.get(loans, loanId), state.get(realisations, id), state.get(seals, id)];
  if (loan === undefined || row === undefined || seal === undefined) return undefined;
  return { loan, row, seal, court: state.get(preservations, loanId) };
}

/** A step that people record: in these states only, and never after the end. */
export const stepOf = <S extends TObject>(
  { lender: { shard } }: Realising,
  of: {
    readonly name: string;
    readonly summary: string;
    readonly input: S;
    readonly from: readonly RealisationState[];
    readonly roles?: readonly ('institution' | 'system')[];
    readonly decide: (found: Found, input: Static<S>, at: Circumstances) => Change | No;
  },
) =>
  operation({
    name: `${shard}.realisation.${of.name}`,
    summary: of.summary,
    business: 'closing',
    roles: of.roles ?? ['institution'],
    input: of.input,
    load: (input) => realisationKeys(input as unknown as OfAsset),
    loadThen: (state, input) => borrowerOf(state, (input as unknown as OfAsset).loanId),
    decide: (state, input, at): Decision => {
      const asset = input as unknown as OfAsset;
      const found = foundOf(state, asset);
      if (found === undefined) return refuse('realisation-unknown', { loan: asset.loanId });
      const { customer: subject } = found.loan;
      const change = of.from.includes(found.row.state)
        ? of.decide(found, input as Static<S>, at)
        : no('realisation-state', { state: found.row.state });
      if (NO in change) return refuse(change.code, change.values, { subject });
      return effects({
        reply: { loan: asset.loanId, asset: asset.asset, state: change.row.state, ...change.reply },
        rows: [realisations.update(change.row), ...(change.rows ?? [])],
        facts: [factOf(shard, found.loan, at, change)],
      });
    },
  });

export const factOf = (
  shard: string,
  { id, customer, product }: Loan,
  { actor }: Circumstances,
  { event, header, opening }: Pick<Change, 'event' | 'header' | 'opening'>,
) => ({
  kind: `${shard}.${event}`,
  subject: customer,
  header: { product, ...header },
  opening: { loan: id, by: officerOf(actor), ...opening },
});

/** The case with one paper more. */
export const withPaper = (
  row: Realisation,
  step: string,
  { text, digest }: { readonly text: string; readonly digest: string },
  { businessDate: on, actor }: Circumstances,
): Realisation => ({
  ...row,
  papers: [...row.papers, { step, text, digest, by: officerOf(actor), on }].slice(-REALISATION_PAPERS_MAX),
});
