import { acceptances } from '@sandglass/agreement';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Agreement, agreementDigest, agreementOf, agreementText } from '@sandglass/declaration';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { type Actor, type Outcome, readRows } from '@sandglass/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptAgreement } from './agreement.ts';
import { grantConsent } from './consents.ts';
import { declaration } from './declaration/index.ts';
import { apply, draw, enrol, openPilot, payIn, repay, sign } from './index.ts';
import { operations } from './operations.ts';
import { House } from './testing/house.ts';
import { application } from './testing/opened.ts';
import { wordingOf } from './testing/wording.ts';

const first = agreementOf(declaration)!;
const second: Agreement = {
  ...first,
  content: [...first.content.slice(1), { zh: '八、新的一条。', en: '8. A new clause.' }],
};
const digestOf = (agreement: Agreement): string => agreementDigest(agreementText(agreement));
const [lin, chen] = [customer('lin'), customer('chen')];

let database: TestDatabase;
let house: House;
beforeEach(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running', [], { version: 1, agreement: first });
});
afterEach(async () => {
  await house.stop();
  await database.close();
});

const join = async (who: Actor): Promise<void> => {
  await house.done(enrol, { name: 'a shop', region: '330000' }, who);
  for (const purpose of ['credit-assessment', 'bureau-query'])
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
};
const offerOf = async (who: Actor): Promise<string> =>
  String((await house.done(apply, application(), who)).application);
const codeOf = (outcome: Outcome): string => (outcome.outcome === 'done' ? 'done' : outcome.code);
const acceptanceOf = async ({ party }: Actor) =>
  (await readRows(database.pool, acceptances, 'where shard = $1 and id = $2', ['microloan', party]))[0];
const changes = () => house.mandate('running', [], { version: 2, agreement: second });

test('who takes part accepts the agreement in force, which is a fact of theirs', async () => {
  await join(lin);
  expect(await acceptanceOf(lin)).toMatchObject({ version: 1, sha256: digestOf(first), at: 'enrolment' });
  const { rows } = await database.pool.query<{ leaf: string }>(
    `select leaf from journal.fact where kind = 'agreement.accepted'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.leaf).toContain(digestOf(first));
});

test('who read another version than the one in force is not taken for having accepted it', async () => {
  const asked = { name: 'a shop', region: '330000', agreement: 2 };
  expect(codeOf(await house.submit(enrol, asked, lin))).toBe('agreement-changed');
  expect(codeOf(await house.submit(enrol, { ...asked, agreement: 1 }, lin))).toBe('done');
});

test('after a change nothing new without a new consent; repaying and all else go on', async () => {
  await join(lin);
  const { loan } = await house.done(sign, { applicationId: await offerOf(lin) }, lin);
  const loanId = String(loan);
  await house.done(draw, { loanId, amount: '20000.00' }, lin);
  await join(chen);
  const offered = await offerOf(chen);
  await changes();

  for (const refused of [
    await house.submit(draw, { loanId, amount: '10000.00' }, lin),
    await house.submit(apply, application(), lin),
    await house.submit(sign, { applicationId: offered }, chen),
  ])
    expect(refused).toMatchObject({ code: 'agreement-changed', values: { version: '2', accepted: '1' } });
  await house.done(payIn, { amount: '100.00' }, lin);
  await house.done(repay, { loanId, amount: '5000.00' }, lin);

  await house.done(acceptAgreement, { version: 2, sha256: digestOf(second) }, lin);
  await house.done(draw, { loanId, amount: '10000.00' }, lin);
  expect(codeOf(await house.submit(sign, { applicationId: offered }, chen))).toBe('agreement-changed');
  expect(await acceptanceOf(lin)).toMatchObject({
    version: 2,
    at: 'renewal',
    earlier: [{ version: 1, sha256: digestOf(first), at: 'enrolment' }],
  });
});

test('only the words in force are accepted, and once', async () => {
  await join(lin);
  const accept = (version: number, agreement: Agreement) =>
    house.submit(acceptAgreement, { version, sha256: digestOf(agreement) }, lin);
  expect(codeOf(await accept(1, first))).toBe('agreement-accepted-already');
  await changes();
  expect(codeOf(await accept(1, first))).toBe('agreement-changed');
  expect(codeOf(await accept(2, first))).toBe('agreement-changed');
  expect(codeOf(await accept(1, second))).toBe('agreement-changed');
  expect(codeOf(await accept(2, second))).toBe('done');
});

test('a new declaration with the same words asks nobody again', async () => {
  await join(lin);
  await house.mandate('running', [], { version: 2, agreement: first });
  await offerOf(lin);
  expect(await acceptanceOf(lin)).toMatchObject({ version: 1 });
  const { rows } = await database.pool.query('select version from guard.agreement');
  expect(rows).toEqual([{ version: '1' }]);
});

test('the new agreement is accepted also while the pilot is suspended', async () => {
  await join(lin);
  await house.mandate('suspended', [], { version: 2, agreement: second });
  const accepted = await house.submit(acceptAgreement, { version: 2, sha256: digestOf(second) }, lin);
  expect(codeOf(accepted)).toBe('done');
});

test('where no agreement is disclosed there is none to accept, and nothing waits for it', async () => {
  await house.mandate('running');
  await join(lin);
  await offerOf(lin);
  expect(await acceptanceOf(lin)).toBeUndefined();
  const accepted = await house.submit(acceptAgreement, { version: 1, sha256: digestOf(first) }, lin);
  expect(codeOf(accepted)).toBe('agreement-none');
});

test('these are all operations by which a customer opens something new: each of them asks for the agreement', () => {
  const asking = operations.filter(({ business, roles }) => business === 'new' && roles.includes('customer'));
  expect(asking.map(({ name }) => name).sort()).toEqual([
    'microloan.apply',
    'microloan.customer.enrol',
    'microloan.draw',
    'microloan.evidence.ask',
    'microloan.renewal.carry-out',
    'microloan.renewal.sign',
    'microloan.sign',
  ]);
});
