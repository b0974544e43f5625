import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { models } from '@sandglass/models';
import { boundInputs, rule } from '@sandglass/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import { declineReasons } from '../application/decline.ts';
import { grantConsent, withdrawConsent } from '../consents.ts';
import { RATING, ratings } from '../rating/rating.ts';
import { askReview, confirmOverturn, proposeOverturn } from '../review/reviewing.ts';
import { application, assessed, enrolled, openedBank, readyWith } from '../testing/opened.ts';
import { ruledByBase } from '../testing/ruled-bank.ts';
import { wordingOf } from '../testing/wording.ts';
import { BASES, type BaseName, type BureauFacts, type Facts, type TaxFacts } from './facts.ts';
import { askEvidence, recordEvidence } from './gather.ts';
import { carriedBy, judgeBase, reasonsOf } from './judge-base.ts';
import { PURPOSE_OF } from './purposes.ts';
import { baseTables } from './sample-tables.ts';
import { baseSchemas } from './schemas.ts';
import { simulatedFacts } from './simulated.ts';
import { baseValues } from './values.ts';

const ON = '2024-01-16';
const ann = customer('ann');
const bureau = (of: Partial<BureauFacts> = {}): BureauFacts => ({
  lenders: 1,
  owedElsewhere: 200_000,
  enquiries: 1,
  overdueRun: 0,
  overdueMonths: 0,
  ...of,
});
const sound = simulatedFacts({ id: 'ann', scenario: 'sound', since: '2024-01' }, 'tax', ON);
const taxOf = (of: Partial<TaxFacts> = {}, ofBureau: Partial<BureauFacts> = {}): Facts => {
  if (sound.base !== 'tax') throw new Error('the tax record was asked for');
  const tax = {
    ...sound.tax,
    taxGrade: 'A',
    yearlyTax: 90_000,
    yearlySales: 4_000_000,
    firmMonths: 60,
    ...of,
  } as const;
  return { base: 'tax', bureau: bureau(ofBureau), tax };
};
const assetsOf = (of = {}, ofBureau: Partial<BureauFacts> = {}): Facts => ({
  base: 'assets',
  bureau: bureau(ofBureau),
  assets: { assets: 400_000, accountMonths: 48, cardUsePercent: 20, debtPercent: 40, ...of },
});
const homeOf = (of = {}): Facts => ({
  base: 'mortgage',
  bureau: bureau(),
  mortgage: { homeValue: 2_000_000, priorLiens: 500_000, firmMonths: 60, servicePercent: 30, ...of },
});

describe('hard rules', () => {
  it.each([
    ['a sound tax record', taxOf(), []],
    ['a tax grade of C', taxOf({ taxGrade: 'C' }), ['tax-grade-too-low']],
    ['a firm too young to be graded, and two years old', taxOf({ taxGrade: 'M', firmMonths: 24 }), []],
    ['little tax', taxOf({ yearlyTax: 9_999.99 }), ['tax-too-little']],
    ['a firm of 23 months', taxOf({ firmMonths: 23 }), ['firm-too-young']],
    ['three months late in a row', taxOf({}, { overdueRun: 3 }), ['late-before']],
    ['six months late in all', taxOf({}, { overdueRun: 1, overdueMonths: 6 }), ['late-before']],
    ['two months in a row and five in all', taxOf({}, { overdueRun: 2, overdueMonths: 5 }), []],
    ['two other banks', taxOf({}, { lenders: 2 }), []],
    ['three other banks', taxOf({}, { lenders: 3 }), ['too-many-lenders']],
    ['more than 5 m elsewhere', taxOf({}, { owedElsewhere: 5_000_001 }), ['too-much-elsewhere']],
    ['five enquiries, on the tax record', taxOf({}, { enquiries: 5 }), []],
    ['five enquiries, on assets', assetsOf({}, { enquiries: 5 }), ['too-many-enquiries']],
    ['cards used to 71 %', assetsOf({ cardUsePercent: 71 }), ['card-use-high']],
    ['debts of 71 % of the assets', assetsOf({ debtPercent: 71 }), ['debts-high']],
    ['a home that secures 70 % already', homeOf({ priorLiens: 1_400_000 }), ['home-carries-nothing']],
    ['repayments of 51 % of the income', homeOf({ servicePercent: 51 }), ['service-high']],
  ] as const)('of %s', async (_what, facts, codes) => {
    const asked = baseTables.find(({ base }) => base === facts.base)!;
    const inputs = boundInputs(baseSchemas[facts.base], baseValues(facts));
    const held = {
      get: () => ({ id: asked.table, version: 1, digest: asked.table, content: asked.content }) as never,
    };
    const found = await rule(held, baseSchemas[facts.base], inputs);
    expect(judgeBase(facts, found!.findings).failed).toEqual(codes);
    expect(ruledByBase(facts).findings).toEqual(found!.findings);
  });
});

