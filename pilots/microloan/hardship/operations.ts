import { hardshipOf } from '@sandglass/lending';
import { lender } from '../lending.ts';

/** Requests of borrowers in difficulties: the engine's, under this pilot's name. */
export const hardship = hardshipOf(lender);
