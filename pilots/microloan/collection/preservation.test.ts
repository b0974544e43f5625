import { loans, preservations, recoveries, seals } from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { applyToSeal, collect, draw, fallDue, handOverLoan, recordRecovery } from '../lending.ts';
import { borrowed, openedBank } from '../testing/opened.ts';

const court = afterDue.preserving;
const staff = { role: 'institution', party: 'fenghe-bank', person: 'lawyer' } as const;
const paper = { text: 'As filed', digest: 'ab'.repeat(32) } as const;

let bank: Bank;
let loanId: string;
beforeEach(() => {
  bank = openedBank();
  loanId = borrowed(bank, 'lin', { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  bank.done(draw, { loanId, amount: '60000.00' }, customer('lin'));
  bank.date = addDays(parseDate(bank.get(loans, loanId)!.next_due_on!), 95);
  bank.done(fallDue, { loanId }, houseSystem);
});

const row = () => bank.get(preservations, loanId)!;
const seal = (n: number) => bank.get(seals, `${loanId}.s${n}`)!;
const later = (days: number): void => {
  bank.date = addDays(parseDate(bank.date), days);
};
const deposit = {
  kind: 'deposit',
  owner: '林记食品店',
  description: '某银行账户尾号 0042',
  value: '20000.00',
  collateral: false,
} as const;
const application = (of: object = {}) => ({
  loanId,
  timing: 'pre-suit' as const,
  court: '杭州市西湖区人民法院',
  amount: '50000.00',
  security: '50000.00',
  securityKind: 'guarantee-letter' as const,
  ...paper,
  ...of,
});
/** Listed, applied for before the suit, granted: two assets. */
function granted(): void {
  bank.done(court.open, { loanId }, staff);
  bank.done(court['list-asset'], { loanId, ...deposit }, staff);
  bank.done(court['list-asset'], { loanId, ...deposit, kind: 'real-estate', collateral: true }, staff);
  bank.done(court.apply, application(), staff);
  bank.done(court.rule, { loanId, granted: true, ...paper }, staff);
}
const sealing = (asset: number, of: object = {}) => ({
  loanId,
  asset,
  place: 1,
  sealedOn: bank.date,
  ...paper,
  ...of,
});

describe('a preservation case', () => {
  test('goes from the inventory to the end: sealed, waited for, sued, renewed, judged, realised, closed', () => {
    granted();
    bank.done(court.seal, sealing(1), staff);
    expect(seal(1)).toMatchObject({ state: 'sealed', until: addDays(parseDate(bank.date), 365) });
    bank.done(court.seal, sealing(2, { place: 3 }), staff);
    expect(seal(2)).toMatchObject({ state: 'waiting', place: 3, until: null });
    later(20);
    bank.done(court.sue, { loanId, caseNumber: '(2024)浙0106民初1号', ...paper }, staff);
    later(20);
    bank.done(court.look, { loanId }, houseSystem);
    expect(row().state).toBe('sued');
    bank.done(court.seal, sealing(2), staff);
    expect(seal(2).state).toBe('sealed');
    later(290);
    bank.done(court.look, { loanId }, houseSystem);
    expect(seal(1).reminded).toBeNull();
    later(10);
    bank.done(court.look, { loanId }, houseSystem);
    expect(seal(1).reminded).toBe(seal(1).until);
    expect(bank.facts.filter((kind) => kind.endsWith('seal-nears-end'))).toHaveLength(1);
    bank.done(court.renew, { loanId, asset: 1, ...paper }, staff);
    expect(seal(1).renewals).toBe(1);
    const end = { loanId, asset: 1, how: 'realised' as const, proceeds: '18000.00', ...paper };
    expect(bank.refused(court['end-seal'], end, staff)).toBe('preservation-state');
    bank.done(court.judge, { loanId, ...paper }, staff);
    bank.done(court['end-seal'], end, staff);
    const closing = { loanId, outcome: 'realised' as const, words: 'What there was is sold.' };
    expect(bank.refused(court.close, closing, staff)).toBe('preservation-sealed');
    bank.done(court['end-seal'], { ...end, asset: 2, how: 'released', proceeds: '0.00' }, staff);
    bank.done(court.close, closing, staff);
    expect(row()).toMatchObject({ state: 'closed', outcome: 'realised' });
    expect(row().papers.map(({ kind }) => kind)).toEqual([
      'application',
      'ruling',
      'seal-notice',
      'seal-notice',
      'filing',
      'seal-notice',
      'renewal',
      'judgment',
      'other',
      'other',
    ]);
  });

  test('before suit lapses with its seals when nobody sues within thirty days, and may be asked for again', () => {
    granted();
    bank.done(court.seal, sealing(1), staff);
    later(31);
    bank.done(court.look, { loanId }, houseSystem);
    expect([row().state, seal(1).state]).toEqual(['lapsed', 'lapsed']);
    expect(bank.refused(court.seal, sealing(1), staff)).toBe('preservation-state');
    bank.done(court.apply, application(), staff);
    expect(seal(1).state).toBe('listed');
  });

  test('whose seal nobody renewed has lost it, and it can’t be renewed any more', () => {
    granted();
    bank.done(court.seal, sealing(1), staff);
    bank.done(court.sue, { loanId, caseNumber: '(2024)浙0106民初1号', ...paper }, staff);
    later(366);
    expect(bank.refused(court.renew, { loanId, asset: 1, ...paper }, staff)).toBe('seal-state');
    bank.done(court.look, { loanId }, houseSystem);
    expect(seal(1).state).toBe('expired');
  });

  test.each([
    ['for more than is owed', { amount: '90000.00', security: '90000.00' }, 'preservation-amount'],
    ['for nothing', { amount: '0.00' }, 'preservation-amount'],
    ['with a fen too little security', { security: '49999.99' }, 'preservation-security'],
    ['in a suit that is not filed', { timing: 'in-suit' }, 'preservation-no-suit'],
  ])('asked for %s is refused', (_what, of, code) => {
    bank.done(court.open, { loanId }, staff);
    expect(bank.refused(court.apply, application(of), staff)).toBe('preservation-no-assets');
    bank.done(court['list-asset'], { loanId, ...deposit }, staff);
    expect(bank.refused(court.apply, application(of), staff)).toBe(code);
  });

  test('in suit needs thirty percent, and never lapses for want of a suit', () => {
    bank.done(court.open, { loanId }, staff);
    bank.done(court['list-asset'], { loanId, ...deposit }, staff);
    bank.done(court.sue, { loanId, caseNumber: '(2024)浙0106民初1号', ...paper }, staff);
    bank.done(court.apply, application({ timing: 'in-suit', security: '15000.00' }), staff);
    bank.done(court.rule, { loanId, granted: true, ...paper }, staff);
    bank.done(court.seal, sealing(1), staff);
    expect(row()).toMatchObject({ state: 'sued', sue_by: null });
  });

  test('refuses what does not fit: no loan, twice, a seal before the ruling, an asset that is not listed', () => {
    expect(bank.refused(court.open, { loanId: 'none' }, staff)).toBe('loan-unknown');
    expect(bank.refused(court.rule, { loanId, granted: true, ...paper }, staff)).toBe('preservation-unknown');
    granted();
    expect(bank.refused(court.open, { loanId }, staff)).toBe('preservation-state');
    expect(bank.refused(court.seal, sealing(1, { sealedOn: addDays(parseDate(bank.date), -1) }), staff)).toBe(
      'seal-date',
    );
    expect(bank.refused(court.seal, sealing(9), staff)).toBe('preservation-asset-unknown');
  });
});

test('an exit goes this way: the application to seal opens the case, and its first seal preserves the loan', () => {
  bank.done(collect, { loanId }, houseSystem);
  bank.done(recordRecovery, { loanId, text: 'No agreement.' }, staff);
  bank.done(applyToSeal, { loanId }, houseSystem);
  expect(row().state).toBe('inventory');
  bank.done(court['list-asset'], { loanId, ...deposit }, staff);
  bank.done(court.apply, application(), staff);
  bank.done(court.rule, { loanId, granted: true, ...paper }, staff);
  expect(bank.refused(handOverLoan, { loanId }, houseSystem)).toBe('recovery-stage');
  bank.done(court.seal, sealing(1), staff);
  expect(bank.get(recoveries, loanId)!.stage).toBe('preserved');
  expect(bank.facts).toContain('microloan.assets-preserved');
  bank.done(handOverLoan, { loanId }, houseSystem);
  expect(bank.trialBalance()).toBe(0n);
});
