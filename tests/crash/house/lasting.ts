import { checkBalanced } from '@sandglass/ledger';
import { expect } from 'vitest';
import type { TokenExit } from '../../../apps/server/testing/token-exit.ts';
import { HouseProcess } from './house-process.ts';
import type { HouseArguments } from './told.ts';

const LOOK_MS = 50;
const OUTLIVED_MS_MAX = 300_000;
/** Shards whose books have to agree whenever the house is dead. */
const PARTIES = ['token', 'network', 'acquirer'];

/** A house that goes on as a process of its own, dies at its points and is started again: who waits for something outlives it. */
export class Lasting {
  readonly house: HouseProcess;
  readonly #of: TokenExit;

  private constructor(of: TokenExit, house: HouseProcess) {
    this.#of = of;
    this.house = house;
  }

  /** Stops the house of this process and lets it go on in another. */
  static async of(of: TokenExit, points: HouseArguments['points']): Promise<Lasting> {
    const lasting = new Lasting(of, new HouseProcess(of.kept, of.clock, points));
    await of.stop();
    of.runsAt(lasting.house);
    await lasting.house.start();
    return lasting;
  }

  /** Waits until something is so; a house that died is started again, once its books were looked at. What it broke off is asked again. */
  async outlives(met: () => Promise<boolean>, what: string): Promise<void> {
    const end = performance.now() + OUTLIVED_MS_MAX;
    for (;;) {
      const isMet = await met().catch((error: unknown) => {
        if (!this.house.isDead && !isBrokenOff(error)) throw error;
        return false;
      });
      if (this.house.isDead) await this.#startAgain();
      else if (isMet) return;
      if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async #startAgain(): Promise<void> {
    for (const shard of PARTIES)
      expect([shard, await checkBalanced(this.#of.pool, shard)]).toEqual([shard, []]);
    await this.house.start();
  }
}

/** What `fetch` says of a line that breaks. */
const isBrokenOff = (error: unknown): boolean => error instanceof TypeError;
