import { customer } from '@sandglass/lending/testing';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { fill } from '../case/fill.ts';
import { withdrawConsent } from '../consents.ts';
import { CLAUSES, signCase } from '../contract/sign.ts';
import { decideCase } from '../decision/decide.ts';
import { decisionId, decisions } from '../decision/decisions.ts';
import { draw } from '../lending.ts';
import { applyForMortgage } from '../mortgage/apply.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { clerk, company, HomeBank, ownership } from '../testing/home-bank.ts';
import { reviews } from './review.ts';
import { reviewing } from './reviewing.ts';

const zhao = customer('zhao');
const [li, wang] = [clerk('li'), clerk('wang')];
const clauses = [...CLAUSES];

/** A case of which the turnover carries little, so that less is granted than was asked for. */
async function lowered(amount = '3000000.00') {
  const bank = new HomeBank();
  const caseId = await bank.filled('zhao', { amount });
  bank.done(fill, { caseId, company: { ...company, yearlyTurnover: '1000000.00' } }, zhao);
  await bank.run(decideCase, { caseId }, zhao);
  return { bank, caseId, id: decisionId(caseId, 1) };
}

/** A case that the rules declined, for nobody is known to control the firm. */
async function declined() {
  const bank = new HomeBank();
  const graph = ownership({ holdings: [{ owner: 'lin', company: 'firm', bps: 2_000 }] });
  const caseId = await bank.filled('zhao', { amount: '500000.00', ownership: graph });
  await bank.run(decideCase, { caseId }, zhao);
  return { bank, caseId, id: decisionId(caseId, 1) };
}

const offer = (id: string, granted: string, grade: 'A' | 'B' | 'D' | 'E' = 'A') => ({
  id,
  granted,
  grade,
  reason: 'The orders of spring are signed.',
});

describe('a customer asks a person to look', () => {
  it('at a refusal and at a lowered amount, once, in words of their own, suspended or not', async () => {
    const { bank, id } = await declined();
    const reply = bank.done(reviewing.ask, { id, words: 'look at the register' }, zhao);
    expect(reply).toMatchObject({ decision: id, state: 'asked', dueOn: '2024-02-05' });
    expect(bank.refused(reviewing.ask, { id }, zhao)).toBe('review-asked-already');
    const less = await lowered();
    expect(less.bank.done(reviewing.ask, { id: less.id }, zhao)).toMatchObject({ state: 'asked' });
    expect(reviewing.ask.business).toBe('closing');
  });

  it('not at what was granted whole, at another’s decision, at none, or for ever', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    const whole = { id: decisionId(caseId, 1) };
    expect(bank.refused(reviewing.ask, whole, zhao)).toBe('review-not-declined');
    expect(bank.refused(reviewing.ask, whole, customer('zhou'))).toBe('home-case-unknown');
    expect(bank.refused(reviewing.ask, { id: decisionId(caseId, 2) }, zhao)).toBe('home-case-unknown');
    expect(bank.refused(reviewing.ask, { id: 'nothing' }, zhao)).toBe('home-case-unknown');
    const late = await declined();
    late.bank.date = '2024-04-16';
    expect(late.bank.refused(reviewing.ask, { id: late.id }, zhao)).toBe('review-too-late');
  });
});

