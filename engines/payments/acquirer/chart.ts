/** An acquirer's accounts: what the network owes it until settlement, and what it owes each merchant. */
export const NETWORK_SETTLEMENT = 'network/settlement';
export const merchantAccount = (merchant: string): string => `merchant/${merchant}`;

export const acquirerChart = {
  settlement: { code: 'network-settlement', rule: 'unrestricted' },
  merchant: { code: 'merchant', rule: 'unrestricted' },
} as const;
