import { bookRoutes } from '@sandglass/lending';
import { useOf } from './after-due.ts';
import * as lending from './lending.ts';
import { DOORS, SHARD as shard } from './shard.ts';

/** Doors of this pilot's book. */
export const book = bookRoutes({ shard, prefix: `${DOORS}/book`, useOf, lending });
