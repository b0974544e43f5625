import { verifyInclusion } from '../merkle/inclusion.ts';
import { type Invalid, invalid, MalformedError } from '../verdict.ts';
import { openCheckpoint, type VerifiedCheckpoint } from './opencheckpoint.ts';
import type { Policy } from './policy.ts';
import { parseProof, type TlogProof } from './tlogproof.ts';

/** A proof that holds: the entry stands at `index` of the tree that log and witnesses signed. */
export interface VerifiedProof extends VerifiedCheckpoint {
  readonly index: number;
}

/**
 * Verifies a proof file for the entry whose leaf hash the caller worked out (C2SP tlog-proof, Verifying): origin
 * and log signature, cosignatures by the policy, inclusion. The extra line has no part in it.
 */
export function verifyProof(
  input: Uint8Array | string,
  leafHash: Uint8Array,
  policy: Policy,
): VerifiedProof | Invalid {
  const proof = readProof(input);
  if ('why' in proof) return proof;
  const opened = openCheckpoint(proof.checkpoint, policy);
  if (!opened.valid) return opened;
  const { size, root } = opened.checkpoint;
  const included = verifyInclusion({ index: proof.index, size, leafHash, root, proof: proof.hashes });
  return included.valid ? { ...opened, index: proof.index } : included;
}

function readProof(input: Uint8Array | string): TlogProof | Invalid {
  try {
    return parseProof(input);
  } catch (error) {
    if (error instanceof MalformedError) return invalid(error.message);
    throw error;
  }
}
