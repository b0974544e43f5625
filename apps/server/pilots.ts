import microloan from '@sandglass/microloan';
import type { Pilot } from '@sandglass/pilot';

/** The pilots of this house; a new one is one folder and one line here. */
export const pilots: readonly Pilot[] = [microloan];
