/** Parties of a payment that the house plays where it simulates counterparties; each has a shard and a socket of its own. */
export const NETWORK = 'network';
export const ACQUIRER = 'acquirer';
export const SIMULATED_PARTIES: readonly string[] = [NETWORK, ACQUIRER];

/** Institution codes: eight digits, as fields 32 and 33 carry them. */
export const NETWORK_CODE = '00010000';
export const ACQUIRER_CODE = '48023310';