describe('what a base carries', () => {
  it('is ten times the tax, and at most 30 % of the invoiced sales', () => {
    expect(carriedBy(taxOf()).carried).toBe(90_000_000n);
    expect(carriedBy(taxOf({ yearlySales: 2_000_000 })).carried).toBe(60_000_000n);
  });

  it('is what is kept with the bank, or 70 % of a home less what comes first', () => {
    expect(carriedBy(assetsOf()).carried).toBe(40_000_000n);
    expect(carriedBy(homeOf()).carried).toBe(90_000_000n);
    expect(carriedBy(homeOf({ homeValue: 0 })).carried).toBe(0n);
  });

  it('more assets, less card use, fewer prior liens never grade worse', () => {
    const two = fc.tuple(fc.nat(3_000_000), fc.nat(3_000_000));
    fc.assert(
      fc.property(two, ([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const score = (facts: Facts) => carriedBy(facts).graded.score;
        expect(score(assetsOf({ assets: high }))).toBeGreaterThanOrEqual(score(assetsOf({ assets: low })));
        expect(score(homeOf({ priorLiens: high }))).toBeLessThanOrEqual(score(homeOf({ priorLiens: low })));
      }),
    );
  });

  it('a score is its base and its points, and each loss has a sentence', () => {
    for (const base of BASES) {
      for (let n = 0; n < 30; n += 1) {
        const facts = simulatedFacts({ id: `firm-${n}`, scenario: 'sound', since: '2024-01' }, base, ON);
        const { graded } = carriedBy(facts);
        const sum = graded.inputs.reduce((all, { points }) => all + points, graded.base);
        expect(Math.abs(sum - graded.score)).toBeLessThanOrEqual(0.5);
        expect(reasonsOf(graded).every(({ text }) => text.en.length > 0)).toBe(true);
      }
    }
  });
});

/** Ann's evidence for a base, read as the house's delivery does. */
function shown(bank: Bank, base: BaseName, facts: Facts): void {
  bank.done(grantConsent, { purpose: PURPOSE_OF[base], version: '2026-11' }, ann);
  bank.done(askEvidence, { base }, ann);
  bank.done(recordEvidence, { customer: 'ann', base, simulated: true, facts: { ...facts } }, houseSystem);
}
const opened = (): Bank => {
  const bank = openedBank();
  enrolled(bank, 'ann');
  return bank;
};
const onTax = application({ product: 'tax-12', amount: '600000.00', termMonths: 12 });

describe('an application on the tax record', () => {
  it('needs the record first, read by its own consent', () => {
    const bank = opened();
    expect(bank.refused(apply, onTax, ann, assessed())).toBe('base-not-read');
    expect(bank.refused(askEvidence, { base: 'tax' }, ann)).toBe('consent-missing');
    bank.done(grantConsent, { purpose: 'tax-record', version: '2026-11' }, ann);
    bank.done(askEvidence, { base: 'tax' }, ann);
    expect(bank.facts.slice(-2)).toEqual(['consent.used', 'consent.used']);
    const came = { customer: 'ann', base: 'tax' as const, simulated: true, facts: { ...taxOf() } };
    bank.done(withdrawConsent, { purpose: 'bureau-query' }, ann);
    expect(bank.refused(recordEvidence, came, houseSystem)).toBe('consent-missing');
    bank.done(grantConsent, { purpose: 'bureau-query', version: wordingOf('bureau-query') }, ann);
    bank.done(withdrawConsent, { purpose: 'tax-record' }, ann);
    expect(bank.refused(recordEvidence, came, houseSystem)).toBe('consent-missing');
    expect(bank.refused(apply, onTax, ann, assessed())).toBe('base-not-read');
  });

  it('is not decided on a record whose consent was taken back, though it is still good', () => {
    const bank = opened();
    shown(bank, 'tax', taxOf());
    bank.done(withdrawConsent, { purpose: 'tax-record' }, ann);
    expect(bank.refused(apply, onTax, ann, assessed())).toBe('consent-missing');
    bank.done(grantConsent, { purpose: 'tax-record', version: '2026-11' }, ann);
    expect(bank.done(apply, onTax, ann, assessed())).toMatchObject({ decision: 'approved' });
  });

  it('that was declined is granted by officers only while the customer lets the bank use the record', () => {
    const officer = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;
    const bank = opened();
    shown(bank, 'tax', taxOf({ taxGrade: 'C' }));
    const id = String(bank.done(apply, onTax, ann, assessed()).application);
    bank.done(askReview, { id, words: 'The grade was corrected.' }, ann);
    const offer = { id, granted: '50000.00', grade: 'C', reason: 'The new grade is a B.' } as const;
    bank.done(proposeOverturn, offer, officer('li'));
    bank.done(withdrawConsent, { purpose: 'tax-record' }, ann);
    expect(bank.refused(confirmOverturn, { id, agree: true }, officer('wang'))).toBe('consent-missing');
    bank.done(grantConsent, { purpose: 'tax-record', version: '2026-11' }, ann);
    expect(bank.refused(confirmOverturn, { id, agree: true }, officer('wang'))).toBe('done');
  });

  it('is decided by the invoice model, at the rate of the largest expected profit, and told so', () => {
    const bank = opened();
    shown(bank, 'tax', taxOf());
    const reply = bank.done(apply, onTax, ann, assessed({ grade: 'E' }));
    expect(reply).toMatchObject({ decision: 'approved', granted: '600000.00' });
    const row = bank.all(applications).at(-1)!;
    expect(row.model).toMatch(/^invoices@/);
    expect(row.reasons[0]).toMatchObject({ code: 'priced-by-profit' });
    // LPR of 3.45 % and the spread of 0.65 %: never below the grade’s own rate, never above LPR + 1.4 points.
    expect(row.rate_bps).toBeGreaterThanOrEqual(410);
    expect(row.rate_bps).toBeLessThanOrEqual(485);
    expect(row.reasons[0]!.text.en).toContain((row.rate_bps / 100).toFixed(2));
    expect(row.basis?.evidence).toMatchObject({ base: 'tax' });
  });

  it('is declined with every hard rule in words, and evidence lasts thirty days', () => {
    const bank = opened();
    shown(bank, 'tax', taxOf({ taxGrade: 'D', firmMonths: 8 }, { lenders: 4 }));
    const reply = bank.done(apply, onTax, ann, assessed());
    expect(reply.decision).toBe('declined');
    const codes = (reply.reasons as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['tax-grade-too-low', 'firm-too-young', 'too-many-lenders']),
    );
    for (const code of codes.slice(0, 3)) expect(Object.keys(declineReasons)).toContain(code);
    bank.date = '2024-02-16';
    expect(bank.refused(apply, onTax, ann, assessed())).toBe('base-not-read');
  });
});

