import { beforeEach, describe, expect, test } from 'vitest';
import { borrowers } from '../borrower.ts';
import type { Bank } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { PARTY_LINE_MAX } from './capacity.ts';
import { lines } from './line.ts';
import { lineRaises } from './line-raise.ts';

const { proposeRaise, decideRaise, lowerLine } = testLending;
const staff = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;
const raise = { customer: 'ann', approved: '800000.00', reason: 'Two good years.' };
const agree = { customer: 'ann', agree: true };

let bank: Bank;
const line = () => bank.get(lines, 'ann')!;
beforeEach(() => {
  bank = lent('2024-01-16');
  bank.put(lines, { ...line(), approved: 50_000_000n });
});

describe('a higher line', () => {
  test('is proposed by one officer and raised by another; until then nothing more may be lent on it', () => {
    bank.done(proposeRaise, raise, staff('one'));
    expect(line().approved).toBe(50_000_000n);
    expect(bank.refused(decideRaise, agree, staff('one'))).toBe('line-raise-same-officer');
    expect(bank.refused(proposeRaise, raise, staff('two'))).toBe('line-raise-proposed');
    bank.done(decideRaise, agree, staff('two'));
    expect(line()).toMatchObject({ approved: 80_000_000n, held: false });
    expect(bank.refused(decideRaise, agree, staff('two'))).toBe('line-raise-unknown');
    expect(bank.facts.slice(-2)).toEqual(['test.line-raise-proposed', 'test.line-raised']);
  });

  test('given back changes nothing, and may be proposed again', () => {
    bank.done(proposeRaise, raise, staff('one'));
    bank.done(decideRaise, { ...agree, agree: false }, staff('two'));
    expect(line().approved).toBe(50_000_000n);
    expect(bank.get(lineRaises, 'ann')).toMatchObject({ state: 'given-back', decided_by: 'two' });
    bank.done(proposeRaise, raise, staff('one'));
  });

  test('ends the hold of a line that a person lowered', () => {
    bank.done(lowerLine, { customer: 'ann', approved: '1000.00', reason: 'Turnover fell.' }, staff('one'));
    expect(line().held).toBe(true);
    bank.done(proposeRaise, raise, staff('one'));
    bank.done(decideRaise, agree, staff('two'));
    expect(line()).toMatchObject({ approved: 80_000_000n, held: false });
  });

  test('is not raised past what another officer did meanwhile: to lower it gives the proposal back', () => {
    bank.done(proposeRaise, raise, staff('one'));
    bank.done(lowerLine, { customer: 'ann', approved: '1000.00', reason: 'Turnover fell.' }, staff('three'));
    expect(bank.get(lineRaises, 'ann')).toMatchObject({ state: 'given-back', decided_by: 'three' });
    expect(bank.facts.slice(-2)).toEqual(['test.line-lowered', 'test.line-raise-given-back']);
    expect(bank.refused(decideRaise, agree, staff('two'))).toBe('line-raise-unknown');
    expect(line()).toMatchObject({ approved: 100_000n, held: true });
  });

  test('is not raised where the line has moved since it was proposed', () => {
    bank.done(proposeRaise, raise, staff('one'));
    bank.put(lines, { ...line(), approved: 60_000_000n });
    expect(bank.refused(decideRaise, agree, staff('two'))).toBe('line-raise-moved');
    bank.done(decideRaise, { ...agree, agree: false }, staff('two'));
  });

  test('is refused where it is none, above what one party may have, frozen, in arrears, or nobody’s', () => {
    const propose = (of: object = {}) => bank.refused(proposeRaise, { ...raise, ...of }, staff('one'));
    expect(propose({ approved: '500000.00' })).toBe('line-not-higher');
    expect(propose({ approved: `${PARTY_LINE_MAX / 100n}.01` })).toBe('line-above-most');
    expect(propose({ customer: 'zoe' })).toBe('line-unknown');
    const before = line();
    bank.put(lines, { ...before, frozen_on: '2024-01-10', frozen_by: 'warning-1' });
    expect(propose()).toBe('line-frozen');
    bank.put(lines, before);
    bank.done(proposeRaise, raise, staff('one'));
    bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, loans_overdue: 1 });
    expect(bank.refused(decideRaise, agree, staff('two'))).toBe('line-in-arrears');
  });
});
