import { MalformedError, type Policy, parseVkey, type VerifierKey } from '@sandglass/tlog';
import { InputError, UsageError } from '../verb.ts';
import { type RemoteLog, readPublishedKeys } from './remotelog.ts';
import { SIGNATURE_TYPES } from './signature-types.ts';
import type { LogState } from './state.ts';

/** Keys that were named on the command line. */
export interface GivenKeys {
  readonly key: VerifierKey | undefined;
  readonly origin: string | undefined;
  readonly witnesses: readonly VerifierKey[];
  readonly quorum: number;
}

/** Whom to believe, and where the log's key came from. */
export interface Trust {
  readonly policy: Policy;
  readonly source: 'given' | 'pinned' | 'first use';
}

/** Reads --key, --origin, --witness and --quorum. Throws UsageError for what is not a vkey or a count. */
export function givenKeys(flags: Readonly<Record<string, string | true>>): GivenKeys {
  const text = (name: string): string | undefined => {
    const value = flags[name];
    return value === true ? undefined : value;
  };
  const quorum = Number(text('quorum') ?? 0);
  if (!Number.isInteger(quorum) || quorum < 0) throw new UsageError('--quorum takes a number of witnesses.');
  const key = text('key');
  const witnesses = text('witness')?.split(',') ?? [];
  return {
    key: key === undefined ? undefined : vkeyFlag('--key', key),
    origin: text('origin'),
    witnesses: witnesses.map((vkey) => vkeyFlag('--witness', vkey)),
    quorum,
  };
}

/**
 * Decides whom to believe: the key that was given, else the pinned one, else, at first use, what the operator
 * publishes. Witnesses' keys keep to the first that was seen under their name, in the same order of trust.
 */
export async function trustFor(
  log: RemoteLog,
  given: GivenKeys,
  state: LogState | undefined,
): Promise<Trust> {
  const { key } = given;
  if (key !== undefined && state !== undefined && !state.keys.some((pinned) => isSameKey(pinned, key))) {
    throw new InputError(
      'other-key',
      'Another key',
      `The key given for ${key.name} is not the one pinned before.`,
    );
  }
  const published = await readPublishedKeys(log);
  const own = published.filter(({ algorithm }) => !algorithm.timestamped);
  const logKeys = key === undefined ? (state?.keys ?? own) : [key];
  const [first] = logKeys;
  if (first === undefined) {
    throw new InputError('no-key', 'No key', `${log.prefix} publishes no key: name the log's by --key.`);
  }
  const cosigners = published.filter(({ algorithm }) => algorithm.timestamped);
  const witnesses = firstOfEachName([...given.witnesses, ...(state?.witnesses ?? []), ...cosigners]);
  const origin = given.origin ?? state?.origin ?? first.name;
  const source = key !== undefined ? 'given' : state !== undefined ? 'pinned' : 'first use';
  return { policy: { origin, logKeys, witnesses, threshold: given.quorum }, source };
}

/** A key under a second name is left out too: it could cosign for two. */
function firstOfEachName(keys: readonly VerifierKey[]): VerifierKey[] {
  const chosen: VerifierKey[] = [];
  for (const key of keys) {
    if (!chosen.some((other) => other.name === key.name || other.publicKey.equals(key.publicKey)))
      chosen.push(key);
  }
  return chosen;
}

function isSameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && a.id === b.id && a.publicKey.equals(b.publicKey);
}

function vkeyFlag(flag: string, text: string): VerifierKey {
  try {
    return parseVkey(text, SIGNATURE_TYPES);
  } catch (error) {
    if (error instanceof MalformedError) throw new UsageError(`${flag}: ${error.message}.`);
    throw error;
  }
}
