import type { CaseFile } from './case-file.ts';

/** Last day of the tenancy that runs on a date; undefined: the home is not let then. */
export function letUntil({ home }: Pick<CaseFile, 'home'>, date: string): string | undefined {
  const until = home?.letUntil;
  return until === undefined || until < date ? undefined : until;
}
