import { expect, test } from 'vitest';
import swiftcredit from './index.ts';

test('what the night and the day run is among the pilot’s operations', () => {
  const named = new Set(swiftcredit.operations.map(({ name }) => name));
  const night = (swiftcredit.nightly ?? []).flatMap((step) => (step.kind === 'run' ? [step.operation] : []));
  const run = [...night, ...(swiftcredit.daily ?? []).map(({ operation }) => operation)].map(
    ({ name }) => name,
  );
  expect(run).toContain('swiftcredit.reprice');
  expect(run.filter((name) => !named.has(name))).toEqual([]);
});
