import { checkBalanced } from '@sandglass/ledger';
import { LENDING_SUB_LEDGER } from '@sandglass/lending';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { HOMES } from '../testing/home-case.ts';
import { clerk, customer, DAY_MS, HomeExit, LONG_MS } from '../testing/home-exit.ts';

const ID = 'swiftcredit';
const DEBTORS = ['chen', 'wu'] as const;
const of = new HomeExit();
const { clock } = of;
const [ann, ben] = [clerk('ann'), clerk('ben')];
const paper = { text: 'As filed', digest: 'ab'.repeat(32) } as const;
/** Keeps what the direct debit takes; chen’s home is sold; wu’s court has sealed other things. */
const ALL = ['zhao', ...DEBTORS] as const;

beforeAll(() => of.open());
afterAll(() => of.close());

const court = (verb: string, body: object = {}) =>
  of.done(`${HOMES}/preservations/${of.caseOf('chen')}/${verb}`, ann, body);
const sell = (verb: string, body: object = {}, as = ann) =>
  of.done(`${HOMES}/realisations/${of.caseOf('chen')}/${verb}`, as, { asset: 1, ...body });
const booksAreRight = async () => {
  expect(await checkBalanced(of.pool, ID)).toEqual([]);
  expect(await of.subLedger(LENDING_SUB_LEDGER)).toEqual([]);
};

it('paper takes the registry a day, and the program hears of it by itself', async () => {
  for (const party of ALL) await of.signed(party);
  expect(await of.done(of.at('zhao', 'hear-registry'), customer('zhao'))).toMatchObject({ pending: true });
  expect((await of.post(of.at('zhao', 'draw'), customer('zhao'), { amount: '50000.00' })).body.code).toBe(
    'mortgage-not-registered',
  );
  clock.advance(DAY_MS);
  for (const party of ALL)
    await until(
      async () => (await of.seen(party)).mortgage.state === 'registered',
      `${party}’s is registered`,
      LONG_MS,
    );
  for (const party of ALL) await of.done(of.at(party, 'draw'), customer(party), { amount: '50000.00' });
  // One keeps what the direct debit will take, with the interest; the others spend it.
  await of.done(`${HOMES}/me/pay-in`, customer('zhao'), { amount: '1000.00' });
  for (const party of DEBTORS) await of.done(`${HOMES}/me/pay-away`, customer(party), { amount: '50000.00' });
});

it('each month the home is valued again, and the line is tested again', async () => {
  const [first] = (await of.seen('zhao')).valuations;
  clock.advance(31 * DAY_MS);
  await until(async () => (await of.seen('zhao')).valuations.length === 2, 'it is valued again', LONG_MS);
  const { valuations, steps, ltvPercent } = await of.seen('zhao');
  expect(valuations[0]).toMatchObject({ method: 'automatic', state: 'in-force', simulated: true });
  expect(valuations[0].model).not.toBe(first.model);
  expect(steps[0]).toMatchObject({ what: 'revalued', channel: 'program' });
  expect(Number(ltvPercent)).toBeGreaterThan(0);
});

it(
  'a non-performing exit freezes every limit, and shows who is treated how',
  async () => {
    clock.advance(95 * DAY_MS);
    // Nights are caught up one by one; money moves in the last of them.
    await until(async () => (await of.classOf('zhao')) === 'normal', 'what was due is debited', LONG_MS);
    for (const party of DEBTORS) expect(await of.classOf(party)).toBe('non-performing');
    await of.start('non-performing', 'too much is lost');
    await until(async () => (await of.current()) === 2, 'the freeze is done', LONG_MS);
    expect(await of.runsOf(1)).toEqual({ 'freeze-limits': 3 });
    const draw = (party: string) => of.post(of.at(party, 'draw'), customer(party), { amount: '50000.00' });
    // Settled; the day's work may have closed the case as well.
    expect(['loan-settled', 'home-case-state']).toContain((await draw('zhao')).body.code);
    expect((await draw('wu')).status).toBe(409);
    await booksAreRight();
  },
  LONG_MS,
);

