/** Parties of a payment that the house plays where it simulates counterparties; each has a shard and a socket of its own. */
export const NETWORK = 'network';
export const ACQUIRER = 'acquirer';
export const SIMULATED_PARTIES: readonly string[] = [NETWORK, ACQUIRER];

/** Whose staff sign in for the simulated acquirer. */
export const ACQUIRER_INSTITUTION = 'huitong-acquirer';

/** Institution codes: eight digits, as fields 32 and 33 carry them. */
export const NETWORK_CODE = '00010000';
export const ACQUIRER_CODE = '48023310';

/** Whose staff sign in for a party that the house plays; undefined: nobody's, or it is no such party. */
export const institutionOfParty = (id: string): string | undefined =>
  id === ACQUIRER ? ACQUIRER_INSTITUTION : undefined;
