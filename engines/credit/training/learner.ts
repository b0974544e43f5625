/** Learns from some rows of a sample, and answers with the probability of default of others, prior corrected. */
export type Learn = (rows: readonly number[]) => (rows: readonly number[]) => number[];
