import { expect, test } from 'vitest';
import { historyHtml, pointsOf } from './chart.ts';

test('the lowest value is at the bottom, the highest on top, days without one are left out', () => {
  const points = pointsOf(['10', null, '30', '20']);
  expect(points).toHaveLength(3);
  const [low, high, middle] = points;
  expect(low!.y).toBeGreaterThan(middle!.y);
  expect(middle!.y).toBeGreaterThan(high!.y);
  expect(points.map(({ x }) => x)).toEqual([...points.map(({ x }) => x)].sort((one, other) => one - other));
});

test('figures that never change are a line, and one figure is a point', () => {
  expect(new Set(pointsOf(['7', '7', '7']).map(({ y }) => y)).size).toBe(1);
  expect(pointsOf(['7'])).toHaveLength(1);
  expect(pointsOf([])).toEqual([]);
});

test('the picture is also a table, each day with its proof; without a day it says so', () => {
  const history = [
    { date: '2026-01-05', value: '100', fact: 'microloan/7.0' },
    { date: '2026-01-06', value: null, fact: 'microloan/9.0' },
    { date: '2026-01-07', value: '300', fact: 'microloan/12.0' },
  ];
  const { text } = historyHtml(history, (value) => value ?? 'none', 'en');
  expect(text.match(/<circle/g)).toHaveLength(2);
  expect(text.indexOf('2026-01-07</th>')).toBeLessThan(text.indexOf('2026-01-05</th>'));
  expect(text).toContain('/register/facts/microloan/9.0');
  expect(historyHtml([], String, 'en').text).toContain('Nothing is published yet');
});
