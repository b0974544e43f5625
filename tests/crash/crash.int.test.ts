import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { check, type Head } from './check.ts';
import { newJournal, POINTS, round } from './round.ts';

/** Rounds: 5 here, 100 by `npm run soak`. */
const ROUNDS = Number(process.env.SANDGLASS_CRASH_ROUNDS ?? 5);
const ROUND_MS_MAX = 90_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandglass-crash-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  `what was acknowledged survives ${ROUNDS} kills at named points, once each, under one history`,
  async () => {
    const journal = newJournal();
    let head: Head | undefined;
    // The reply lost after the commit first: it is what clients meet most.
    const order = [
      'committed',
      'in-statement',
      'delivered',
      'integrating',
      'before-send',
      ...POINTS,
    ] as const;
    for (let number = 0; number < ROUNDS; number += 1) {
      const point = order[number % order.length]!;
      await round(folder, point, 3 + (number % 5), number, journal);
      head = await check(folder, journal, head);
    }
    expect(journal.acknowledged.size).toBeGreaterThan(0);
    expect([...journal.hits.values()].reduce((sum, hits) => sum + hits, 0)).toBe(ROUNDS);
    process.stdout.write(
      `kills by point: ${[...journal.hits].map(([point, hits]) => `${point} ${hits}`).join(', ')}; ${journal.acknowledged.size} acknowledged\n`,
    );
  },
  ROUNDS * ROUND_MS_MAX,
);
