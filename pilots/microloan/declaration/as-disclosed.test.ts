import { type Declaration, parseDeclaration, REGION_NAMES, renderDeclaration } from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { provinces } from '../customer/provinces.ts';
import { declaration } from './index.ts';

function declared(): Declaration {
  const parsed = parseDeclaration(JSON.parse(JSON.stringify(declaration)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.declaration;
}
const { limits, measures, exits } = declared();

test('the figures of the source are targets: 150,000 customers and a balance of ¥100 billion', () => {
  const targets = measures.flatMap(({ id, target }) => (target === undefined ? [] : [[id, target.value]]));
  expect(targets).toEqual([
    ['customers', '150000'],
    ['balance', '100000000000.00'],
  ]);
});

test('the ceilings are 120 % of the targets, and every limit is marked an example', () => {
  const ceiling = (id: string) => limits.find((limit) => limit.id === id)?.maximum;
  expect(ceiling('customers')).toBe('180000');
  expect(ceiling('balance')).toBe('120000000000.00');
  expect(limits.map(({ example }) => example)).not.toContain(undefined);
});

test('limits look only at what a drawdown names', () => {
  const named = new Set(limits.map(({ measure }) => measure));
  expect([...named].sort()).toEqual(['balance', 'customers', 'drawdowns', 'drawn-amount']);
});

test('a region that a limit allows is one in which a customer can enrol', () => {
  const regions = limits.flatMap(({ regions = [] }) => regions);
  expect(regions.length).toBeGreaterThan(0);
  expect(regions.filter((region) => !provinces.has(region))).toEqual([]);
  expect([...provinces].filter((province) => REGION_NAMES[province] === undefined)).toEqual([]);
});

test('it can leave in each of the three ways, from a freeze to offline', () => {
  expect(exits.map((exit) => exit.class).sort()).toEqual(['non-performing', 'normal', 'risky']);
  for (const { steps } of exits) {
    expect(steps[0]?.phase).toBe('freeze');
    expect(steps.at(-1)?.phase).toBe('offline');
  }
});

test('no code or number is invented for the fictional bank', () => {
  const { number, institutions } = declared().innovation;
  const { creditCode, lei, licences } = institutions[0]!;
  for (const value of [number, creditCode, lei, licences]) expect(value).toMatchObject({ undisclosed: true });
});

test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('it reads as a page in %s', (locale) => {
  const page = renderDeclaration(declared(), locale);
  expect(page).not.toMatch(/<script|\[object|>undefined<|NaN/);
  expect(page).toContain({ 'zh-Hans': '微捷贷', 'zh-Hant': '微捷貸', en: 'Weijiedai' }[locale]);
});
