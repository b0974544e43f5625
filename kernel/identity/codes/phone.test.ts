import { expect, test } from 'vitest';
import { phoneOf } from './phone.ts';

test.each([
  ['138 0000 0000', '+8613800000000'],
  ['１３８００００００００', '+8613800000000'],
  ['+86 138-0000-0000', '+8613800000000'],
  ['0086 13800000000', '+8613800000000'],
  ['0912 345 678', '+886912345678'],
  ['9123 4567', '+85291234567'],
  ['+44 (20) 7946 0000', '+442079460000'],
])('%s is the number %s', (typed, number) => {
  expect(phoneOf(typed)).toBe(number);
});

test.each(['lin', '', '12345', '+0123456789', '123456789012345678', '1380000000a'])(
  '“%s” is no number',
  (typed) => {
    expect(phoneOf(typed)).toBeUndefined();
  },
);
