import type { Text, Undisclosed } from '../schema/text.ts';

/** Text that a source says, for declarations written in TypeScript: 简体, 繁體, English. */
export const said = (zh: string, zhHant: string, en: string): Text => ({ zh, zhHant, en });

/** Text written for the demonstration, and marked so. */
export const example = (zh: string, zhHant: string, en: string): Text => ({ zh, zhHant, en, example: true });

/** A value that the source does not give, with the reason. */
export const undisclosed = (zh: string, zhHant: string, en: string): Undisclosed => ({
  undisclosed: true,
  reason: { zh, zhHant, en },
});
