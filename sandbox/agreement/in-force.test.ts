import { mandates } from '@sandglass/guard';
import type { Row, State, Table } from '@sandglass/operations';
import { expect, test } from 'vitest';
import { acceptInForce, agreementInForce, agreementObjection } from './in-force.ts';
import { acceptances } from './tables.ts';

const [FIRST, SECOND] = ['a'.repeat(64), 'b'.repeat(64)];

/** A state with a mandate that names an agreement, and perhaps an acceptance. */
function stateOf(version: number | null, sha256: string | null, accepted?: Row): State {
  const rows = new Map<string, Row>([
    [`${mandates.name}/p`, { agreement_version: version, agreement_sha256: sha256 }],
    ...(accepted === undefined ? [] : ([[`${acceptances.name}/ann`, accepted]] as const)),
  ]);
  return {
    get: <R extends Row>(table: Table<R>, id: string) => rows.get(`${table.name}/${id}`) as R | undefined,
    all: () => [],
  };
}
const acceptance = {
  id: 'ann',
  version: 1,
  sha256: FIRST,
  accepted_at: 5,
  at: 'enrolment',
  earlier: [],
} as const;

test('without a mandate, or without words in it, nothing is in force and nothing objects', () => {
  expect(agreementInForce(stateOf(null, null), 'p')).toBeUndefined();
  expect(agreementInForce(stateOf(1, FIRST), 'another')).toBeUndefined();
  expect(agreementObjection(stateOf(null, null), 'p', 'ann')).toBeUndefined();
  expect(acceptInForce(stateOf(null, null), { pilot: 'p', party: 'ann', now: 9, at: 'enrolment' })).toEqual({
    rows: [],
    facts: [],
  });
});

test.each([
  ['never accepted', undefined, { version: '2', accepted: '–' }],
  ['accepted before the change', acceptance, { version: '2', accepted: '1' }],
] as const)('who has %s may open nothing new', (_what, accepted, values) => {
  const state = stateOf(2, SECOND, accepted);
  expect(agreementObjection(state, 'p', 'ann')).toEqual({ code: 'agreement-changed', values });
});

test('who accepted the very words may go on, whatever version brought them', () => {
  expect(agreementObjection(stateOf(1, FIRST, acceptance), 'p', 'ann')).toBeUndefined();
  expect(agreementObjection(stateOf(7, FIRST, acceptance), 'p', 'ann')).toBeUndefined();
});

test('an acceptance keeps all before it', () => {
  const state = stateOf(2, SECOND, acceptance);
  const { rows, facts } = acceptInForce(state, { pilot: 'p', party: 'ann', now: 9, at: 'renewal' });
  expect(rows[0]).toMatchObject({
    kind: 'update',
    row: {
      version: 2,
      sha256: SECOND,
      accepted_at: 9,
      earlier: [{ version: 1, sha256: FIRST, acceptedAt: 5, at: 'enrolment' }],
    },
  });
  expect(facts).toEqual([
    {
      kind: 'agreement.accepted',
      subject: 'ann',
      header: { version: 2, sha256: SECOND, at: 'renewal' },
    },
  ]);
});
