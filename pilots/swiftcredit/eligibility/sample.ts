import { type Condition, type RuleCase, type RuleRow, writeJdm } from '@sandglass/rules/table';
import { eligibility } from './schema.ts';

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
const enterprise: Condition = { kind: 'one-of', values: ['enterprise'] };

/** An example: firms of a year with a known controller, homes of 20 m², liens and debts that leave something. */
export const sampleTable = writeJdm(eligibility, {
  hitPolicy: 'collect',
  rows: [
    row('arrears', { loansOverdue: compare('>=', 1) }, 'in-arrears'),
    row(
      'unclear',
      { edition: enterprise, controllerKnown: { kind: 'is', value: false } },
      'controller-unclear',
    ),
    row('young', { edition: enterprise, yearsTrading: compare('<', 1) }, 'business-too-young'),
    row('small', { areaM2: compare('<', 20) }, 'home-too-small'),
    row('liens', { liensShare: compare('>', 75) }, 'liens-too-high'),
    row('debts', { debtToIncome: compare('>', 70) }, 'debts-too-high'),
    row('derogatory', { derogatory: compare('>=', 4) }, 'derogatory-records'),
    row('enquiries', { enquiries: compare('>', 10) }, 'too-many-enquiries'),
  ],
});

const firm = {
  edition: 'enterprise',
  purpose: 'working-capital',
  amount: 1_000_000,
  termMonths: 12,
  yearsTrading: 8,
  yearsAtWork: 8,
  incomeShare: 8.3,
  areaM2: 128,
  liensShare: 0,
  coOwners: 0,
  controllerKnown: true,
  controllerVotes: 60,
  worthlessGuarantees: 0,
  derogatory: 0,
  lateLines: 0,
  enquiries: 1,
  debtToIncome: 32,
  loans: 0,
  loansOverdue: 0,
} as const;

export const sampleCases: readonly RuleCase[] = [
  { name: 'a settled firm with a home passes', inputs: firm, expected: [] },
  {
    name: 'a firm that nobody is known to control does not',
    inputs: { ...firm, controllerKnown: false, controllerVotes: 0 },
    expected: [{ code: 'controller-unclear' }],
  },
  {
    name: 'a person who borrows needs no controller, and no year of trading',
    inputs: { ...firm, edition: 'personal', controllerKnown: false, controllerVotes: 0, yearsTrading: 0 },
    expected: [],
  },
  {
    name: 'a young firm in arrears hears both reasons',
    inputs: { ...firm, yearsTrading: 0, loansOverdue: 1 },
    expected: [{ code: 'in-arrears' }, { code: 'business-too-young' }],
  },
  {
    name: 'liens that leave little are one',
    inputs: { ...firm, liensShare: 80 },
    expected: [{ code: 'liens-too-high' }],
  },
];
