import { acquirerSettlingOf, simulatedSource } from '@sandglass/payments';
import { ACQUIRER, ACQUIRER_CODE, NETWORK } from './names.ts';

/** Whence the simulated acquirer has its clearing files and statements. */
export const acquirerSource = simulatedSource(NETWORK, ACQUIRER_CODE);
/** What the simulated acquirer does beside selling. */
export const acquirerSettling = acquirerSettlingOf(ACQUIRER, ACQUIRER_CODE, acquirerSource);
