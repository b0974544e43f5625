import { expect, it } from 'vitest';
import { Again } from './again.ts';

it('is done again and again, never twice at once, also after it failed, until it is stopped', async () => {
  let times = 0;
  let atOnce = 0;
  let most = 0;
  const failures: unknown[] = [];
  await new Promise<void>((enough) => {
    const again = new Again({
      everyMs: 1,
      onFailure: (error) => failures.push(error),
      work: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 2));
        atOnce -= 1;
        times += 1;
        if (times === 2) throw new Error('the second fails');
        if (times === 4) void again.stop().then(enough);
      },
    });
    again.start();
  });
  expect([times, most, failures.length]).toEqual([4, 1, 1]);
});

it('waits for what is under way when it is stopped, and does nothing afterwards', async () => {
  let done = 0;
  let release = (): void => undefined;
  const work = () =>
    new Promise<void>((resolve) => {
      release = () => {
        done += 1;
        resolve();
      };
    });
  const again = new Again({ everyMs: 0, work, onFailure: () => undefined });
  again.start();
  const stopped = again.stop();
  expect(done).toBe(0);
  release();
  await stopped;
  expect([done, again.isStopped]).toEqual([1, true]);
});
