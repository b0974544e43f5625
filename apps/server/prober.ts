import { Again } from '@sandglass/jobs';
import { ANSWER_MS_MAX, noteProbes } from '@sandglass/measures';
import { type Executor, system } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { businessDate, type Clock } from '@sandglass/time';

const EVERY_MS = 60_000;

export interface ProberOptions {
  /** Where a stranger finds the house, without a slash at the end. */
  readonly origin: string;
  readonly clock: Clock;
  readonly pilots: readonly Pick<Pilot, 'id' | 'door'>[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Asks each pilot's public door over HTTP, as a stranger would, and notes what came. */
export class Prober {
  readonly #options: ProberOptions;
  readonly #again: Again;
  #n = 0;

  constructor(options: ProberOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: EVERY_MS,
      work: () => this.probe(),
      onFailure: (error) => options.onFailure(error, 'prober'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  /** Asks every door once. */
  async probe(): Promise<void> {
    const { origin, clock, pilots, executors } = this.#options;
    for (const { id, door } of pilots) {
      if (door === undefined) continue;
      const begun = performance.now();
      const answered = await isAnswered(`${origin}${door}`);
      const tookMs = Math.min(ANSWER_MS_MAX, Math.round(performance.now() - begun));
      const now = clock.now();
      this.#n += 1;
      const found = { asked: 1, answered: answered ? 1 : 0, slowestMs: answered ? tookMs : 0 };
      await executors
        .get(id)!
        .submit(
          noteProbes,
          { date: businessDate(now), ...found },
          { actor: system, key: `probe:${now}:${this.#n}` },
        );
    }
  }
}

/** Whether it answers well and in time; whatever else comes is no answer. */
async function isAnswered(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX), redirect: 'error' });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
