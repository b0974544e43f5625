/** An issuer's accounts for payments: what a holder has, and what the issuer owes the network until settlement. */
export const currentAccount = (customer: string): string => `current/${customer}`;

/** Liability to the network: what was paid by card or token and is not settled yet (待清算款项). */
export const CLEARING = 'bank/card-clearing';
/** The bank's own money: what came in from outside and what went out. */
export const FUNDING = 'bank/funding';

export const chart = {
  current: { code: 'current', rule: 'may-not-overdraw-credit' },
  clearing: { code: 'card-clearing', rule: 'unrestricted' },
  funding: { code: 'funding', rule: 'unrestricted' },
} as const;
