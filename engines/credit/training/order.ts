import type { Outcome } from './sample.ts';

/** What is to be learnt, and what its card says of the making. */
export interface TrainingOrder extends Outcome {
  /** Name of the model where the file is not a known one. */
  readonly name: string;
  /** Business date of the training, for the card only. */
  readonly date: string;
  /** The command that reproduces it, for the card only. */
  readonly command: string;
}
