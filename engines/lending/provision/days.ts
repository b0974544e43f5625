import { parseDate } from '@sandglass/loanmath';

/** Calendar days from one date to another. */
export const daysBetween = (from: string, to: string): number => parseDate(to) - parseDate(from);
