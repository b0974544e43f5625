import { rewrapAll } from '@sandglass/payments';
import type { Lookout, Outside } from '@sandglass/pilot';
import { issuing, vault } from '../issuing.ts';
import { findWrapping } from '../keys.ts';
import { SHARD } from '../shard.ts';

const LOOK_MS = 30_000;

/**
 * Looks whether the vault's wrapping key was rotated, also while the house was stopped, and wraps the keys of all numbers anew by the
 * newest. A run that was cut off begins again at the next look.
 */
export function rewrapNumbers({ submit, pool }: Outside): Lookout {
  let done: number | undefined;
  return {
    name: 'rewrap-numbers',
    everyMs: LOOK_MS,
    work: async () => {
      await findWrapping();
      vault.refresh();
      const { newest } = vault;
      if (newest === done) return;
      const { rewrapNumbers } = issuing;
      // A number that was drawn before the look may be written after it: only a look that finds none is the last.
      if ((await rewrapAll({ pool, submit, shard: SHARD, vault, rewrapNumbers })) === 0) done = newest;
    },
  };
}
