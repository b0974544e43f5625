/** For how many months a token may be made. */
export const MONTHS = [1, 3, 6, 12, 24, 36] as const;
export const MONTHS_USUAL = '12';
