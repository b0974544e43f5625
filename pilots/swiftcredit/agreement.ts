import { acceptOperation } from '@sandglass/agreement';
import { SHARD } from './shard.ts';

/** The customer's consent to the service agreement in force. */
export const acceptAgreement = acceptOperation(SHARD);
