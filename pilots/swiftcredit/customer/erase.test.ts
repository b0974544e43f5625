import { complainantKey } from '@sandglass/complaints';
import { subjects } from '@sandglass/journal';
import { loans, writeOffs } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import type { RowKey } from '@sandglass/operations';
import { beforeEach, describe, expect, test } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { withdrawCase } from '../case/withdraw.ts';
import { closeCase } from '../contract/close.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { clerk, HomeBank } from '../testing/home-bank.ts';
import { customers } from './customer.ts';
import { erase } from './erase.ts';

const PARTY = 'zhou';
const complaining = complainantKey(PARTY).table as never;
let bank: HomeBank;
beforeEach(() => {
  bank = new HomeBank();
  const known = { id: PARTY, pseudonym: 'p', wrapped: Buffer.from('key'), erased_at: null };
  bank.put(subjects, known);
});
/** What stands against it; empty: the key is destroyed. */
function kept(plain: readonly RowKey[] = []): string {
  const decision = bank.do(erase, { party: PARTY }, clerk('ann'), { found: undefined, plain });
  if (decision.outcome !== 'refused') return '';
  expect(decision.code).toBe('obligation-open');
  return String(decision.values?.['obligations']);
}
const closed = async (caseId: string): Promise<void> => {
  await bank.run(closeCase, { caseId }, houseSystem);
  await bank.run(hearRegistry, { caseId }, houseSystem);
};

describe('a person is not forgotten', () => {
  test('while a contract stands, its mortgage is being released, or the law wants it kept; then they are', async () => {
    const caseId = await bank.signed(PARTY);
    expect(kept()).toBe('case-open');
    await closed(caseId);
    expect(bank.get(caseFiles, caseId)).toMatchObject({ state: 'closed', owner: null, home: null });
    expect(kept()).toBe('contract-kept');
    const until = bank.get(customers, PARTY)!.kept_until!;
    bank.date = until;
    expect(bank.get(mortgages, caseId)?.deed).not.toBe('');
    expect(kept([mortgages.key(caseId) as unknown as RowKey])).toBe('');
    expect(bank.get(subjects, PARTY)).toMatchObject({ wrapped: null, pseudonym: 'p' });
    expect(bank.get(mortgages, caseId)).toMatchObject({ state: 'released', deed: '', certificate: '' });
  });

  test.each(['written-off', 'handed-over', 'sold'] as const)(
    'while a claim that was %s is still owed to anybody, however many years pass',
    async (state) => {
      const caseId = await bank.signed(PARTY);
      bank.put(loans, { ...bank.get(loans, caseId)!, state });
      bank.date = '2060-01-01';
      expect(await bank.no(closeCase, { caseId }, houseSystem)).toBe('case-owes');
      expect(kept()).toBe('case-open');
    },
  );

  test('for ever because of a claim that came in after all: its case closes, and the years begin', async () => {
    const caseId = await bank.signed(PARTY);
    bank.put(loans, { ...bank.get(loans, caseId)!, state: 'written-off' });
    bank.put(writeOffs, { id: caseId, customer: PARTY, state: 'recovered' } as never);
    await closed(caseId);
    expect(kept()).toBe('contract-kept');
  });

  test('while they complain, or another case of theirs goes on', async () => {
    const first = await bank.filled(PARTY);
    expect(kept()).toBe('case-open');
    bank.done(withdrawCase, { caseId: first }, customer(PARTY));
    bank.put(complaining, { id: PARTY, open: 1 } as never);
    expect(kept()).toBe('complaint-open');
    bank.put(complaining, { id: PARTY, open: 0 } as never);
    expect(kept()).toBe('');
  });
});
