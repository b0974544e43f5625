import { expect, test } from 'vitest';
import { flawsOf } from './typed.ts';

const flaws = (typed: Readonly<Record<string, string>>, ...needed: string[]) =>
  flawsOf(typed, needed, (flaw) => flaw);

test('a person says how much of the company is theirs before anything is kept of it', () => {
  expect(flaws({ whole: '', percent: '' }, 'whole')).toEqual({ whole: 'missing' });
  expect(flaws({ whole: 'all', percent: '' }, 'whole')).toEqual({});
  expect(flaws({ whole: 'part', percent: '' }, 'whole', 'percent')).toEqual({ percent: 'missing' });
});

test.each(['60', '６０', '33.33', '0.01', '100', '29.99'])('%s percent is a share', (percent) =>
  expect(flaws({ percent })).toEqual({}),
);

test.each(['0', '-1', '100.01', '33.333', 'half', '1e9'])('%s percent is none', (percent) =>
  expect(flaws({ percent })).toEqual({ percent: 'noShare' }),
);
