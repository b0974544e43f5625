import { Again } from '@sandglass/jobs';
import type { Executor } from '@sandglass/operations';
import { clearingOf } from '@sandglass/payments';
import type { NightlyStep, Pilot } from '@sandglass/pilot';
import { type BusinessDate, businessDate, type Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import { runNight } from '../nights/night.ts';
import { acquirerSettling } from './acquirer-settling.ts';
import { ACQUIRER, ACQUIRER_CODE, NETWORK } from './names.ts';

const LOOK_MS = 1_000;

export interface PartyNightsOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pilots: readonly Pilot[];
  readonly onFailure: (error: unknown, what: string) => void;
}

/**
 * The nights of those who pay by card, where the house plays the network: the network clears the date before and closes its files,
 * then each member reconciles with its own. Once a business date, also after a stop; what fails is begun again.
 */
export class PartyNights {
  readonly #options: PartyNightsOptions;
  readonly #again: Again;
  #done: BusinessDate | undefined;

  constructor(options: PartyNightsOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.#look(),
      onFailure: (error) => options.onFailure(error, 'nights of the card parties'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  async #look(): Promise<void> {
    const today = businessDate(this.#options.clock.now());
    if (today === this.#done) return;
    for (const [shard, steps] of nightsOf(this.#options.pilots)) await this.#night(shard, steps, today);
    this.#done = today;
  }

  async #night(shard: string, steps: readonly NightlyStep[], today: BusinessDate): Promise<void> {
    const { pool, executors, onFailure } = this.#options;
    const executor = executors.get(shard);
    if (executor !== undefined) await runNight({ pool, executor, steps, today, onFailure });
  }
}

/** By shard, in their order: the network's comes first. */
export function nightsOf(pilots: readonly Pilot[]): readonly (readonly [string, readonly NightlyStep[]])[] {
  const issuers = pilots.flatMap(({ id, member }) => (member === undefined ? [] : [{ id, member }]));
  const members = [ACQUIRER_CODE, ...issuers.map(({ member }) => member.code)];
  return [
    [NETWORK, clearingOf({ shard: NETWORK, members }).night],
    ...issuers.map(({ id, member }) => [id, member.settlement ?? []] as const),
    [ACQUIRER, acquirerSettling.night],
  ];
}
