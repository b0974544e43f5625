import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES, type Figures, figuresOf } from './figures.ts';
import { judge } from './judge.ts';
import { LEVELS, sampleWatchRules } from './rules.ts';
import { SCENARIOS, type Scenario, simulatedSignals } from './simulated.ts';
import { warningText } from './warning-reasons.ts';

const ON = '2026-11-16';
const sound: Figures = {
  salesChangePercent: 2,
  monthsWithoutSales: 0,
  voidedPercent: 3,
  largestBuyerPercent: 30,
  invoiceGrade: 1,
  monthsWithoutFiling: 0,
  taxGrade: 1,
  taxArrears: 0,
  balanceChangePercent: -5,
  courtCases: 0,
  enforced: 0,
  enquiries: 1,
  otherLenders: 1,
  overdueElsewhereDays: 0,
  overdueElsewherePercent: 0,
};
const judged = (of: Partial<Figures>) => judge({ ...sound, ...of }, sampleWatchRules);
const firm = (scenario: Scenario, id = 'ann', since = '2026-07') => ({ id, scenario, since });

describe('what the rules say', () => {
  it('of a sound borrower is nothing', () => {
    expect(judged({})).toEqual({ level: null, found: [] });
  });

  it.each([
    [{ salesChangePercent: -30 }, 'warning', ['sales-fell']],
    [{ salesChangePercent: -29.9 }, null, []],
    [{ salesChangePercent: -60 }, 'alarm', ['sales-fell']],
    [{ monthsWithoutSales: 3 }, 'alarm', ['sales-stopped']],
    [{ monthsWithoutFiling: 2 }, 'warning', ['filing-stopped']],
    [{ taxArrears: 0.01 }, 'warning', ['tax-arrears']],
    [{ enforced: 1 }, 'alarm', ['court-enforced']],
    [{ enquiries: 5 }, 'notice', ['many-enquiries']],
    [{ overdueElsewhereDays: 31 }, 'alarm', ['overdue-elsewhere']],
  ] as const)('of %o is %s', (of, level, codes) => {
    const { level: found, found: reasons } = judged(of);
    expect(found).toBe(level);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  it.each(sampleWatchRules.rules)('$code says $level at $bound, and not a cent before', (rule) => {
    const { code, figure, when, bound, level } = rule;
    const before = when === 'at-least' ? bound - 0.01 : bound + 0.01;
    const said = (value: number): readonly string[] =>
      judged({ [figure]: value })
        .found.filter((one) => one.code === code)
        .map((one) => one.level);
    expect(said(bound)).toEqual([level]);
    expect(said(before)).not.toContain(level);
  });

  it('two signs of trouble from different sources are an alarm, from the same source they are not', () => {
    expect(judged({ salesChangePercent: -40, courtCases: 1 }).level).toBe('alarm');
    expect(judged({ salesChangePercent: -40, monthsWithoutSales: 2 }).level).toBe('warning');
    expect(judged({ balanceChangePercent: -80, enquiries: 5 }).level).toBe('notice');
  });

  it('an unknown figure says nothing, whatever the others are', () => {
    const names = Object.keys(FIGURES) as (keyof typeof FIGURES)[];
    const value = fc.oneof(fc.constant(null), fc.integer({ min: -100, max: 400 }));
    const figures = fc.record(Object.fromEntries(names.map((name) => [name, value])));
    fc.assert(
      fc.property(figures, fc.constantFrom(...names), (of, name) => {
        const known = of as unknown as Figures;
        const codes = new Set(
          judge({ ...known, [name]: null }, sampleWatchRules).found.map(({ code }) => code),
        );
        const all = judge(known, sampleWatchRules).found.map(({ code }) => code);
        const gone = all.filter((code) => !codes.has(code));
        const ofIt = sampleWatchRules.rules.filter(({ figure }) => figure === name).map(({ code }) => code);
        expect(gone.every((code) => ofIt.includes(code))).toBe(true);
      }),
    );
  });

  it('each rule gives a sentence with its figure in three languages', () => {
    for (const { code } of sampleWatchRules.rules) {
      for (const text of Object.values(warningText(code, 7))) expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe('the sample providers', () => {
  const levelOf = (scenario: Scenario, id: string) =>
    judge(figuresOf(simulatedSignals(firm(scenario, id), ON), ON), sampleWatchRules).level;
  const people = Array.from({ length: 40 }, (_, n) => `firm-${n}`);

  it('find nothing grave of a sound firm, and sound the alarm over one in trouble', () => {
    for (const id of people) expect([null, 'notice']).toContain(levelOf('sound', id));
    // One buyer alone is a sign of trouble, and no reason to stop lending.
    for (const id of people) expect(levelOf('one-buyer', id)).toBe('warning');
    const mild: readonly Scenario[] = ['sound', 'one-buyer', 'sources-silent'];
    for (const scenario of SCENARIOS.filter((one) => !mild.includes(one))) {
      for (const id of people)
        expect(`${scenario} ${id} ${levelOf(scenario, id)}`).toBe(`${scenario} ${id} alarm`);
    }
  });

  it('say the same of a firm every time, and nothing when they are silent', () => {
    expect(simulatedSignals(firm('sound'), ON)).toEqual(simulatedSignals(firm('sound'), ON));
    const silent = figuresOf(simulatedSignals(firm('sources-silent'), ON), ON);
    expect(Object.values(silent).every((value) => value === null)).toBe(true);
  });

  it.each([
    [0, null, []],
    [1, 'notice', ['invoices-voided']],
    [2, 'warning', ['invoices-voided']],
    [3, 'alarm', ['invoices-voided']],
    [12, 'alarm', ['invoices-voided']],
  ] as const)(
    'void invoices of %i months are %s, however long the firm was sound',
    (months, level, codes) => {
      const since = ['2026-11', '2026-10', '2026-09', '2026-08'][months] ?? '2025-11';
      for (const id of people) {
        const figures = figuresOf(simulatedSignals(firm('invoices-voided', id, since), ON), ON);
        const of = judge({ ...sound, voidedPercent: figures.voidedPercent }, sampleWatchRules);
        expect([of.level, of.found.map(({ code }) => code)]).toEqual([level, codes]);
      }
    },
  );

  it('a buyer’s share is of the money, and of the last months alone', () => {
    const month = (month: string, amount: number, topShare: number) =>
      ({ side: 'out', month, valid: 10, amount, red: 0, voided: 0, parties: 5, topShare }) as const;
    const invoices = [
      month('2025-10', 900_000, 0.1),
      month('2026-08', 100_000, 0.1),
      month('2026-09', 100_000, 0.9),
      month('2026-10', 800_000, 1),
    ];
    const signals = { ...simulatedSignals(firm('sound'), ON), invoices };
    expect(figuresOf(signals, ON)).toMatchObject({ largestBuyerPercent: 90, voidedPercent: 0 });
    const stopped = { ...signals, invoices: invoices.slice(0, 1) };
    expect(figuresOf(stopped, ON)).toMatchObject({ largestBuyerPercent: null, voidedPercent: null });
  });

  it('trouble that is still to come is not seen', () => {
    expect(
      judge(figuresOf(simulatedSignals(firm('court', 'ann', '2026-12'), ON), ON), sampleWatchRules).level,
    ).not.toBe('alarm');
  });
});

it('levels are told from the lightest to the gravest', () => {
  expect(LEVELS).toEqual(['notice', 'warning', 'alarm']);
});
