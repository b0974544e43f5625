import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.ts';
import { openNote, type VerifiedSignature } from '../note/open.ts';
import { type Invalid, invalid, MalformedError } from '../verdict.ts';
import type { Policy } from './policy.ts';

/** A checkpoint that the log has signed, and enough witnesses with it. */
export interface VerifiedCheckpoint {
  readonly valid: true;
  readonly checkpoint: Required<Checkpoint>;
  /** The text that was signed. */
  readonly text: string;
  /** The known witnesses whose cosignatures hold, each once. */
  readonly witnesses: readonly VerifiedSignature[];
}

/** Verifies a checkpoint note by a policy: signatures, the log's among them, origin, number of witnesses. */
export function openCheckpoint(note: Uint8Array | string, policy: Policy): VerifiedCheckpoint | Invalid {
  const opened = openNote(note, [...policy.logKeys, ...policy.witnesses]);
  if (!opened.valid) return opened;
  const checkpoint = readCheckpoint(opened.text);
  if ('why' in checkpoint) return checkpoint;
  if (checkpoint.origin !== policy.origin)
    return invalid(`the checkpoint is of another log, ${checkpoint.origin}`);
  const signers = new Set(opened.signatures.map(({ key }) => lineOf(key)));
  if (!policy.logKeys.some((key) => signers.has(lineOf(key))))
    return invalid('the log has not signed the checkpoint');
  const trusted = new Set(policy.witnesses.map(lineOf));
  const witnesses = opened.signatures.filter(({ key }) => trusted.has(lineOf(key)));
  if (witnesses.length < policy.threshold) {
    return invalid(`${witnesses.length} of the known witnesses cosigned, ${policy.threshold} are needed`);
  }
  return { valid: true, checkpoint, text: opened.text, witnesses };
}

function readCheckpoint(text: string): Required<Checkpoint> | Invalid {
  try {
    return parseCheckpoint(text);
  } catch (error) {
    if (error instanceof MalformedError) return invalid(error.message);
    throw error;
  }
}

function lineOf({ name, id }: { readonly name: string; readonly id: string }): string {
  return `${name}+${id}`;
}
