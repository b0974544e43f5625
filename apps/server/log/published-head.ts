import type { LogStore } from '@sandglass/journal';

/** So long a cosigned head stands in for a newer one that no witness has seen yet. */
const COSIGNED_SECONDS_MAX = 3;

/**
 * Which head the public is shown: the cosigned one while it is fresh, else the newest. Never a smaller one than before,
 * which a reader would have to take for a log that was rolled back.
 */
export class PublishedHead {
  readonly #store: LogStore;
  #shown = 0;

  constructor(store: LogStore) {
    this.#store = store;
  }

  /** The signed note; undefined before the log's first head. */
  async read(): Promise<string | undefined> {
    const cosigned = await this.#store.cosigned();
    const head = await this.#store.head();
    if (head === undefined) return undefined;
    const isFresh =
      cosigned !== undefined && (cosigned.size === head.size || cosigned.ageSeconds < COSIGNED_SECONDS_MAX);
    const chosen = isFresh && cosigned.size >= this.#shown ? cosigned : head;
    this.#shown = Math.max(this.#shown, chosen.size);
    return chosen.checkpoint;
  }
}
