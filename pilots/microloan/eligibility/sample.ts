import { type Condition, type RuleCase, type RuleRow, writeJdm } from '@sandglass/rules/table';
import { eligibility } from './schema.ts';

const row = (id: string, when: Readonly<Record<string, Condition>>, code: string): RuleRow => ({
  id,
  note: '',
  when,
  says: { code },
});

/** An example: firms of a year, amounts within a year’s turnover, five loans, nothing overdue. */
export const sampleTable = writeJdm(eligibility, {
  hitPolicy: 'collect',
  rows: [
    row('arrears', { loansOverdue: { kind: 'compare', comparison: '>=', value: 1 } }, 'in-arrears'),
    row('young', { businessAgeYears: { kind: 'compare', comparison: '<', value: 1 } }, 'business-too-young'),
    row(
      'beyond',
      { amountPerTurnover: { kind: 'compare', comparison: '>', value: 100 } },
      'amount-beyond-turnover',
    ),
    row('many', { loans: { kind: 'compare', comparison: '>=', value: 50 } }, 'too-many-loans'),
  ],
});

const shop = {
  businessAgeYears: 6,
  amount: 200_000,
  amountPerTurnover: 4,
  yearlyTurnover: 5_000_000,
  termMonths: 6,
  purpose: 'working-capital',
  industry: 'software',
  region: '330000',
  employees: 8,
  franchise: false,
  daysEnrolled: 0,
  loans: 0,
  loansOverdue: 0,
} as const;

export const sampleCases: readonly RuleCase[] = [
  { name: 'a settled shop passes', inputs: shop, expected: [] },
  {
    name: 'a firm of this year does not',
    inputs: { ...shop, businessAgeYears: 0 },
    expected: [{ code: 'business-too-young' }],
  },
  {
    name: 'an overdue customer who asks for more than a year’s turnover hears both reasons',
    inputs: { ...shop, loansOverdue: 1, amountPerTurnover: 120.5 },
    expected: [{ code: 'in-arrears' }, { code: 'amount-beyond-turnover' }],
  },
];
