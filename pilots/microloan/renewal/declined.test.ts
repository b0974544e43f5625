import { borrowers, lines, loans, renewals, standings } from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import { draw, payAway, renewing, repay } from '../lending.ts';
import { reviews } from '../review/review.ts';
import { askReview, confirmOverturn, proposeOverturn, upholdReview } from '../review/reviewing.ts';
import { application, assessed, borrowed, earned, openedBank } from '../testing/opened.ts';
import { signRenewal } from './sign.ts';

const ann = customer('ann');
const officer = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;
const [li, wang] = [officer('li'), officer('wang')];
const MATURES = '2024-07-16';

let bank: Bank;
let loan: string;
let declined: string;
/** Ann drew all of a limit for six months, spent it, and the models decline to renew it two weeks before it matures. */
beforeEach(() => {
  bank = openedBank();
  loan = borrowed(bank, 'ann');
  bank.done(draw, { loanId: loan, amount: '200000.00' }, ann);
  bank.done(payAway, { amount: '200000.00' }, ann);
  earned(bank, 'ann', '10000.00');
  bank.date = '2024-07-01';
  const asked = application({ renews: { loan, drawing: 1 } });
  declined = String(bank.done(apply, asked, ann, assessed({ grade: 'E' })).application);
});

const overturn = (granted: string) => ({
  id: declined,
  granted,
  grade: 'C' as const,
  reason: 'The signed orders carry the loan.',
});
function proposed(granted = '200000.00'): void {
  bank.done(askReview, { id: declined, words: 'Our orders for autumn are signed.' }, ann);
  bank.done(proposeOverturn, overturn(granted), li);
}
const confirmed = (): string =>
  String(bank.done(confirmOverturn, { id: declined, agree: true }, wang).result);

describe('a renewal that the models declined', () => {
  test('is looked at by people, offered after all as a renewal, signed, and on the day pays the old principal', () => {
    const line = { ...bank.get(lines, 'ann')!, approved: 20_000_000n };
    bank.put(lines, line);
    proposed();
    expect(bank.refused(confirmOverturn, { id: declined, agree: true }, li)).toBe('review-second-officer');
    const offer = confirmed();
    expect(bank.get(applications, declined)).toMatchObject({
      state: 'declined',
      renews: { loan, drawing: 1 },
    });
    expect(bank.get(applications, offer)).toMatchObject({
      state: 'approved',
      model: 'officers',
      grade: 'C',
      granted: 20_000_000n,
      renews: { loan, drawing: 1 },
    });
    expect(bank.get(reviews, declined)).toMatchObject({ state: 'overturned', result: offer });
    // What the renewal frees on the line is what it takes: nobody was granted more than before.
    expect(bank.get(lines, 'ann')).toEqual(line);
    const { nextLoan } = bank.done(signRenewal, { applicationId: offer }, ann);
    bank.date = MATURES;
    const day = { loanId: loan, drawing: 1 };
    expect(bank.done(renewing.carryOut, day, houseSystem)).toMatchObject({ state: 'renewed', nextLoan });
    expect(bank.get(loans, loan)).toMatchObject({ state: 'settled', principal: 0n });
    expect(bank.get(loans, String(nextLoan))).toMatchObject({ principal: 20_000_000n });
    expect(bank.get(lines, 'ann')).toMatchObject({
      approved: line.approved,
      drawn: 20_000_000n,
      reserved: 0n,
    });
    const { ledger, loans: owed, instalments } = bank.principalThreeWays();
    expect([owed, instalments]).toEqual([ledger, ledger]);
    expect(bank.trialBalance()).toBe(0n);
  });

  test('may stay declined by a person’s word, with the reason, and the old loan as it was', () => {
    const before = bank.get(loans, loan);
    bank.done(askReview, { id: declined, words: 'Please look again.' }, ann);
    bank.done(upholdReview, { id: declined, reason: 'The turnover does not carry it.' }, li);
    expect(bank.get(reviews, declined)).toMatchObject({
      state: 'upheld',
      answer: 'The turnover does not carry it.',
      result: null,
    });
    expect(bank.get(loans, loan)).toEqual(before);
    expect(bank.all(renewals)).toEqual([]);
  });

  test('is offered for less, where officers say so, or where less is owed by then', () => {
    const line = bank.get(lines, 'ann')!;
    proposed('150000.00');
    const offer = confirmed();
    expect(bank.get(lines, 'ann')).toEqual(line);
    earned(bank, 'ann', '100000.00');
    bank.done(repay, { loanId: loan, amount: '100000.00' }, ann);
    const left = bank.get(loans, loan)!.principal;
    expect(left).toBeLessThan(15_000_000n);
    bank.done(signRenewal, { applicationId: offer }, ann);
    expect(bank.get(renewals, `${loan}.1`)).toMatchObject({ state: 'signed', amount: left });
  });

  test.each([
    ['has matured', () => matured(), 'renewal-too-late'],
    ['is not normal any more', () => stands({ tier: 'special-mention' }), 'renewal-not-normal'],
    ['is repaid', () => repaid(), 'nothing-owed'],
    ['has a borrower in arrears', () => owes(), 'review-in-arrears'],
    ['has a line that an alarm froze', () => frozen(), 'line-frozen'],
  ] as const)('is not offered after all where the loan %s', (_what, happens, code) => {
    proposed();
    happens();
    expect(bank.refused(confirmOverturn, { id: declined, agree: true }, wang)).toBe(code);
    expect(bank.get(reviews, declined)).toMatchObject({ state: 'overturn-proposed' });
  });
});

const stands = (of: { tier: 'special-mention' }): void =>
  bank.put(standings, { ...bank.get(standings, loan)!, ...of });
function repaid(): void {
  earned(bank, 'ann', '300000.00');
  bank.done(repay, { loanId: loan, amount: '250000.00' }, ann);
}
const matured = (): void => {
  bank.date = MATURES;
};
const owes = (): void => bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, loans_overdue: 1 });
const frozen = (): void =>
  bank.put(lines, { ...bank.get(lines, 'ann')!, frozen_on: '2024-07-02', frozen_by: 'warning-1' });
