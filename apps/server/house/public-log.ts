import { Integrator, LogStore } from '@sandglass/journal';
import { type Signer as Key, SM2_SM3_NOTE } from '@sandglass/keys';
import { ED25519, type Signer, type VerifierKey, verifierKey } from '@sandglass/tlog';
import { Cosigner, type WitnessAddress } from '../log/cosigner.ts';
import type { Ground } from './ground.ts';
import type { Opened } from './options.ts';

/** The log's name, which stands in each of its heads. */
export const LOG_NAME = 'localhost/sandglass/log';
/** Where its end stands among what was opened: after the executors', before the database's, so that their last facts are integrated too. */
const CLOSED_AFTER_EXECUTORS = 2;

/** The house's public log, its keys, and who cosigns it. */
export interface PublicLog {
  readonly logKeys: readonly VerifierKey[];
  readonly witnesses: readonly WitnessAddress[];
  /** From now on each new head is brought to these. */
  cosignedBy(others: readonly WitnessAddress[]): void;
}

/** Begins to take facts into the log. */
export async function openLog(
  { keys, suite, pools, executors, onFailure }: Ground,
  opened: Opened,
): Promise<PublicLog> {
  const signers = [noteSigner(LOG_NAME, await keys.signer('log'))];
  if (suite === 'gm') signers.push(noteSigner(LOG_NAME, await keys.signer('log', 'sm2-sm3')));
  const store = new LogStore(pools.path, LOG_NAME);
  const integrator = new Integrator({
    store,
    signers,
    shards: [...executors.keys()],
    onFailure: (error) => onFailure(error, 'log'),
  });
  opened.splice(CLOSED_AFTER_EXECUTORS, 0, () => integrator.stop());
  await integrator.start();
  const witnesses: WitnessAddress[] = [];
  return {
    logKeys: signers.map(({ key }) => key),
    witnesses,
    cosignedBy: (others) => {
      witnesses.push(...others);
      const cosigner = new Cosigner({ store, witnesses: others, onFailure });
      opened.push(() => cosigner.stop());
      cosigner.start();
    },
  };
}

/** A key of the house as one that signs the log's heads. */
function noteSigner(name: string, key: Key): Signer {
  const type = { ed25519: ED25519, 'sm2-sm3': SM2_SM3_NOTE }[key.algorithm];
  return { key: verifierKey(name, type, key.publicKey), sign: (message) => key.sign(message) };
}
