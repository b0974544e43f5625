import { decodeText, parseCount } from '../note/text.ts';
import { MAX_PROOF_HASHES, parseHash } from '../proof/tlogproof.ts';
import { MalformedError } from '../verdict.ts';

/** What a log sends to a witness (C2SP tlog-witness, add-checkpoint). */
export interface Submission {
  /** Size of the head that the witness has cosigned before, as the log believes. */
  readonly oldSize: number;
  /** Consistency proof from there, RFC 6962 §2.1.2. */
  readonly proof: readonly Uint8Array[];
  /** The new head, a signed note, word for word. */
  readonly note: string;
}

/** Reads a request's body. Throws MalformedError for anything but its one spelling; verifies nothing. */
export function parseSubmission(body: Uint8Array | string): Submission {
  const text = decodeText(body);
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw new MalformedError('a submission has an empty line before its checkpoint');
  const [first = '', ...lines] = text.slice(0, blank).split('\n');
  if (!first.startsWith('old ')) throw new MalformedError('a submission begins with the line "old <size>"');
  if (lines.length > MAX_PROOF_HASHES) {
    throw new MalformedError(`a submission has at most ${MAX_PROOF_HASHES} proof lines`);
  }
  return {
    oldSize: parseCount(first.slice('old '.length)),
    proof: lines.map(parseHash),
    note: text.slice(blank + 2),
  };
}

/** Writes a request's body. */
export function formatSubmission({ oldSize, proof, note }: Submission): string {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${oldSize}\n${lines.join('')}\n${note}`;
}
