import { expect, test } from 'vitest';
import { Intentions } from './intention.ts';

function kept() {
  const data = new Map<string, string>();
  const storage = {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => void data.set(key, value),
  };
  let now = 1_000_000_000;
  const at = () => now;
  const wait = (ms: number) => {
    now += ms;
  };
  return { open: () => new Intentions(storage, at), wait };
}

test('the same intention keeps its key over a reload, until it has ended', () => {
  const browser = kept();
  const first = browser.open().begin('repay loan-1', '/api/loans/loan-1/repay', { amount: '10.00' });
  const again = browser.open().begin('repay loan-1', '/api/loans/loan-1/repay', { amount: '10.00' });
  expect(again.key).toBe(first.key);
  browser.open().end(first);
  expect(browser.open().begin('repay loan-1', '/api/loans/loan-1/repay', { amount: '10.00' }).key).not.toBe(
    first.key,
  );
});

test('another amount is another intention with another key', () => {
  const intentions = kept().open();
  const ten = intentions.begin('repay loan-1', '/api/loans/loan-1/repay', { amount: '10.00' });
  const twenty = intentions.begin('repay loan-1', '/api/loans/loan-1/repay', { amount: '20.00' });
  expect(twenty.key).not.toBe(ten.key);
  expect(intentions.all()).toEqual([twenty]);
});

test('an intention of the day before yesterday is not asked about any more', () => {
  const browser = kept();
  browser.open().begin('draw loan-1', '/api/loans/loan-1/draw', {});
  browser.wait(25 * 3_600_000);
  expect(browser.open().all()).toEqual([]);
});
