import { LPR_1Y, lprAnnounced, products } from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { models } from '@sandglass/models';
import type { Locale } from '@sandglass/operations';
import { ruleTables } from '@sandglass/rules';
import { apply } from '../application/apply.ts';
import type { ApplyInput } from '../application/apply-input.ts';
import type { Assessment, Assessments } from '../application/assess.ts';
import type { Prepared } from '../application/prepared.ts';
import { sign } from '../application/sign.ts';
import { evidenceId, evidences } from '../bases/evidence.ts';
import type { BaseName } from '../bases/facts.ts';
import { PURPOSE_OF } from '../bases/purposes.ts';
import { simulatedFacts } from '../bases/simulated.ts';
import { grantConsent } from '../consents.ts';
import { enrol } from '../customer/enrol.ts';
import { openBooks, payIn, releaseBenchmark, releaseProduct } from '../lending.ts';
import { sampleProducts } from '../product/samples.ts';
import { openRating } from '../rating/arrangement.ts';
import { ratingModels } from '../rating/models.ts';
import { registered, registry } from '../rating/registry.ts';
import { openBaseTables, openTable, RuledBank } from './ruled-bank.ts';
import '../reasons/application.ts';
import '../reasons/customer.ts';
import '../reasons/exit.ts';
import { wordingOf } from './wording.ts';

/** A bank with its accounts and sample products open, on a Tuesday in January 2024. */
export function openedBank(date = '2024-01-16'): Bank {
  const bank = new RuledBank(date);
  for (const table of [openTable, ...openBaseTables]) bank.put(ruleTables, table);
  for (const model of registered) bank.done(registry.register, model, houseSystem);
  for (const id of ['test-card@1', 'trees@1', 'card@1']) bank.put(models, { ...bank.all(models)[0]!, id });
  bank.done(openBooks, {}, houseSystem);
  bank.done(openRating, {}, houseSystem);
  bank.done(releaseBenchmark, { id: LPR_1Y, steps: [...lprAnnounced] }, houseSystem);
  for (const product of sampleProducts) bank.done(releaseProduct, product, houseSystem);
  return bank;
}

/** A customer who may apply: enrolled, and both consents given. */
export function enrolled(bank: Bank, party: string): void {
  bank.done(enrol, { name: `${party}’s shop`, region: '330000' }, customer(party));
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    bank.done(grantConsent, { purpose, version: wordingOf(purpose) }, customer(party));
  }
}

/** Both models say the same, and no rule stands against it. */
export const assessed = (of: Partial<Assessment> = {}): Prepared => {
  const assessment = { model: 'test-card@1', score: 600, grade: 'A', reasons: [], ...of };
  return readyWith(Object.fromEntries(ratingModels.map(({ name }) => [name, assessment])));
};

/** What was prepared of an application: what the models say; the rules are asked when it is decided. */
export const readyWith = (assessments: Assessments): Prepared => ({
  assessments,
  ruled: undefined,
  release: 'test',
});

export const application = (of: Partial<ApplyInput> = {}): ApplyInput => ({
  product: 'revolving-12',
  amount: '200000.00',
  termMonths: 6,
  purpose: 'working-capital',
  business: {
    industry: 'software',
    employees: 8,
    businessAgeYears: 6,
    franchise: false,
    yearlyTurnover: '5000000.00',
  },
  ...of,
});

/** What was read of a sound customer for a base by their consent, good for as long as a test goes on. */
function shown(bank: Bank, party: string, base: BaseName): void {
  const purpose = PURPOSE_OF[base];
  bank.done(grantConsent, { purpose, version: wordingOf(purpose) }, customer(party));
  const firm = { id: party, scenario: 'sound', since: '2024-01' } as const;
  const facts = simulatedFacts(firm, base, bank.date);
  const row = { id: evidenceId(party, base), customer: party, base, state: 'read', simulated: true } as const;
  const [asked_on, good_until] = [bank.date, '2099-12-31'];
  bank.put(evidences, { ...row, asked_on, read_on: asked_on, good_until, facts });
}

/** A signed loan of that customer; its id. */
export function borrowed(
  bank: Bank,
  party: string,
  of: Partial<ApplyInput> = {},
  locale: Locale = 'zh-Hans',
): string {
  enrolled(bank, party);
  return borrowedMore(bank, party, of, locale);
}

/** One more signed loan of somebody who is a customer; its id. */
export function borrowedMore(
  bank: Bank,
  party: string,
  of: Partial<ApplyInput> = {},
  locale: Locale = 'zh-Hans',
): string {
  const { base } = bank.get(products, application(of).product)!.granting;
  if (base !== undefined) shown(bank, party, base);
  const applied = bank.done(apply, application(of), customer(party), assessed());
  return String(
    bank.done(sign, { applicationId: String(applied.application), locale }, customer(party)).loan,
  );
}

/** Money on the current account besides what was drawn. */
export const earned = (bank: Bank, party: string, amount: string): void => {
  bank.done(payIn, { amount }, customer(party));
};
