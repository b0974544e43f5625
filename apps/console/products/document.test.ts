import { describe, expect, test } from 'vitest';
import { changed, differences, opened as openedOf } from './document.ts';
import { wrongIn } from './wrong.ts';

const document = {
  id: 'stock-12',
  title: { 'zh-Hans': '备货贷', 'zh-Hant': '備貨貸', en: 'Stock loan' },
  minimum: '5000.00',
  maximum: '500000.00',
  drawMinimum: '1000.00',
  spreadBps: 100,
  termMin: 3,
  termMax: 12,
  offerDays: 30,
  limitMonths: 3,
  revolving: false,
  terms: {
    form: 'equal-principal',
    penaltyPercent: 50,
    graceDays: 0,
    dayCount: '30/360',
    holidays: 'following',
    repaymentOrder: ['fees', 'penalty', 'compound', 'interest', 'principal'],
    principalFirstAfterDays: 90,
    prepayment: 'reduce-term',
  },
  granting: { grades: [{ grade: 'A', sharePercent: 100, spreadBps: 0 }], turnoverPercent: 20 },
  offered: true,
  example: true,
};
const opened = openedOf(document);

describe('a product as fields', () => {
  test('that nobody touched is the same document, and nothing is wrong with it', () => {
    expect(changed(document, opened)).toEqual(document);
    expect(wrongIn(document, opened)).toEqual({});
  });

  test('changes what was typed, each where it stands, and adds or takes away what may be absent', () => {
    const fee = { 'terms.prepaymentFee.bps': '50', 'terms.prepaymentFee.withinMonths': '6' };
    const next = changed(document, {
      ...opened,
      ...fee,
      spreadBps: '85',
      'granting.grades.A.spreadBps': '30',
      offered: 'false',
    });
    expect(differences(document, next)).toEqual([
      { place: 'spreadBps', before: '100', after: '85' },
      { place: 'granting.grades.0.spreadBps', before: '0', after: '30' },
      { place: 'offered', before: 'true', after: 'false' },
      { place: 'terms.prepaymentFee.bps', before: null, after: '50' },
      { place: 'terms.prepaymentFee.withinMonths', before: null, after: '6' },
    ]);
    const gone = { 'terms.prepaymentFee.bps': '', 'terms.prepaymentFee.withinMonths': '' };
    expect(changed(next, { ...opened, ...gone, spreadBps: '100', offered: 'true' })).toEqual(document);
  });

  test('changes its form, its steps, the order of what is paid, compounding, rounding and renewal', () => {
    const next = changed(document, {
      ...opened,
      'terms.form': 'step',
      'terms.steps.0.periods': '6',
      'terms.steps.0.percent': '30',
      'terms.steps.1.periods': '6',
      'terms.steps.1.percent': '70',
      'terms.everyMonths': '3',
      'terms.repaymentOrder.0': 'principal',
      'terms.repaymentOrder.4': 'fees',
      'terms.compound': 'false',
      'terms.rounding': 'down',
      'terms.renewal.withinDays': '30',
      'granting.price.servicing': '120.00',
      'granting.base': 'tax',
      example: 'false',
    });
    expect(next).toMatchObject({
      example: false,
      terms: {
        form: 'step',
        steps: [
          { periods: 6, percent: 30 },
          { periods: 6, percent: 70 },
        ],
        everyMonths: 3,
        repaymentOrder: ['principal', 'penalty', 'compound', 'interest', 'fees'],
        compound: false,
        rounding: 'down',
        renewal: { withinDays: 30 },
      },
      granting: { base: 'tax', price: { servicing: '120.00' } },
    });
    // It opens as it was typed, and what is set back is as if it had never been said.
    expect(changed(next, openedOf(next))).toEqual(next);
    expect(changed(next, { ...opened, 'terms.steps.0.periods': '6' })).toEqual(document);
  });

  test('grants a grade more behind the others, and takes one away', () => {
    const grades = (values: Record<string, string>) =>
      changed(document, { ...opened, ...values }).granting as unknown;
    const [a, c] = [
      { grade: 'A', sharePercent: 100, spreadBps: 0 },
      { grade: 'C', sharePercent: 40, spreadBps: 90 },
    ];
    const more = { 'granting.grades.C.sharePercent': '40', 'granting.grades.C.spreadBps': '90' };
    expect(grades(more)).toMatchObject({ grades: [a, c] });
    const none = { 'granting.grades.A.sharePercent': '', 'granting.grades.A.spreadBps': '' };
    expect(grades({ ...more, ...none })).toMatchObject({ grades: [c] });
  });
});

test.each([
  ['a number with letters', { spreadBps: 'many' }, 'spreadBps', 'number'],
  [
    'a share above all',
    { 'granting.grades.A.sharePercent': '101' },
    'granting.grades.A.sharePercent',
    'number',
  ],
  ['a number that must be there', { offerDays: '' }, 'offerDays', 'number'],
  ['an amount with one decimal', { minimum: '5000.0' }, 'minimum', 'amount'],
  ['a least amount above the most', { minimum: '600000.00' }, 'minimum', 'crossed'],
  ['a shortest term above the longest', { termMin: '13' }, 'termMin', 'crossed'],
  ['interest alone to the end', { 'terms.interestOnlyPeriods': '3' }, 'terms.interestOnlyPeriods', 'unfit'],
  [
    'a fee beyond the term',
    { 'terms.prepaymentFee.bps': '5', 'terms.prepaymentFee.withinMonths': '13' },
    'terms.prepaymentFee.withinMonths',
    'unfit',
  ],
  [
    'a fee without its months',
    { 'terms.prepaymentFee.bps': '5' },
    'terms.prepaymentFee.withinMonths',
    'together',
  ],
  [
    'a grade without its spread',
    { 'granting.grades.B.sharePercent': '5' },
    'granting.grades.B.spreadBps',
    'together',
  ],
  ['half a price', { 'granting.price.servicing': '5.00' }, 'granting.price.fundingBps', 'together'],
  ['a price that is no amount', { 'granting.price.servicing': 'much' }, 'granting.price.servicing', 'amount'],
  ['a part that is paid twice', { 'terms.repaymentOrder.4': 'fees' }, 'terms.repaymentOrder.4', 'twice'],
  ['periods longer than a term', { 'terms.everyMonths': '12' }, 'terms.everyMonths', 'unfit'],
  [
    'a bullet with interest alone',
    { 'terms.form': 'bullet', 'terms.interestOnlyPeriods': '2' },
    'terms.form',
    'unfit',
  ],
  ['the form in steps without any', { 'terms.form': 'step' }, 'terms.steps.0.periods', 'unfit'],
  [
    'a step of no periods',
    { 'terms.form': 'step', 'terms.steps.0.periods': '0', 'terms.steps.0.percent': '100' },
    'terms.steps.0.periods',
    'number',
  ],
  [
    'a renewal of what is repaid in parts',
    { 'terms.renewal.withinDays': '9', 'terms.renewal.timesMax': '1', 'terms.renewal.totalMonthsMax': '36' },
    'terms.renewal.totalMonthsMax',
    'unfit',
  ],
  ['a name that is gone', { 'title.en': '' }, 'title.en', 'text'],
])('%s is told at its field', (_what, typed, field, wrong) => {
  expect(wrongIn(document, { ...opened, ...typed })).toMatchObject({ [field]: { wrong } });
});
