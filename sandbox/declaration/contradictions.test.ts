import { expect, test } from 'vitest';
import { changed, told } from './testing/complete.ts';
import { words } from './testing/words.ts';

const undisclosed = { undisclosed: true, reason: words('a secret') };
const limit = (of: object) => ({
  measure: 'balance',
  kind: 'balance',
  per: 'pilot',
  period: 'total',
  currency: 'CNY',
  text: words('a limit'),
  ...of,
});

test.each<[what: string, pointer: string, value: unknown, problem: string]>([
  ['two limits with one id', '/limits/1/id', 'customers', 'duplicate-id /limits/1/id'],
  [
    'a limit on a measure that is not declared',
    '/limits/0/measure',
    'sales',
    'measure-undeclared /limits/0/measure',
  ],
  ['a trigger on one', '/triggers/0/measure', 'sales', 'measure-undeclared /triggers/0/measure'],
  [
    'a criterion on one',
    '/graduation/criteria/0/measure',
    'sales',
    'measure-undeclared /graduation/criteria/0/measure',
  ],
  ['an amount limit on a count', '/limits/1/measure', 'customers', 'limit-unit /limits/1/measure'],
  ['an amount without its maximum', '/limits/1/maximum', undefined, 'limit-incomplete /limits/1/maximum'],
  ['an amount without its currency', '/limits/1/currency', undefined, 'limit-incomplete /limits/1/currency'],
  ['hours without a zone', '/limits/4/zone', undefined, 'limit-incomplete /limits/4/zone'],
  ['hours that end when they start', '/limits/4/to', '08:00', 'hours-empty /limits/4/to'],
  ['no region at all', '/limits/5/regions', [], 'empty /limits/5/regions'],
  [
    'a region that the scope leaves out',
    '/limits/5/regions',
    ['440000'],
    'region-outside-scope /limits/5/regions/0',
  ],
  ['a region that does not exist', '/scope/regions/0', '990000', 'region-unknown /scope/regions/0'],
  ['no exit for the risky', '/exits/1', undefined, 'exit-class-missing /exits'],
  [
    'an exit that does not begin with a freeze',
    '/exits/0/steps/0',
    undefined,
    'exit-order /exits/0/steps/0/phase',
  ],
  ['an exit that never ends', '/exits/0/steps/2', undefined, 'exit-order /exits/0/steps/1/phase'],
  [
    'four working days to comment',
    '/commentWindow/workingDays',
    4,
    'comment-window-short /commentWindow/workingDays',
  ],
  ['a zone that does not exist', '/commentWindow/zone', 'Asia/Atlantis', 'zone-unknown /commentWindow/zone'],
  ['an end before the start', '/duration/endsOn', '2026-02-01', 'end-before-start /duration/endsOn'],
  [
    'an assessment that expires before the start',
    '/legalAssessment/validUntil',
    '2026-02-01',
    'assessment-expired /legalAssessment/validUntil',
  ],
  [
    'an LEI with wrong check digits',
    '/innovation/institutions/0/lei',
    '529900T8BM49AURSDO56',
    'lei-check /innovation/institutions/0/lei',
  ],
  [
    'a step that nobody owns',
    '/exits/0/steps/1/owner',
    'ghost',
    'institution-unknown /exits/0/steps/1/owner',
  ],
  [
    'an agreement that is not attached',
    '/service/agreement',
    'elsewhere',
    'appendix-unknown /service/agreement',
  ],
  [
    'no licensed institution',
    '/innovation/institutions/0/role',
    'technology',
    'licensed-institution-missing /innovation/institutions',
  ],
])('%s is told', (_what, pointer, value, problem) => {
  expect(told(changed(pointer, value))).toEqual([problem]);
});

test('a mistyped credit code is told, and an undisclosed one is not', () => {
  const path = '/innovation/institutions/0/creditCode';
  expect(told(changed(path, '91350100M000100Y42'))).toContain(`credit-code-check ${path}`);
  expect(told(changed(path, undisclosed))).toEqual([]);
});

test('one customer may not be allowed more than the whole pilot', () => {
  const share = (maximum: string) => changed('/limits/0', limit({ id: 'share', per: 'customer', maximum }));
  expect(told(share('9000000.01'))).toEqual(['limit-share-above-whole /limits/0/maximum']);
  expect(told(share('9000000.00'))).toEqual([]);
});

test('a day may not be allowed more than its month', () => {
  const drawn = { measure: 'drawn-amount', kind: 'amount', period: 'day' };
  const day = (maximum: string) => changed('/limits/0', limit({ id: 'by-day', ...drawn, maximum }));
  expect(told(day('800000.01'))).toEqual(['limit-short-above-long /limits/0/maximum']);
  expect(told(day('800000.00'))).toEqual([]);
});

test.each(['3,000,000.00', '3e6', '-1.00', '1.5', '1.005', '01.00', ' 1.00', '¥1.00', '1.', '１.00'])(
  '%j is no amount',
  (maximum) => {
    expect(told(changed('/limits/1/maximum', maximum))).toEqual(['money-format /limits/1/maximum']);
  },
);
