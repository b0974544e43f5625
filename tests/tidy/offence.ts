import type { Source } from './source.ts';

/** What is wrong, where, and what to write instead. */
export interface Offence {
  readonly path: string;
  /** From 1; absent when the file as a whole is meant. */
  readonly line?: number;
  readonly message: string;
}

/** A rule looks at the whole house at once: some can't judge a file alone. */
export type Rule = (sources: readonly Source[]) => readonly Offence[];

export const told = ({ path, line, message }: Offence): string =>
  line === undefined ? `${path}: ${message}` : `${path}:${line}: ${message}`;