describe('officers', () => {
  it('let the decision stand with a reason', async () => {
    const { bank, caseId, id } = await declined();
    bank.done(reviewing.ask, { id }, zhao);
    bank.done(reviewing.uphold, { id, reason: 'The register names nobody.' }, li);
    expect(bank.get(reviews, id)).toMatchObject({ state: 'upheld', answer: 'The register names nobody.' });
    expect(bank.get(caseFiles, caseId)).toMatchObject({ state: 'declined' });
  });

  it('make another offer by two, which is signed like any other, above 75 % with the guarantee', async () => {
    const { bank, caseId, id } = await lowered('4500000.00');
    const before = bank.get(caseFiles, caseId)!.offer!;
    bank.done(reviewing.ask, { id }, zhao);
    const value = bank.get(caseFiles, caseId)!.value_low!;
    const high = `${(value * 9n) / 1_000n - 1n}.00`;
    expect(bank.refused(reviewing.overturn, offer(id, '4500000.01'), li)).toBe('review-amount-outside');
    bank.done(reviewing.overturn, offer(id, high), li);
    expect(bank.refused(reviewing.confirm, { id, agree: true }, li)).toBe('review-second-officer');
    bank.done(reviewing.confirm, { id, agree: true }, wang);
    const file = bank.get(caseFiles, caseId)!;
    expect(file).toMatchObject({ state: 'approved', decisions: 2, guarantee_required: true });
    expect(file.offer).toMatchObject({ model: 'officers', n: 2, granted: high, score: before.score });
    expect(bank.get(decisions, id)).toMatchObject({ offer: { granted: before.granted } });
    expect(bank.facts.slice(-2)).toEqual(['swiftcredit.review-overturned', 'swiftcredit.decided']);
    expect(bank.refused(signCase, { caseId, decision: 1, clauses }, zhao)).toBe('offer-moved');
    bank.done(signCase, { caseId, decision: 2, clauses }, zhao);
    bank.done(applyForMortgage, { caseId }, zhao);
    await bank.run(hearRegistry, { caseId }, zhao);
    expect(bank.refused(draw, { loanId: caseId, amount: '10000.00' }, zhao)).toBe('guarantee-missing');
    expect(bank.refused(reviewing.ask, { id: decisionId(caseId, 2) }, zhao)).toBe('review-not-declined');
  });

  it('give no more than the home bears, and without a controller no more than 75 %', async () => {
    const { bank, caseId, id } = await declined();
    bank.done(reviewing.ask, { id }, zhao);
    const file = bank.get(caseFiles, caseId)!;
    bank.put(caseFiles, { ...file, amount: 500_000_000n });
    const seventySix = `${(file.value_low! * 76n) / 10_000n}.00`;
    expect(bank.refused(reviewing.overturn, offer(id, seventySix), li)).toBe('review-amount-outside');
    expect(bank.refused(reviewing.overturn, offer(id, '100000.00', 'E'), li)).toBe('review-grade-not-served');
    bank.put(caseFiles, file);
    bank.done(reviewing.overturn, offer(id, '500000.00'), li);
    bank.done(reviewing.confirm, { id, agree: true }, wang);
    expect(bank.get(caseFiles, caseId)).toMatchObject({ state: 'approved', guarantee_required: false });
  });

  it('give a proposal back, and offer nothing on a case that went on, or without its consents', async () => {
    const { bank, caseId, id } = await lowered();
    bank.done(reviewing.ask, { id }, zhao);
    const granted = '1000000.00';
    bank.done(reviewing.overturn, offer(id, granted), li);
    bank.done(reviewing.confirm, { id, agree: false }, wang);
    expect(bank.get(reviews, id)).toMatchObject({ state: 'asked', proposal: null });
    bank.done(reviewing.overturn, offer(id, granted), li);
    bank.done(withdrawConsent, { purpose: 'home-loan-bureau', matter: caseId }, zhao);
    expect(bank.refused(reviewing.confirm, { id, agree: true }, wang)).toBe('consent-missing');
    bank.done(signCase, { caseId, decision: 1, clauses }, zhao);
    expect(bank.refused(reviewing.confirm, { id, agree: true }, wang)).toBe('review-case-went-on');
  });

  it('do not offer on a value that is too old', async () => {
    const { bank, id } = await lowered();
    bank.done(reviewing.ask, { id }, zhao);
    bank.done(reviewing.overturn, offer(id, '1000000.00'), li);
    bank.date = '2024-03-01';
    expect(bank.refused(reviewing.confirm, { id, agree: true }, wang)).toBe('value-too-old');
  });
});
