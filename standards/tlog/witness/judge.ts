import { verifyConsistency } from '../merkle/consistency.ts';
import { EMPTY_ROOT } from '../merkle/hash.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.ts';
import { parseNote } from '../note/note.ts';
import { openNote } from '../note/open.ts';
import type { VerifierKey } from '../note/vkey.ts';
import { MalformedError } from '../verdict.ts';
import { parseSubmission, type Submission } from './submission.ts';

/** The head that a witness has cosigned last. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Before the first one. */
export const NOTHING_SEEN: Seen = { size: 0, root: EMPTY_ROOT };

/** A witness's answer before it signs: HTTP statuses of C2SP tlog-witness, add-checkpoint. */
export type Judgement =
  | {
      readonly status: 200;
      readonly checkpoint: Required<Checkpoint>;
      readonly text: string;
      readonly note: string;
    }
  | { readonly status: 409; readonly size: number; readonly why: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly why: string };

/** Reads which log a submission is about; a judgement where it can't be read, or the log is unknown. */
export function originOf(
  body: Uint8Array | string,
  logs: ReadonlyMap<string, readonly VerifierKey[]>,
): { readonly origin: string; readonly submission: Submission } | Judgement {
  try {
    const submission = parseSubmission(body);
    const { origin } = parseCheckpoint(parseNote(submission.note).text);
    if (!logs.has(origin)) return { status: 404, why: `the log ${origin} is not known here` };
    return { origin, submission };
  } catch (error) {
    if (error instanceof MalformedError) return { status: 400, why: error.message };
    throw error;
  }
}

/** Whether a head of a known log may be cosigned by a witness that has seen `seen`. */
export function judgeSubmission(
  { oldSize, proof, note }: Submission,
  keys: readonly VerifierKey[],
  seen: Seen,
): Judgement {
  const opened = openNote(note, keys);
  if (!opened.valid) return { status: 403, why: opened.why };
  const checkpoint = parseCheckpoint(opened.text);
  const { size, root } = checkpoint;
  if (oldSize > size) return { status: 400, why: 'the old size is larger than the checkpoint' };
  if (oldSize !== seen.size) {
    return { status: 409, size: seen.size, why: `the last head cosigned here has ${seen.size} entries` };
  }
  const consistent = verifyConsistency({ oldSize, size, oldRoot: seen.root, root, proof });
  if (!consistent.valid) return { status: 422, why: consistent.why };
  return { status: 200, checkpoint, text: opened.text, note };
}
