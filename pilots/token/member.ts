import { issuerDoor } from '@sandglass/payments';
import type { NetworkMember } from '@sandglass/pilot';
import { issuing, RANGES, vault } from './issuing.ts';

/** Institution code of the sample bank. */
export const CODE = '63020000';
const RANGE_DIGITS = 4;

/** The bank as a card network reaches it: its numbers are opened nowhere else. */
export const member: NetworkMember = {
  code: CODE,
  ranges: Object.values(RANGES).map(({ first }) => first.slice(0, RANGE_DIGITS)),
  answer: ({ executor, now }) => issuerDoor({ executor, issuing, references: vault, now }),
};
