/**
 * A network's accounts. What members owe and are owed passes through; only its fees stay: after a settlement every account but
 * these two is zero.
 */
export const NETWORK_FEES = 'network/fee-income';
/** Its account at the settlement bank. */
export const SETTLEMENT_BANK = 'network/settlement-bank';
/** Zero between two clearings. */
export const CLEARED = 'network/cleared';
export const memberAccount = (member: string): string => `member/${member}`;

export const networkAccounts = (members: readonly string[]) => [
  { id: NETWORK_FEES, code: 'network-fee-income', rule: 'unrestricted' as const },
  { id: SETTLEMENT_BANK, code: 'settlement-bank', rule: 'unrestricted' as const },
  { id: CLEARED, code: 'network-cleared', rule: 'unrestricted' as const },
  ...members.map((member) => ({
    id: memberAccount(member),
    code: 'clearing-member',
    rule: 'unrestricted' as const,
  })),
];
