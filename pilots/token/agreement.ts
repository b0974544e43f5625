import { acceptOperation } from '@sandglass/agreement';
import { SHARD } from './shard.ts';

/** The holder's consent to the service agreement in force. */
export const acceptAgreement = acceptOperation(SHARD);
