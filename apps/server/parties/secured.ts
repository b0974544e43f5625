import type { KeyStore, SecretVersion, Suite } from '@sandglass/keys';
import type { LineSecurity } from '@sandglass/payments';

/** What both ends of a line share, by the institution codes of its two ends. */
export type Secured = (one: string, other: string) => Promise<LineSecurity>;

const nameOf = (ends: readonly string[]): string => `line ${[...ends].sort().join(' ')}`;

/**
 * A secret a line, kept with the house's keys; codes by the cipher of its suite. Both ends look here whenever it matters, so that a
 * version that comes or goes does so for both.
 */
export class LineSecrets {
  readonly #keys: KeyStore;
  readonly #suite: Suite;
  readonly #shared = new Map<string, readonly SecretVersion[]>();

  constructor(keys: KeyStore, suite: Suite) {
    this.#keys = keys;
    this.#suite = suite;
  }

  of: Secured = async (...ends) => {
    const name = nameOf(ends);
    this.#shared.set(name, await this.#keys.versions(name));
    return { secrets: () => this.#shared.get(name)!, algorithm: this.#suite === 'gm' ? 'sm4' : 'aes' };
  };

  /** From now on a version is shared, too; it is made where it is not there. */
  async add(ends: readonly string[], version: number): Promise<void> {
    const name = nameOf(ends);
    this.#shared.set(name, await this.#keys.addVersion(name, version));
  }

  /** Nothing of a version before this one is good any more, and no start finds it. */
  async retireBefore(ends: readonly string[], version: number): Promise<void> {
    const name = nameOf(ends);
    this.#shared.set(name, await this.#keys.retireBefore(name, version));
  }
}
