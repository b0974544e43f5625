import { CUSTOMER_CLASSES } from '@sandglass/pilot';
import { expect, test } from 'vitest';
import { classesWithin, treatedAs } from './classes.ts';

test('a pilot that leaves in good order treats each customer as they stand', () => {
  for (const own of CUSTOMER_CLASSES) expect(treatedAs(own, 'normal')).toBe(own);
});

test('a pilot at risk treats a sound customer as risky', () => {
  expect(treatedAs('normal', 'risky')).toBe('risky');
  expect(treatedAs('risky', 'risky')).toBe('risky');
});

test('nobody’s assets are sealed for others’ debts: only their own make a customer non-performing', () => {
  expect(treatedAs('normal', 'non-performing')).toBe('risky');
  expect(treatedAs('risky', 'non-performing')).toBe('risky');
  for (const exit of CUSTOMER_CLASSES) expect(treatedAs('non-performing', exit)).toBe('non-performing');
});

test('within an exit are the classes that customers can have in it', () => {
  expect(classesWithin('normal')).toEqual(['normal', 'risky', 'non-performing']);
  expect(classesWithin('risky')).toEqual(['risky', 'non-performing']);
  expect(classesWithin('non-performing')).toEqual(['risky', 'non-performing']);
});
