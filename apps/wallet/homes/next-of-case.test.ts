import { describe, expect, it } from 'vitest';
import { type HomeCase, sections } from '../bank/homes.ts';
import { nextOfCase } from './next-of-case.ts';

const tasks = (done: number): HomeCase['tasks'] =>
  sections.map((section, n) => ({ section, state: n < done ? 'done' : 'to-do' }));
const fresh: HomeCase = {
  case: 'home-1',
  edition: 'enterprise',
  channel: 'online',
  state: 'open',
  amount: '1.00',
  company: null,
  owner: null,
  ownership: null,
  control: null,
  value: null,
  offer: null,
  review: null,
  mayAskReview: false,
  ltvPercent: null,
  guaranteeRequired: false,
  guarantee: null,
  ownersMissing: [],
  securedAtMost: null,
  letUntil: null,
  tasks: tasks(0),
  mortgage: null,
  loan: null,
  mayRescind: false,
  rescindUntil: null,
  businessDate: '2026-01-05',
};
const mortgage = (
  state: NonNullable<HomeCase['mortgage']>['state'],
  ranksBefore: `${number}` | null = null,
) => ({ state, ranksBefore });
const value = { value: '2.00', counted: '1.00' } as const;

describe('what is next of a case', () => {
  it.each([
    [{}, 'business'],
    [{ tasks: tasks(2) }, 'home'],
    [{ tasks: tasks(3) }, 'ownership'],
    [{ tasks: tasks(4) }, 'consents'],
    [{ tasks: tasks(5) }, 'value'],
    [{ tasks: tasks(6), value }, 'decide'],
    [{ tasks: tasks(7), value, state: 'approved' }, 'sign'],
    [{ tasks: tasks(10), value, state: 'signed', mortgage: mortgage('release-applied') }, 'nothing'],
    [{ channel: 'counter', tasks: tasks(3) }, 'consents'],
    [{ channel: 'counter', tasks: tasks(5) }, 'at-counter'],
    [{ state: 'signed' }, 'mortgage'],
    [{ state: 'signed', mortgage: mortgage('applied') }, 'registry'],
    [{ state: 'signed', mortgage: mortgage('registered') }, 'draw'],
    [{ state: 'signed', ownersMissing: ['Mei'] }, 'co-owners-at-counter'],
    [{ state: 'signed', letUntil: '2027-01-01' }, 'tenant-at-counter'],
    [{ state: 'signed', mortgage: mortgage('registered', '800000.00') }, 'register'],
    [{ state: 'closed' }, 'closed'],
    [{ state: 'withdrawn' }, 'withdrawn'],
    [{ state: 'rescinded', tasks: tasks(8), value }, 'rescinded'],
    [{ state: 'closing', tasks: tasks(10), value }, 'closing'],
    [{ state: 'declined', tasks: tasks(7), value }, 'nothing'],
  ] as const)('%#: %j', (more, next) => {
    expect(nextOfCase({ ...fresh, ...more })).toBe(next);
  });

  it('above the line only the controller who signed in here signs on the phone', () => {
    const above: HomeCase = {
      ...fresh,
      state: 'signed',
      guaranteeRequired: true,
      mortgage: mortgage('registered'),
    };
    const control = { controller: { person: 'h1' } };
    expect(nextOfCase({ ...above, control, ownership: { self: 'h1' } })).toBe('guarantee');
    expect(nextOfCase({ ...above, control, ownership: { self: 'h2' } })).toBe('guarantee-at-counter');
  });
});
