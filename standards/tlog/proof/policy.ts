import { type SignatureAlgorithm, STANDARD_ALGORITHMS } from '../note/algorithm.ts';
import { parseVkey, type VerifierKey } from '../note/vkey.ts';
import { MalformedError } from '../verdict.ts';

/** Whom a verifier trusts: one log, and k of n witnesses (C2SP tlog-proof, Verifying, step 3). */
export interface Policy {
  /** The origin line that checkpoints must have. */
  readonly origin: string;
  /** Keys of which one at least must have signed for the log. */
  readonly logKeys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** How many different witnesses must have cosigned; 0 asks for none. */
  readonly threshold: number;
}

/** A policy as people write it, in vkeys. */
export interface PolicyText {
  /** vkey of the log; its name is the origin. */
  readonly log: string;
  readonly witnesses: readonly string[];
  readonly k: number;
}

/** Reads a policy. Throws MalformedError for a bad vkey and for a policy that could not mean what it says. */
export function parsePolicy(
  { log, witnesses, k }: PolicyText,
  algorithms: readonly SignatureAlgorithm[] = STANDARD_ALGORITHMS,
): Policy {
  const logKey = parseVkey(log, algorithms);
  const policy: Policy = {
    origin: logKey.name,
    logKeys: [logKey],
    witnesses: witnesses.map((vkey) => parseVkey(vkey, algorithms)),
    threshold: k,
  };
  assertPolicy(policy);
  return policy;
}

/**
 * Throws MalformedError for a threshold out of reach, and for a key that is listed twice: a cosignature does
 * not name its witness, so one key under two names would count for two (C2SP tlog-cosignature).
 */
export function assertPolicy({ logKeys, witnesses, threshold }: Policy): void {
  if (logKeys.length === 0) throw new MalformedError('a policy names a key of the log');
  if (!Number.isInteger(threshold) || threshold < 0 || threshold > witnesses.length) {
    throw new MalformedError(`a policy cannot ask for ${threshold} of ${witnesses.length} witnesses`);
  }
  const different = new Set(witnesses.map(({ publicKey }) => publicKey.toString('hex')));
  if (different.size < witnesses.length) throw new MalformedError('a policy lists one witness key twice');
}