it.each([
  ['assets-12', 'assets', assetsOf(), /^assets-expert@[0-9a-f]{12}$/],
  ['mortgage-12', 'mortgage', homeOf(), /^mortgage-expert@[0-9a-f]{12}$/],
] as const)('%s is decided on %s by its own card', (product, base, facts, model) => {
  const bank = opened();
  shown(bank, base, facts);
  const input = application({ product, amount: '300000.00', termMonths: 12 });
  expect(bank.done(apply, input, ann, assessed())).toMatchObject({
    decision: 'approved',
    model: expect.stringMatching(model),
  });
});

it('a model of the evidence is shadowed by the one in whose share the customer is with every application, and decides for all', () => {
  const said = assessed().assessments['small-business']!;
  const both = readyWith({
    'small-business': { ...said, model: 'trees@1', score: 610 },
    'small-business-card': { ...said, model: 'card@1', score: 480, grade: 'E' },
  });
  const decidedAt = (share_percent: number) => {
    const bank = opened();
    bank.put(ratings, { ...bank.get(ratings, RATING)!, share_percent });
    shown(bank, 'assets', assetsOf());
    bank.done(apply, application({ product: 'assets-12', amount: '300000.00', termMonths: 12 }), ann, both);
    return bank.all(applications).at(-1)!;
  };
  expect(decidedAt(0)).toMatchObject({
    arm: 'champion',
    state: 'approved',
    model: expect.stringMatching(/^assets-expert@/),
    shadow: { model: 'trees@1', score: 610 },
  });
  expect(decidedAt(100)).toMatchObject({
    arm: 'champion',
    state: 'approved',
    model: expect.stringMatching(/^assets-expert@/),
    shadow: { model: 'card@1', score: 480, grade: 'E' },
  });
});

it('each base’s model is in the register, and a card that people set says so; one that is not approved decides nothing', () => {
  const bank = opened();
  const registered = bank
    .all(models)
    .filter(({ name }) => ['invoices', 'assets-expert', 'mortgage-expert'].includes(name));
  expect(registered.map(({ name, state }) => [name, state])).toEqual([
    ['invoices', 'approved'],
    ['assets-expert', 'approved'],
    ['mortgage-expert', 'approved'],
  ]);
  const [trained, card] = registered;
  expect(trained!.card.auc).toBeGreaterThan(0.87);
  expect(card!.card).toMatchObject({ rows: null, auc: null });
  expect(card!.card.data).toMatch(/not learnt from data/);
  bank.put(models, { ...card!, state: 'candidate' });
  shown(bank, 'assets', assetsOf());
  const input = application({ product: 'assets-12', amount: '300000.00', termMonths: 12 });
  expect(bank.refused(apply, input, ann, assessed())).toBe('rating-unavailable');
});
