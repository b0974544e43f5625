import { type Condition, type RuleCase, type RuleRow, writeJdm } from '@sandglass/rules/table';
import type { BaseName } from './facts.ts';
import { baseSchemas } from './schemas.ts';

const row = (id: string, when: Readonly<Record<string, Condition>>, code: string): RuleRow => ({
  id,
  note: '',
  when,
  says: { code },
});
const compare = (comparison: '<' | '>' | '>=', value: number): Condition => ({
  kind: 'compare',
  comparison,
  value,
});

/** 连三累六 within two years, at most two other banks, at most CNY 5 m elsewhere. */
const ofBureau = [
  row('run', { overdueRun: compare('>=', 3) }, 'late-before'),
  row('all', { overdueMonths: compare('>=', 6) }, 'late-before'),
  row('lenders', { lenders: compare('>', 2) }, 'too-many-lenders'),
  row('elsewhere', { owedElsewhere: compare('>', 5_000_000) }, 'too-much-elsewhere'),
];
const young = row('young', { firmMonths: compare('<', 24) }, 'firm-too-young');

/** Examples; 70 % of a home's value carries a loan, so liens of that much leave nothing. */
const rows: Readonly<Record<BaseName, readonly RuleRow[]>> = {
  tax: [
    row('grade', { taxGrade: { kind: 'none-of', values: ['A', 'B', 'M'] } }, 'tax-grade-too-low'),
    row('little', { yearlyTax: compare('<', 10_000) }, 'tax-too-little'),
    young,
    ...ofBureau,
  ],
  assets: [
    row('cards', { cardUsePercent: compare('>', 70) }, 'card-use-high'),
    row('debts', { debtPercent: compare('>', 70) }, 'debts-high'),
    row('enquiries', { enquiries: compare('>', 4) }, 'too-many-enquiries'),
    ...ofBureau,
  ],
  mortgage: [
    young,
    row('service', { servicePercent: compare('>', 50) }, 'service-high'),
    row('liens', { liensPercent: compare('>=', 70) }, 'home-carries-nothing'),
    ...ofBureau,
  ],
};

const clean = { lenders: 1, owedElsewhere: 200_000, enquiries: 1, overdueRun: 0, overdueMonths: 0 };
const sound = {
  tax: { ...clean, taxGrade: 'A', yearlyTax: 90_000, yearlySales: 4_000_000, firmMonths: 60 },
  assets: { ...clean, assets: 400_000, accountMonths: 48, cardUsePercent: 20, debtPercent: 40 },
  mortgage: { ...clean, homeValue: 2_000_000, liensPercent: 25, firmMonths: 60, servicePercent: 30 },
} as const;

/** Each table with a case that passes and one that hears why not. */
const cases: Readonly<Record<BaseName, readonly RuleCase[]>> = {
  tax: [
    { name: 'a sound tax record passes', inputs: sound.tax, expected: [] },
    {
      name: 'a young firm of grade C does not',
      inputs: { ...sound.tax, taxGrade: 'C', firmMonths: 8 },
      expected: [{ code: 'tax-grade-too-low' }, { code: 'firm-too-young' }],
    },
  ],
  assets: [
    { name: 'assets and little card use pass', inputs: sound.assets, expected: [] },
    {
      name: 'cards used to 71 % do not',
      inputs: { ...sound.assets, cardUsePercent: 71 },
      expected: [{ code: 'card-use-high' }],
    },
  ],
  mortgage: [
    { name: 'a home with little on it passes', inputs: sound.mortgage, expected: [] },
    {
      name: 'a home that secures 70 % already does not',
      inputs: { ...sound.mortgage, liensPercent: 70 },
      expected: [{ code: 'home-carries-nothing' }],
    },
  ],
};

/** The first version of each base's table. */
export const baseTables = (['tax', 'assets', 'mortgage'] as const).map((base) => ({
  base,
  table: baseSchemas[base].id,
  content: writeJdm(baseSchemas[base], { hitPolicy: 'collect', rows: [...rows[base]] }),
  cases: cases[base],
}));
