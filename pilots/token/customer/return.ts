import { returnOperation } from '@sandglass/journal';
import { SHARD } from '../shard.ts';

/** Somebody who was erased here begins anew, as somebody else. */
export const comeBack = returnOperation(SHARD);
