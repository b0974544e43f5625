import type { SecretOf } from '@sandglass/pilot';

/** What the pilot's keys are for: numbers of cards and tokens, cryptograms of tokens, one-time codes of bindings and of requests, webhooks. */
const NAMES = ['vault', 'cryptograms', 'codes', 'requests', 'webhooks'] as const;
export type KeyName = (typeof NAMES)[number];

let opened: ReadonlyMap<KeyName, Buffer> | undefined;

/** Asks the house for the keys; before that nothing that needs one is done. */
export async function openKeys(secretOf: SecretOf): Promise<void> {
  const keys = new Map<KeyName, Buffer>();
  for (const name of NAMES) keys.set(name, await secretOf(name));
  opened = keys;
}

/** A key as it is asked for: the house opens it after it knows its pilots. */
export const keyOf = (name: KeyName) => (): Buffer => {
  const key = opened?.get(name);
  if (key === undefined) throw new Error(`the pilot's ${name} key was asked for before the pilot was opened`);
  return key;
};
