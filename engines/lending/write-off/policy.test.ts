import { describe, expect, test } from 'vitest';
import { approvalsFor, type Candidate, groundOf, objectionToWriteOff, samplePolicy } from './policy.ts';

const small: Candidate = {
  principal: 20_000_000n,
  daysPastDue: 366,
  contacts: 3,
  evidence: ['collection-record'],
};
const codeOf = (of: Partial<Candidate>, ground: 'long-overdue-small' | 'enforcement-ended') =>
  objectionToWriteOff({ ...small, ...of }, groundOf(samplePolicy, ground))?.code;

describe('a small loan more than a year overdue', () => {
  test.each([
    ['collected in vain', {}, undefined],
    ['a day short of it', { daysPastDue: 365 }, 'write-off-too-early'],
    ['too large to be small', { principal: 500_000_001n }, 'write-off-too-large'],
    ['of which nobody ever asked', { contacts: 2 }, 'write-off-not-collected'],
    ['without its record', { evidence: [] }, 'write-off-evidence-missing'],
  ])('%s', (_what, of, code) => expect(codeOf(of, 'long-overdue-small')).toBe(code));
});

test('a larger one needs the court’s ruling and the search for assets, both', () => {
  const large = { principal: 900_000_000n, daysPastDue: 200 };
  expect(codeOf({ ...large, evidence: ['court-ruling'] }, 'enforcement-ended')).toBe(
    'write-off-evidence-missing',
  );
  expect(
    codeOf({ ...large, evidence: ['court-ruling', 'asset-search'] }, 'enforcement-ended'),
  ).toBeUndefined();
});

test.each([
  [100_000_000n, 1],
  [100_000_001n, 2],
])('%s needs %s approvals beside the proposer', (principal, people) =>
  expect(approvalsFor(samplePolicy, principal)).toBe(people),
);
