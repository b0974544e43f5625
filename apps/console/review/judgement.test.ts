import { expect, test } from 'vitest';
import { judgementOf, linesOf, notJudged } from './judgement.ts';

test('indicators are the lines that say something', () => {
  expect(linesOf(' one \n\n  two\n \n')).toEqual(['one', 'two']);
});

test('a judgement is as the operation takes it', () => {
  const field = { ...notJudged, for: 'a\nb', met: 'yes', reason: ' seen ' } as const;
  expect(judgementOf('benefit', field)).toEqual({
    criterion: 'benefit',
    for: ['a', 'b'],
    against: [],
    met: true,
    reason: 'seen',
  });
});

test('without a conclusion nothing counts as met', () => {
  expect(judgementOf('benefit', notJudged).met).toBe(false);
});
