import { describe, expect, test } from 'vitest';
import { changed, differences, FIELDS, flat, wrongIn } from './fields.ts';

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
    principalFirstAfterDays: 90,
    prepayment: 'reduce-term',
  },
  granting: { grades: [{ grade: 'A', sharePercent: 100, spreadBps: 0 }], turnoverPercent: 20 },
  offered: true,
};
/** The form as it opens: every field with what the document says. */
const opened = Object.fromEntries([
  ...FIELDS.map(({ path }) => [path, flat(document).get(path) ?? '']),
  ['granting.grades.0.sharePercent', '100'],
  ['granting.grades.0.spreadBps', '0'],
]) as Record<string, string>;

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
      'granting.grades.0.spreadBps': '30',
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
});

test.each([
  ['a number with letters', { spreadBps: 'many' }, 'spreadBps', 'number'],
  [
    'a share above all',
    { 'granting.grades.0.sharePercent': '101' },
    'granting.grades.0.sharePercent',
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
    'terms.prepaymentFee.bps',
    'unfit',
  ],
])('%s is told at its field', (_what, typed, field, wrong) => {
  expect(wrongIn(document, { ...opened, ...typed })).toMatchObject({ [field]: { wrong } });
});
