import type { DeclarationDocument } from '@sandglass/declaration';
import { words } from './words.ts';

const step = (phase: 'freeze' | 'drain' | 'settle' | 'archive' | 'offline') => ({
  phase,
  action: words(phase),
  owner: 'bank',
  precondition: words('the step before'),
  deadlineDays: 5,
  evidence: words('a fact in the log'),
});
const exit = (name: 'normal' | 'risky' | 'non-performing') => ({
  class: name,
  when: words(name),
  steps: [step('freeze'), step('settle'), step('offline')],
});
const rule = (id: string) => [{ id, rule: words('a rule'), kept: words('by the program') }];
const measure = (id: string, unit: 'money' | 'count' | 'percent') => ({
  id,
  title: words(id),
  definition: words(`what ${id} means`),
  unit,
  sensed: 'computed' as const,
});
const whole = { per: 'pilot', period: 'total', text: words('a limit') } as const;

/** What the guard, the measures and the exit read; one limit of each kind. */
export const forTheProgram = {
  scope: {
    businessKinds: ['lending'],
    products: [words('a loan')],
    channels: ['app'],
    regions: ['310000', '330000'],
  },
  limits: [
    { ...whole, id: 'customers', measure: 'customers', kind: 'customers', maximum: '1200' },
    { ...whole, id: 'balance', measure: 'balance', kind: 'balance', maximum: '9000000.00', currency: 'CNY' },
    { ...whole, id: 'drawdowns', measure: 'drawdowns', kind: 'count', period: 'day', maximum: '50' },
    {
      ...whole,
      id: 'drawn',
      measure: 'drawn-amount',
      kind: 'amount',
      period: 'month',
      maximum: '800000.00',
      currency: 'CNY',
    },
    {
      ...whole,
      id: 'hours',
      measure: 'drawdowns',
      kind: 'hours',
      from: '08:00',
      to: '20:00',
      zone: 'Asia/Shanghai',
    },
    { ...whole, id: 'regions', measure: 'drawn-amount', kind: 'regions', regions: ['330000'] },
  ],
  safeguards: { consumer: rule('notice'), antiMoneyLaundering: rule('identity') },
  measures: [
    measure('customers', 'count'),
    measure('balance', 'money'),
    measure('drawdowns', 'count'),
    measure('drawn-amount', 'money'),
    measure('bad-share', 'percent'),
  ],
  triggers: [
    {
      id: 'bad',
      measure: 'bad-share',
      comparison: 'at-least',
      threshold: '5',
      action: 'start-exit',
      text: words('leave'),
    },
  ],
  compensation: {
    sources: [{ kind: 'risk-reserve', payer: 'bank', minimum: '100000.00', currency: 'CNY' }],
    deadlines: { acknowledge: 1, decide: 10, pay: 5 },
    text: words('the reserve pays'),
  },
  exits: [exit('normal'), exit('risky'), exit('non-performing')],
  graduation: {
    criteria: [
      { measure: 'customers', comparison: 'at-least', threshold: '1000', text: words('enough customers') },
    ],
  },
  drill: { maxAgeDays: 90 },
  duration: { startsOn: '2026-02-02', endsOn: '2027-02-01' },
  commentWindow: { workingDays: 5, zone: 'Asia/Shanghai' },
} as const satisfies Partial<DeclarationDocument>;
