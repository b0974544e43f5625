import { effects, operation, type RowKey, refuse } from '@sandglass/operations';
import { isNothingOverdue } from '../collection/owed-now.ts';
import { holds } from '../disposal/item.ts';
import { loans } from '../loan/loan.ts';
import { type Seal, sealId, seals } from '../preservation/seal.ts';
import { borrowerOf, factOf, type Realising, realisationKeys } from './case.ts';
import { AssetOnly } from './inputs.ts';
import { isRunning, type Realisation, realisations } from './realisation.ts';

/**
 * Sealed collateral of loans whose assets are preserved, and that nobody began to realise; $1 shard. Plan: recoveries of the shard,
 * seals by loan; asked at a step of an exit.
 */
export const TO_REALISE = `select s.id, l.customer, l.principal as amount from lending.seal s
  join lending.loan l on l.shard = s.shard and l.id = s.loan
  join lending.recovery r on r.shard = s.shard and r.id = s.loan and r.stage = 'preserved'
  where s.shard = $1 and s.state = 'sealed' and s.collateral and l.state = 'active'
    and not exists (select from lending.realisation x where x.shard = s.shard and x.id = s.id) order by s.id`;

/** Cases whose money is not out yet; $1 shard. */
export const REALISING = `select id, customer, price as amount from lending.realisation
  where shard = $1 and state not in ('distributed', 'ended') order by id`;

/** The loan and the number of an asset by its id. */
export const assetOf = (id: string): { readonly loanId: string; readonly asset: number } => {
  const at = id.lastIndexOf('.s');
  return { loanId: id.slice(0, at), asset: Number(id.slice(at + 2)) };
};

const newRealisation = (seal: Seal, customer: string, product: string, on: string): Realisation => ({
  id: seal.id,
  loan: seal.loan,
  asset: seal.n,
  kind: seal.kind,
  customer,
  product,
  state: 'opened',
  route: null,
  owned_by_borrower: true,
  shelter: { kind: 'none', monthlyRent: '0.00', years: 0 },
  appraised: 0n,
  appraised_on: null,
  valid_until: null,
  rounds: [],
  price: 0n,
  forfeited: 0n,
  sold_on: null,
  taken: false,
  dispose_by: null,
  wanted: null,
  distribution: null,
  proposed_by: null,
  decided_by: null,
  distributed_on: null,
  papers: [],
  opened_on: on,
  closed_on: null,
  outcome: null,
});

/** An asset that secures an overdue loan is to become money: a person begins it, or an exit. Nothing more is drawn from then on. */
export const openRealisationOf = ({ lender: { shard } }: Realising) =>
  operation({
    name: `${shard}.realisation.open`,
    summary: 'Opens the case in which an asset that secures an overdue loan is turned into money.',
    business: 'closing',
    roles: ['institution', 'system'],
    input: AssetOnly,
    load: (input) => [...realisationKeys(input), holds.key(input.loanId) as RowKey],
    loadThen: (state, { loanId }) => borrowerOf(state, loanId),
    decide: (state, { loanId, asset }, at) => {
      const loan = state.get(loans, loanId);
      const seal = state.get(seals, sealId(loanId, asset));
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject } = loan;
      const no = (code: string, values = {}) => refuse(code, values, { subject });
      const pool = state.get(holds, loanId)?.pool ?? null;
      if (pool !== null) return no('disposal-loan-held', { loan: loanId, pool });
      if (seal === undefined) return no('preservation-asset-unknown', { asset: String(asset) });
      if (!seal.collateral) return no('realisation-no-security', { asset: String(asset) });
      const before = state.get(realisations, seal.id);
      if (before !== undefined && (isRunning(before) || before.state === 'distributed'))
        return no('realisation-state', { state: before.state });
      if (seal.state === 'realised') return no('seal-state', { state: seal.state });
      const owes = loan.state === 'active' ? loan.next_due_on !== null : loan.state === 'written-off';
      if (!owes || (loan.state === 'active' && isNothingOverdue(state, loan, at.businessDate)))
        return no('case-closed');
      const row = newRealisation(seal, subject, loan.product, at.businessDate);
      const opened = { event: 'realisation-opened', header: { kind: seal.kind }, opening: { asset } };
      return effects({
        reply: { loan: loanId, asset, state: row.state },
        rows: [
          before === undefined ? realisations.insert(row) : realisations.update(row),
          ...(loan.state === 'active' && loan.frozen_on === null
            ? [loans.update({ ...loan, frozen_on: at.businessDate })]
            : []),
        ],
        facts: [factOf(shard, loan, at, opened)],
      });
    },
  });