it(
  'collection fails, and a home is sealed by its preservation case',
  async () => {
    await of.look(2);
    expect(await of.runsOf(2)).toMatchObject({ 'open-collection': 2 });
    for (const party of DEBTORS)
      await of.done(of.at(party, 'recovery'), ann, { text: 'They do not answer.' });
    await of.look(2);
    await until(async () => (await of.current()) === 3, 'collection is over', LONG_MS);
    await of.look(3);
    expect(await of.runsOf(3)).toMatchObject({ 'apply-to-seal': 2 });
    await of.done(of.at('wu', 'recovery'), ann, { text: 'Ruling of the court', digest: 'ab'.repeat(32) });
    const home = { kind: 'real-estate', owner: '陈', description: '抵押房产一套', value: '1500000.00' };
    await court('list-asset', { ...home, collateral: true });
    const asked = { timing: 'pre-suit', court: '宁波市海曙区人民法院', securityKind: 'guarantee-letter' };
    await court('apply', { ...asked, amount: '50000.00', security: '50000.00', ...paper });
    await court('rule', { granted: true, ...paper });
    await court('seal', { asset: 1, place: 1, sealedOn: of.today, ...paper });
    await court('sue', { caseNumber: '(2026)浙0203民初1号', ...paper });
    await court('judge', paper);
  },
  LONG_MS,
);

it(
  'the sealed home is realised before the step is over, and repays its loan to the fen',
  async () => {
    await of.look(3);
    expect(await of.current()).toBe(3);
    expect(await of.runsOf(3)).toMatchObject({ 'open-realisation': 1 });
    const mine = async () => (await of.get(`${HOMES}/realisations`, customer('chen'))).realisations[0];
    expect(await mine()).toMatchObject({ state: 'opened', isRedeemable: true });
    await sell('base', { route: 'judgment', ownedByBorrower: true, shelter: 'other-home', ...paper });
    const on = of.today;
    const value = {
      value: '900000.00',
      appraisedOn: on,
      validUntil: `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`,
    };
    await sell('appraise', { ...value, ...paper });
    clock.advance(30 * DAY_MS);
    const notice = { reserve: '630000.00', announcedOn: on, on: of.today };
    expect(
      (
        await of.post(`${HOMES}/realisations/${of.caseOf('chen')}/announce`, ann, {
          asset: 1,
          ...notice,
          reserve: '629999.99',
          ...paper,
        })
      ).body.code,
    ).toBe('realisation-reserve');
    await sell('announce', { ...notice, ...paper });
    await sell('result', { ended: 'sold', price: '700000.00', ...paper });
    expect(await mine()).toMatchObject({ state: 'sold', isRedeemable: false });
    const costs = [{ kind: 'enforcement', amount: '9000.00' }];
    await sell('propose', { costs, liens: [], ...paper });
    expect((await mine()).distribution).toBeNull();
    const given = await sell('distribute', { agree: true }, ben);
    expect(given).toMatchObject({ state: 'distributed', gross: '700000.00', residual: '0.00' });
    expect((await mine()).distribution).toMatchObject({ ours: given.ours, surplus: given.surplus });
    await booksAreRight();
    await of.look(3);
    await until(async () => (await of.current()) === 4, 'homes are sealed or realised', LONG_MS);
  },
  LONG_MS,
);

it(
  'archives, closes, hands over what is still owed, and is confirmed when nothing is left',
  async () => {
    await of.evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await of.look(5);
    // The settled cases are closed by this step or by the day's own work, whichever looks first.
    expect(await of.runsOf(5)).toMatchObject({ 'hand-over-loans': 1 });
    // The registry cancels on paper, a day later.
    clock.advance(DAY_MS);
    await of.look(5);
    await of.evidence(5, { evidence: 'The registry’s cancellations' });
    await until(async () => (await of.current()) === 6, 'loans and deeds are handed over', LONG_MS);
    await of.look(6);
    await of.evidence(6, { evidence: 'The list of rights, empty' });
    await until(async () => (await of.current()) === 7, 'rights are revoked', LONG_MS);
    await of.confirm();
    await booksAreRight();
    // Who still owes keeps the mortgage: the asset department needs it.
    expect(await of.ended()).toEqual([
      { customer: 'chen', loan: 'settled', mortgage: 'released', file: 'closed' },
      { customer: 'wu', loan: 'handed-over', mortgage: 'registered', file: 'signed' },
      { customer: 'zhao', loan: 'settled', mortgage: 'released', file: 'closed' },
    ]);
    expect((await of.post(of.at('wu', 'close'), customer('wu'))).body.code).toBe('case-owes');
  },
  LONG_MS,
);
