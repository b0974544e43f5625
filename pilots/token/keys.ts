import type { WrappingVersions } from '@sandglass/keys';
import type { KnownToHouse } from '@sandglass/pilot';

/** What the pilot's keys are for: numbers of cards and tokens, cryptograms of tokens, one-time codes of bindings and of requests, webhooks. */
const NAMES = ['vault', 'cryptograms', 'codes', 'requests', 'webhooks'] as const;
export type KeyName = (typeof NAMES)[number];

let opened: ReadonlyMap<KeyName, Buffer> | undefined;
let wrapping: WrappingVersions | undefined;
let lookAgain: () => Promise<WrappingVersions | undefined> = async () => undefined;

/** Asks the house for the keys; before that nothing that needs one is done. */
export async function openKeys({
  secretOf,
  wrappingOf,
}: Pick<KnownToHouse, 'secretOf' | 'wrappingOf'>): Promise<void> {
  const keys = new Map<KeyName, Buffer>();
  for (const name of NAMES) keys.set(name, await secretOf(name));
  opened = keys;
  lookAgain = () => wrappingOf('vault');
  await findWrapping();
}

/** Looks which wrapping keys of the vault there are in the house's HSM: somebody may have added or retired one. */
export async function findWrapping(): Promise<void> {
  wrapping = await lookAgain();
}

/** Wrapping keys of the vault; undefined: the house has no HSM, and the vault's own key wraps. */
export const vaultWrapping = (): WrappingVersions | undefined => wrapping;

/** A key as it is asked for: the house opens it after it knows its pilots. */
export const keyOf = (name: KeyName) => (): Buffer => {
  const key = opened?.get(name);
  if (key === undefined) throw new Error(`the pilot's ${name} key was asked for before the pilot was opened`);
  return key;
};
