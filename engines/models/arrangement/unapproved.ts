import type { State } from '@sandglass/operations';
import { isApproved } from '../reads.ts';
import type { ArrangedModel } from './arrangement.ts';

/** The first of these models whose shipped version nobody has approved. */
export const unapproved = (
  state: State,
  shipped: readonly ArrangedModel[],
  names: readonly (string | null)[],
): string | undefined =>
  names
    .filter((name) => name !== null)
    .find((wanted) => {
      const found = shipped.find(({ name }) => name === wanted);
      return found === undefined || !isApproved(state, found.version);
    });
