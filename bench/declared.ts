import type { Declaration, Limit } from '@sandglass/declaration';
import type { Pilot } from '@sandglass/pilot';

/** What a pilot's seeded declaration limits. */
export const limitsOf = ({ declaration }: Pilot): readonly Limit[] => (declaration as Declaration).limits;
