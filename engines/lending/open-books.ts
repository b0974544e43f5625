import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import {
  COLLECTION_COST,
  COMMITMENT_PROVISION,
  chart,
  DISPOSAL_CLEARING,
  DISPOSAL_RESULT,
  FEE_INCOME,
  FOR_BUYERS,
  FUNDING,
  HANDED_OVER,
  IMPAIRED_INCOME,
  IMPAIRMENT_LOSS,
  IMPAIRMENT_RECOVERED,
  INTEREST_INCOME,
  INTEREST_RECEIVABLE,
  LOSS_ALLOWANCE,
  PENALTY_INCOME,
  PENALTY_RECEIVABLE,
  REALISATION_CLEARING,
  REPOSSESSED,
  SUSPENDED_INTEREST,
  SUSPENDED_INTEREST_CONTRA,
  WRITTEN_OFF,
  WRITTEN_OFF_CONTRA,
} from './chart.ts';
import { CURRENCY } from './currency.ts';
import type { Lender } from './lender.ts';

const bankAccounts = [
  { id: FUNDING, ...chart.funding },
  { id: HANDED_OVER, ...chart.handedOver },
  { id: INTEREST_RECEIVABLE, ...chart.interestReceivable },
  { id: PENALTY_RECEIVABLE, ...chart.penaltyReceivable },
  { id: FEE_INCOME, ...chart.feeIncome },
  { id: INTEREST_INCOME, ...chart.interestIncome },
  { id: PENALTY_INCOME, ...chart.penaltyIncome },
  { id: COMMITMENT_PROVISION, ...chart.commitmentProvision },
  { id: IMPAIRED_INCOME, ...chart.impairedIncome },
  { id: SUSPENDED_INTEREST, ...chart.suspendedInterest },
  { id: SUSPENDED_INTEREST_CONTRA, ...chart.suspendedInterestContra },
  { id: LOSS_ALLOWANCE, ...chart.lossAllowance },
  { id: IMPAIRMENT_LOSS, ...chart.impairmentLoss },
  { id: IMPAIRMENT_RECOVERED, ...chart.impairmentRecovered },
  { id: WRITTEN_OFF, ...chart.writtenOff },
  { id: WRITTEN_OFF_CONTRA, ...chart.writtenOffContra },
  { id: DISPOSAL_CLEARING, ...chart.disposalClearing },
  { id: DISPOSAL_RESULT, ...chart.disposalResult },
  { id: FOR_BUYERS, ...chart.forBuyers },
  { id: COLLECTION_COST, ...chart.collectionCost },
  { id: REALISATION_CLEARING, ...chart.realisation },
  { id: REPOSSESSED, ...chart.repossessed },
];

/** Opens the bank's own accounts, those that are not open yet; run at every start. */
export const openBooksOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.open-books`,
    summary: 'Opens the bank’s own accounts in the pilot: funding, income, and what is handed over.',
    business: 'continuing',
    roles: ['system', 'institution'],
    input: Type.Object({}, { additionalProperties: false }),
    load: () => bankAccounts.map(({ id }) => accounts.key(id)),
    decide: (state, _input, { now }) => {
      const missing = bankAccounts.filter(({ id }) => state.get(accounts, id) === undefined);
      const opened = missing.map(({ id }) => id);
      return effects({
        reply: { opened },
        rows: missing.map((account) => accounts.insert(newAccount({ ...account, currency: CURRENCY, now }))),
        facts:
          missing.length === 0
            ? []
            : [{ kind: `${lender.shard}.books-opened`, header: { accounts: opened } }],
      });
    },
  });
