import { isApproved } from '@sandglass/models';
import type { State } from '@sandglass/operations';
import { ratingModels } from './models.ts';

/** The first of these models whose shipped version nobody has approved. */
export const unapproved = (state: State, names: readonly (string | null)[]): string | undefined =>
  names
    .filter((name) => name !== null)
    .find((name) => {
      const shipped = ratingModels.find((model) => model.name === name);
      return shipped === undefined || !isApproved(state, shipped.version);
    });
