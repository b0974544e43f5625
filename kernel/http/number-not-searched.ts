import { looksLikePan } from '@sandglass/iso8583';
import type { Refuses } from './refuses.ts';
import './reasons.ts';

/** The number of a card or token is nothing to search by, mistyped or not: it would stand in addresses and histories. */
export const numberNotSearched: Refuses = (text) => (looksLikePan(text) ? 'number-not-searched' : undefined);
