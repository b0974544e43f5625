import { expect, test } from 'vitest';
import { actsOf } from './dispute-acts.tsx';

test.each([
  ['opened', '0.00', '80.00', ['evidence', 'advance', 'present', 'end']],
  ['opened', '80.00', '80.00', ['evidence', 'present', 'end']],
  ['presented', '0.00', '80.00', ['evidence', 'advance', 'end']],
  ['represented', '0.00', '30.00', ['evidence', 'advance', 'present', 'end']],
  ['opened', '0.00', '0.00', ['end']],
  ['arbitration', '80.00', '0.00', ['end']],
  ['won', '80.00', '80.00', []],
  ['withdrawn', '0.00', '0.00', []],
] as const)(
  'a dispute that is %s with ¥%s advanced and ¥%s left offers %j',
  (state, advanced, left, acts) => {
    expect(actsOf({ state, advanced, left })).toEqual(acts);
  },
);
