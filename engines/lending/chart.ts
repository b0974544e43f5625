/**
 * A lender's accounts. A drawdown debits the loan's principal and credits the customer's current account: lending
 * makes the deposit. Money enters from outside, and would leave, through the funding account. Interest is income on the
 * day it is earned, and a receivable until it is paid; principal is an account a loan, receivables are one account for
 * all loans, explained by their positions (see books/position.ts).
 */
import type { AccountRule } from '@sandglass/ledger';

/** One kind of account: its code in the chart and what it may not do. */
interface Kind {
  readonly code: string;
  readonly rule: AccountRule;
}

export const chart = {
  /** The bank's own money: what came in from outside and what went out. */
  funding: { code: 'funding', rule: 'unrestricted' },
  /** Loans that left the pilot for the bank's own books. */
  handedOver: { code: 'handed-over', rule: 'unrestricted' },
  /** Contract interest that is earned and unpaid. */
  interestReceivable: { code: 'interest-receivable', rule: 'may-not-overdraw-debit' },
  /** Penalty and compound interest, likewise. */
  penaltyReceivable: { code: 'penalty-receivable', rule: 'may-not-overdraw-debit' },
  /** For repaying early. */
  feeIncome: { code: 'fee-income', rule: 'unrestricted' },
  interestIncome: { code: 'interest-income', rule: 'unrestricted' },
  /** Penalty and compound interest. */
  penaltyIncome: { code: 'penalty-income', rule: 'unrestricted' },
  /** Interest of loans whose income is suspended: earned by contract, off the balance sheet until it is paid. */
  suspendedInterest: { code: 'suspended-interest', rule: 'may-not-overdraw-debit' },
  /** The other side of the memorandum. */
  suspendedInterestContra: { code: 'suspended-interest-contra', rule: 'may-not-overdraw-credit' },
  /** Loss allowance: what loans are carried at less than is owed. */
  lossAllowance: { code: 'loss-allowance', rule: 'unrestricted' },
  /** A liability: expected losses of what customers may still draw. */
  commitmentProvision: { code: 'commitment-provision', rule: 'unrestricted' },
  /** Expense: what becomes allowance, and losses that nothing was laid aside for. */
  impairmentLoss: { code: 'impairment-loss', rule: 'unrestricted' },
  /** Income: what came in for loans that were written off. */
  impairmentRecovered: { code: 'impairment-recovered', rule: 'unrestricted' },
  /** Claims whose loans were written off, as they stood then. */
  writtenOff: { code: 'written-off', rule: 'may-not-overdraw-debit' },
  writtenOffContra: { code: 'written-off-contra', rule: 'may-not-overdraw-credit' },
  /** What buyers of pools paid for loans that have neither passed nor fallen out; a loan crosses it on its way out. */
  disposalClearing: { code: 'disposal-clearing', rule: 'unrestricted' },
  /** 资产处置损益: what a sold loan brought, less what it was carried at. */
  disposalResult: { code: 'disposal-result', rule: 'unrestricted' },
  /** A liability: what still came in for loans that were sold, until it goes on to their buyers. */
  forBuyers: { code: 'for-buyers', rule: 'may-not-overdraw-credit' },
  /** Expense: commissions of collection agencies. */
  collectionCost: { code: 'collection-cost', rule: 'unrestricted' },
  /** What sold collateral brought, until it is given out in the same entry; always zero between two operations. */
  realisation: { code: 'realisation-clearing', rule: 'may-not-overdraw-credit' },
  /** 抵债资产: what the bank took in payment and has to sell on, at the price at which it took it. */
  repossessed: { code: 'repossessed-assets', rule: 'may-not-overdraw-debit' },
  /** Interest on the net amount of credit-impaired loans, taken from their allowance. */
  impairedIncome: { code: 'impaired-interest-income', rule: 'unrestricted' },
  /** A deposit: it can't go below zero. */
  current: { code: 'current', rule: 'may-not-overdraw-credit' },
  /** What a customer owes of a loan's principal: never less than nothing. */
  principal: { code: 'principal', rule: 'may-not-overdraw-debit' },
} as const satisfies Record<string, Kind>;

export const FUNDING = 'bank/funding';
export const HANDED_OVER = 'bank/handed-over';
export const INTEREST_RECEIVABLE = 'bank/interest-receivable';
export const PENALTY_RECEIVABLE = 'bank/penalty-receivable';
export const FEE_INCOME = 'bank/fee-income';
export const INTEREST_INCOME = 'bank/interest-income';
export const PENALTY_INCOME = 'bank/penalty-income';
/** 表外: the memorandum accounts balance each other and no balance sheet shows them. */
export const SUSPENDED_INTEREST = 'memo/interest-suspended';
export const SUSPENDED_INTEREST_CONTRA = 'memo/interest-suspended-contra';
export const LOSS_ALLOWANCE = 'bank/loan-loss-allowance';
export const IMPAIRMENT_LOSS = 'bank/impairment-loss';
export const IMPAIRMENT_RECOVERED = 'bank/impairment-recovered';
export const WRITTEN_OFF = 'memo/written-off';
export const WRITTEN_OFF_CONTRA = 'memo/written-off-contra';
export const COMMITMENT_PROVISION = 'bank/commitment-provision';
export const IMPAIRED_INCOME = 'bank/impaired-interest-income';
export const REALISATION_CLEARING = 'bank/realisation-clearing';
export const REPOSSESSED = 'bank/repossessed-assets';

export const DISPOSAL_CLEARING = 'bank/disposal-clearing';
export const DISPOSAL_RESULT = 'bank/disposal-result';
export const FOR_BUYERS = 'bank/for-buyers';
export const COLLECTION_COST = 'bank/collection-cost';

export const currentAccount = (customer: string): string => `current/${customer}`;
export const principalAccount = (loan: string): string => `principal/${loan}`;
