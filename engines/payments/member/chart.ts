import type { Transfer } from '@sandglass/operations';
import type { AccountToOpen } from '../clearing/opened.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import type { ClearingMember } from './member.ts';

/** A member's accounts of its clearing and settlement, the same for issuers and acquirers. */
/** Between the network's file and the settlement bank's statement (待结算款项). */
export const DUE = 'clearing/settlement-due';
/** Its account at the settlement bank (存放中央银行款项). */
export const CENTRAL_BANK = 'clearing/central-bank';
/** Income of an issuer, expense of an acquirer (发卡行服务费). */
export const INTERCHANGE = 'clearing/interchange';
/** Expense (网络服务费). */
export const NETWORK_FEE = 'clearing/network-fee';
/** Asked of the network and not cleared yet. */
export const CLAIMS = 'clearing/claims';
/** Differences that were accepted: income or expense. */
export const ACCEPTED = 'clearing/differences';

const own = (id: string, code: string): AccountToOpen => ({ id, code, rule: 'unrestricted' });

export const memberAccounts = ({ clearing }: Pick<ClearingMember, 'clearing'>): readonly AccountToOpen[] => [
  clearing,
  own(DUE, 'settlement-due'),
  own(CENTRAL_BANK, 'central-bank'),
  own(INTERCHANGE, 'interchange'),
  own(NETWORK_FEE, 'network-fee'),
  own(CLAIMS, 'network-claims'),
  own(ACCEPTED, 'card-differences'),
];

type Sided = Pick<ClearingMember, 'clearing' | 'side'>;

/** Moves an amount that stands for payments from the account that is settled to another; below zero the other way. */
export const moved = (
  { clearing, side }: Sided,
  amount: bigint,
  other: string,
  code: string,
): readonly Transfer[] =>
  side === 'credit'
    ? signedTransfer(clearing.id, other, amount, code)
    : signedTransfer(other, clearing.id, amount, code);
