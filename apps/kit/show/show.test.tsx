import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { inLocale } from '../testing/in-locale.tsx';
import { Amount, monthsText, Rate } from './amount.tsx';
import { BusinessDate, Timestamp } from './dates.tsx';
import { EmptyState } from './empty-state.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { ShortId } from './short-id.tsx';
import { Skeleton } from './skeleton.tsx';

const shown = (what: ReactNode, locale: 'zh-Hans' | 'zh-Hant' | 'en' = 'en') =>
  renderToStaticMarkup(inLocale(locale, what));

test('an amount beyond 2^53 fen is shown to the last fen', () => {
  expect(shown(<Amount value="99999999999999999.99" currency="CNY" />)).toContain(
    '¥99,999,999,999,999,999.99',
  );
});

test('a debit’s sign is a character and not only a colour', () => {
  const debit = shown(<Amount value="-12.50" currency="CNY" signed />);
  expect(debit).toMatch(/[-−]¥12\.50/);
  expect(shown(<Amount value="12.50" currency="CNY" signed />)).toContain('+¥12.50');
});

test('an amount names its currency for machines', () => {
  expect(shown(<Amount value="12.50" currency="CNY" />)).toContain('value="12.50 CNY"');
});

test('a rate keeps two decimals', () => {
  expect(shown(<Rate percent="4.3" />)).toContain('4.30%');
});

test('months are counted in the reader’s language', () => {
  expect(monthsText(1, 'en')).toBe('1 month');
  expect(monthsText(12, 'en')).toBe('12 months');
  expect(monthsText(12, 'zh-Hans')).toBe('12个月');
  expect(monthsText(12, 'zh-Hant')).toBe('12 個月');
});

test('a business date has no time and does not shift with the reader’s zone', () => {
  const day = shown(<BusinessDate day="2024-02-29" zone />, 'zh-Hans');
  expect(day).toContain('2024年2月29日');
  expect(day).toContain('银行营业日（北京时间）');
});

test('a timestamp is told in Beijing time and names it', () => {
  const moment = shown(<Timestamp at="2024-02-29T16:30:05Z" />);
  expect(moment).toContain('Mar 1, 2024');
  expect(moment).toContain('00:30:05');
  expect(moment).toContain('Beijing time');
});

test('a business date and a timestamp look different', () => {
  expect(shown(<BusinessDate day="2024-02-29" />)).toContain('sg-business-date');
  expect(shown(<Timestamp at="2024-02-29T16:30:05Z" />)).toContain('sg-timestamp');
});

test('a long id is shortened to the eye and whole for the clipboard', () => {
  const id = shown(<ShortId id="application-0123456789abcdef" />);
  expect(id).toContain('>application-01…cdef<');
  expect(id).toContain('Copy the number application-0123456789abcdef');
});

test('a problem tells what happened, what to do and its reference, at once', () => {
  const problem = shown(
    <ProblemPanel problem={{ title: 'No', detail: 'Ask for less.', reference: 'r-7' }} />,
  );
  expect(problem).toMatch(/role="alert".*No.*Ask for less\..*Reference.*r-7/s);
});

test('an empty place says what will be there and why it is empty', () => {
  expect(shown(<EmptyState title="Loans" why="None signed yet." />)).toMatch(/Loans.*None signed yet\./s);
});

test('what is loading has its shape and says so to a screen reader', () => {
  expect(shown(<Skeleton lines={3} />, 'zh-Hant')).toContain('讀取中');
});
