/**
 * How a message is written where its dialect leaves a choice, and it is not written as `encode` does by itself. What was read is
 * written again by it, byte for byte; hexadecimal in which both cases are mixed is not kept.
 */
export interface Written {
  /** Bitmaps that are there, 2 or 3, although the fields need fewer. */
  readonly bitmaps?: number | undefined;
  /** Fields whose odd number of digits is filled up by F, not by 0. */
  readonly filledByF?: readonly number[] | undefined;
  /** Fields filled up on the other side than the dialect has it. */
  readonly filledAcross?: readonly number[] | undefined;
  /** Fields whose hexadecimal is in lower case; 1 is the bitmaps. */
  readonly lowerCase?: readonly number[] | undefined;
}

/** What `Written` says of single fields. */
export type Choice = 'filledByF' | 'filledAcross' | 'lowerCase';

/** Whether a field was written so. */
export const isWritten = (written: Written | undefined, choice: Choice, field: number): boolean =>
  written?.[choice]?.includes(field) ?? false;

/** The same, and that a field was written so. */
export const withChoice = (written: Written | undefined, choice: Choice, field: number): Written => ({
  ...written,
  [choice]: [...(written?.[choice] ?? []), field],
});
