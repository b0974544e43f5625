import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import {
  CLAUSES,
  CLERK,
  COMPANY,
  HOME,
  HOMES,
  HomeCase,
  OWNER,
  ownershipOf,
  SECOND_CLERK,
} from '../testing/home-case.ts';

const OWNERSHIP = ownershipOf('customer:zhao');
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('swiftcredit');
});
afterAll(async () => demo?.close());

describe('a loan on a home through the doors', () => {
  it('is begun on the phone, finished at the counter, drawn, repaid, closed, and its mortgage released', async () => {
    const file = await HomeCase.open(demo, 'lin');
    await file.done('fill', { company: COMPANY, owner: OWNER });
    await file.done('move', { to: 'counter', note: 'please fill in the rest' });
    expect((await file.do('fill', { home: HOME })).body.code).toBe('case-elsewhere');
    await file.done('fill', { home: HOME, ownership: ownershipOf('Lin') }, CLERK);
    const valued = await file.done('value', {}, CLERK);
    expect(valued).toMatchObject({ simulated: true });
    expect(Number(valued.low)).toBeLessThan(Number(valued.value));
    expect((await file.do('decide', {}, CLERK)).body.code).toBe('consent-missing');
    await file.consent();
    expect(await file.done('decide', {}, CLERK)).toMatchObject({
      decision: 'approved',
      granted: '1000000.00',
    });
    expect((await file.do('sign', { decision: 1, clauses: CLAUSES }, CLERK)).body.code).toBe(
      'evidence-missing',
    );
    const paper = await file.paper('contract', CLERK, 'lin');
    await file.done('sign', { decision: 1, clauses: CLAUSES, document: paper }, CLERK);
    expect((await file.do('draw', { amount: '200000.00' })).body.code).toBe('mortgage-not-registered');
    await file.done('mortgage', {}, CLERK);
    expect(await file.done('hear-registry', {}, CLERK)).toMatchObject({ state: 'registered' });
    const preview = `${HOMES}/cases/${file.id}/preview?amount=200000.00`;
    const { body: shown } = await demo.call('GET', preview, 'customer:lin');
    expect((await demo.call('GET', preview, 'customer:zhao')).status).toBe(404);
    const drawn = await file.done('draw', { amount: '200000.00' });
    expect(drawn).toMatchObject({ amount: '200000.00', available: '800000.00' });
    // What was shown before is what was booked, to the byte.
    const [booked] = (await file.seen()).loan.drawings;
    const plain = ({ n, dueOn, principal, interest, payment }: Record<string, unknown>) => ({
      n,
      dueOn,
      principal,
      interest,
      payment,
    });
    expect(booked.schedule.length).toBeGreaterThan(0);
    expect(JSON.stringify(booked.schedule.map(plain))).toBe(JSON.stringify(shown.schedule.map(plain)));
    expect(Number(shown.irrPercent)).toBeGreaterThan(Number(shown.annualRatePercent));
    expect((await file.do('close')).body.code).toBe('case-owes');
    const today = (await file.seen()).businessDate;
    for (const paper of ['contract.pdf', `statement.pdf?from=${today}&to=${today}`, 'schedule.pdf']) {
      const own = await demo.call('GET', `${HOMES}/cases/${file.id}/${paper}`, 'customer:lin');
      expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const others = await demo.call('GET', `${HOMES}/cases/${file.id}/${paper}`, 'customer:zhao');
      expect(others.status).toBe(404);
    }
    // The contract names what was decided, signed and registered, in each language.
    for (const [lang, home, most] of [
      ['zh-Hans', '抵押房产', '担保的最高债权额'],
      ['zh-Hant', '抵押不動產', '擔保的最高債權額'],
      ['en', 'Mortgagedhome', 'Securedatmost'],
    ] as const) {
      const contract = await fetch(
        `${demo.house.origin}${HOMES}/cases/${file.id}/contract.pdf?lang=${lang}`,
        { headers: { authorization: `Bearer ${await demo.tokenOf('customer:lin')}` } },
      );
      const { text } = await extractText(
        await getDocumentProxy(new Uint8Array(await contract.arrayBuffer())),
      );
      const squeezed = text.join('').replace(/\s+/g, '');
      for (const word of [home, most, '1,000,000.00', '1,200,000.00', HOME.deed])
        expect(squeezed).toContain(word);
    }
    const year = `${HOMES}/me/annual-summary.pdf?year=${today.slice(0, 4)}`;
    expect((await demo.call('GET', year, 'customer:lin')).headers.get('content-type')).toBe(
      'application/pdf',
    );
    await demo.call('POST', `${HOMES}/me/pay-in`, 'customer:lin', { amount: '1000.00' });
    const { loan } = await file.seen();
    expect(await file.done('repay', { amount: loan.settlement })).toMatchObject({ principalOwed: '0.00' });
    expect(await file.done('close')).toMatchObject({ state: 'closing', consentsEnded: 2 });
    expect(await file.done('hear-registry')).toMatchObject({ state: 'released' });
    const seen = await file.seen();
    expect(seen).toMatchObject({ state: 'closed', home: null, company: null, owner: null, ownership: null });
    const { steps } = seen;
    const where = steps.map(({ what, channel, by }: { what: string; channel: string; by: string }) => [
      what,
      channel,
      by,
    ]);
    expect(where.at(-1)).toEqual(['opened', 'online', 'lin']);
    expect(where).toContainEqual(['signed', 'counter', 'haicheng-bank']);
    expect(where).toContainEqual(['moved-to-counter', 'online', 'lin']);
  });

  it('stands in a list that is read page by page, by state and place', async () => {
    const all = async (query: string): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor = ''; ; ) {
        const { body } = await demo.call('GET', `${HOMES}/cases?limit=1${query}${cursor}`, CLERK);
        found.push(...body.cases.map((one: { case: string }) => one.case));
        if (body.next === null) return found;
        cursor = `&cursor=${body.next}`;
      }
    };
    const opened = [];
    for (const customer of ['zhou', 'wu']) opened.push((await HomeCase.open(demo, customer)).id);
    const found = await all('');
    expect(found.slice(0, 2)).toEqual(opened.reverse());
    expect(new Set(found).size).toBe(found.length);
    expect(await all('&state=open&channel=online')).toEqual(expect.arrayContaining(opened));
    expect(await all('&state=open&channel=counter')).not.toEqual(expect.arrayContaining(opened));
    expect((await demo.call('GET', `${HOMES}/cases?cursor=eA`, CLERK)).body.code).toBe('cursor-invalid');
    for (const [n, id] of opened.entries())
      await new HomeCase(demo, id, `customer:${n === 0 ? 'wu' : 'zhou'}`).done('withdraw');
  });

  it('begun at the counter it goes on at the phone, and the customer takes it back at any time', async () => {
    const input = { customer: 'chen', edition: 'enterprise', amount: '500000.00', termMonths: 6 };
    const opened = await demo.call('POST', `${HOMES}/cases`, CLERK, { ...input, purpose: 'equipment' });
    expect(opened.body).toMatchObject({ channel: 'counter' });
    const file = new HomeCase(demo, opened.body.case, 'customer:chen');
    await file.done('fill', { company: COMPANY }, CLERK);
    await file.done('move', { to: 'online' });
    await file.decided();
    await file.done('sign', { decision: 1, clauses: CLAUSES });
    expect(await file.task('contract')).toBe('done');
    expect((await file.seen()).loan).toMatchObject({ limit: '500000.00', principal: '0.00' });
    expect(await file.done('rescind')).toMatchObject({ state: 'rescinded' });
    expect((await file.do('draw', { amount: '10000.00' })).body.code).toBe('home-case-state');
  });

  it('above 75 % the limit stays closed until the actual controller signs, and again after control has changed', async () => {
    const file = await HomeCase.open(demo, 'zhao', '5000000.00');
    const { granted, guarantee } = await file.decided();
    expect(guarantee).toBe(true);
    const { ltvPercent, control, offer } = await file.seen();
    expect(Number(ltvPercent)).toBeGreaterThan(75);
    expect(control.controller).toMatchObject({ person: 'lin', votesBps: 6000, how: 'majority' });
    expect(control.guarantees).toEqual([
      { guarantor: 'cousin', counts: false, because: 'circle', by: ['firm', 'cousin', 'firm'] },
    ]);
    expect(offer.caps.map(({ code }: { code: string }) => code)).toContain('value');
    await file.done('sign', { decision: 1, clauses: CLAUSES });
    await file.done('mortgage');
    await file.done('hear-registry');
    expect((await file.do('draw', { amount: granted })).body.code).toBe('guarantee-missing');
    expect((await file.do('guarantee', { person: 'firm' })).body.code).toBe('guarantor-is-borrower');
    expect((await file.do('guarantee', { person: 'mei' })).body.code).toBe('guarantor-not-controller');
    await file.done('guarantee', { person: 'lin' });
    await file.done('draw', { amount: '100000.00' });

    const sold = {
      ...OWNERSHIP,
      graph: {
        ...OWNERSHIP.graph,
        holdings: OWNERSHIP.graph.holdings.map((one) =>
          one.owner === 'lin' ? { ...one, owner: 'mei' } : one,
        ),
      },
    };
    expect(await file.done('ownership', { ownership: sold }, CLERK)).toMatchObject({
      controller: 'mei',
      changed: true,
      guaranteeLapsed: true,
    });
    expect((await file.do('draw', { amount: '100000.00' })).body.code).toBe('guarantee-missing');
    expect((await file.do('guarantee', { person: 'mei' })).body.code).toBe('guarantor-not-here');
    await file.done('move', { to: 'counter' });
    const paper = await file.paper('guarantee', CLERK, 'zhao');
    await file.done('guarantee', { person: 'mei', document: paper }, CLERK);
    await file.done('draw', { amount: '100000.00' });
  });

  it('a surveyor’s value takes the model’s place by two officers and its report, and the case is decided anew', async () => {
    const file = await HomeCase.open(demo, 'wu');
    await file.decided();
    const report = await file.paper('survey', CLERK, 'wu');
    const propose = (value: string, evidence = report) =>
      file.do('propose-value', { value, evidence, words: 'seen inside' }, CLERK);
    expect((await propose('0.00')).body.code).toBe('value-zero');
    expect((await propose('3000000.00', 'none')).body.code).toBe('evidence-missing');
    const proposed = await propose('3000000.00');
    expect(proposed.status).toBe(200);
    const settle = { n: 2, take: true };
    expect((await file.do('settle-value', settle, CLERK)).body.code).toBe('value-own');
    await file.done('settle-value', settle, SECOND_CLERK);
    const seen = await file.seen();
    expect(seen).toMatchObject({ state: 'open', offer: null, value: { value: '3000000.00' } });
    expect(seen.valuations[0]).toMatchObject({
      method: 'manual',
      evidence: report,
      confirmedBy: 'haicheng-second',
    });
    expect(await file.done('decide')).toMatchObject({ decision: 'approved' });
  });
});

describe('data for one loan only', () => {
  it('staff read a case for that case, and the customer sees who, when and what for; a second use is refused', async () => {
    const file = await HomeCase.open(demo, 'sun');
    await file.decided();
    expect((await file.seen(CLERK)).customer).toBe('sun');
    const told = async (what: string) =>
      JSON.stringify((await demo.call('GET', '/api/facts', 'customer:sun')).body).includes(what);
    await until(() => told('home-loan-servicing'), 'the customer reads who looked, and what for');
    expect((await demo.call('GET', `${HOMES}/cases/${file.id}`, 'institution:fenghe-bank')).status).toBe(403);
    const withdrawn = await demo.call('POST', `${HOMES}/consents/home-loan-bureau/withdraw`, 'customer:sun', {
      matter: file.id,
    });
    expect(withdrawn.status).toBe(200);
    expect((await file.do('decide')).body.code).toBe('consent-missing');
  });

  it('who has no contract is forgotten for good; a contract is kept as long as the law wants it', async () => {
    const file = await HomeCase.open(demo, 'qi');
    await file.decided();
    const erase = (party: string) => demo.call('POST', `${HOMES}/customers/${party}/erase`, CLERK);
    expect((await erase('qi')).body.code).toBe('obligation-open');
    expect(await file.done('withdraw')).toMatchObject({ state: 'withdrawn' });
    expect(await file.seen()).toMatchObject({ home: null, owner: null, company: null, bureau: null });
    expect((await erase('qi')).body).toMatchObject({ state: 'erased' });
    expect((await demo.call('GET', `${HOMES}/cases/${file.id}`, CLERK)).body.code).toBe('person-erased');
    expect((await erase('lin')).body).toMatchObject({ code: 'obligation-open' });
    expect((await erase('lin')).body.detail).toContain('contract-kept');
  });
});

it('two borrowers of one actual controller have one limit between them', async () => {
  const first = await HomeCase.open(demo, 'he', '3000000.00');
  const ownership = ownershipOf('Wang of two firms');
  const second = await HomeCase.open(demo, 'ho', '5000000.00');
  for (const file of [first, second]) {
    await file.decided();
    await file.done('fill', { ownership });
  }
  const { granted } = await first.done('decide');
  await first.done('sign', { decision: 2, clauses: CLAUSES });
  await second.done('decide');
  const { caps } = (await second.seen()).offer;
  const left = caps.find(({ code }: { code: string }) => code === 'controller').amount;
  expect(Number(left)).toBe(5_000_000 - Number(granted));
});

it('a decision is made again from its record, whatever rules hold now, and staff look at it for that case', async () => {
  const file = await HomeCase.open(demo, 'shen');
  await file.decided();
  const path = `${HOMES}/cases/${file.id}/decisions/1/replay`;
  const first = await demo.call('GET', path, CLERK);
  expect(first.body, JSON.stringify(first.body)).toMatchObject({ same: true, rules: 'home-eligibility@1' });
  const rules = '/api/rules/swiftcredit/home-eligibility';
  const { content, cases } = (await demo.call('GET', rules, CLERK)).body;
  const [table] = content.nodes.filter((node: { content?: object }) => node.content !== undefined);
  const small = table.content.rules.find((row: object) => JSON.stringify(row).includes('home-too-small'));
  const area = Object.keys(small).find((key) => small[key] === '< 20')!;
  small[area] = '< 200';
  const drafted = await demo.call('POST', `${rules}/draft`, CLERK, {
    content,
    cases: [{ ...cases[0], inputs: { ...cases[0].inputs, areaM2: 300 } }],
    follows: 0,
  });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
  const proposed = await demo.call('POST', `${rules}/propose`, CLERK, {
    revision: 1,
    reason: 'large homes only',
  });
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
  const { proposal } = (await demo.call('GET', rules, CLERK)).body;
  expect(proposal.replay.newlyRefused).toBeGreaterThan(0);
  const release = { proposal: proposal.proposal };
  expect((await demo.call('POST', `${rules}/release`, CLERK, release)).body.code).toBe(
    'rules-second-officer',
  );
  expect((await demo.call('POST', `${rules}/release`, SECOND_CLERK, release)).status).toBe(200);
  expect(await file.done('decide')).toMatchObject({ decision: 'declined' });
  expect((await demo.call('GET', path, CLERK)).body).toMatchObject({
    same: true,
    again: { decision: 'approved' },
  });
  const again = await demo.call('GET', path.replace('/1/', '/2/'), CLERK);
  expect(again.body).toMatchObject({
    same: true,
    rules: 'home-eligibility@2',
    again: { decision: 'declined' },
  });
  const back = { version: 2, reason: 'too strict' };
  expect((await demo.call('POST', `${rules}/roll-back`, CLERK, back)).status).toBe(200);
  expect(await file.done('decide')).toMatchObject({ decision: 'approved' });
  const { models } = (await demo.call('GET', '/api/models/swiftcredit', CLERK)).body;
  expect(models.map(({ state }: { state: string }) => state)).toEqual(['approved', 'approved']);
  expect((await demo.call('GET', `${HOMES}/rating`, CLERK)).body).toMatchObject({ champion: 'home-equity' });
});

it('whom the machine declined may ask a person, and two officers answer with an offer for the same case', async () => {
  const file = await HomeCase.open(demo, 'tao', '5000000.00');
  await file.done('fill', { company: { ...COMPANY, yearlyTurnover: '600000.00' }, owner: OWNER });
  const home = { ...HOME, deed: `ZJ-${file.id}` };
  await file.done('fill', { home, ownership: ownershipOf('Tao') });
  await file.consent();
  await file.done('value');
  await file.done('decide');
  const before = await file.seen();
  expect(before).toMatchObject({ review: null, mayAskReview: true });
  const decision = `${file.id}.1`;
  const ask = `${HOMES}/decisions/${decision}/ask-review`;
  expect((await demo.call('POST', ask, 'customer:lin', {})).status).toBe(404);
  const asked = await demo.call('POST', ask, 'customer:tao', { words: 'new orders' });
  expect(asked.body, JSON.stringify(asked.body)).toMatchObject({ decision, state: 'asked' });
  const list = (await demo.call('GET', `${HOMES}/reviews`, CLERK)).body.reviews;
  expect(list).toContainEqual(expect.objectContaining({ decision, state: 'asked', late: false }));
  expect(JSON.stringify(list)).not.toMatch(/tao|new orders/);
  const path = `${HOMES}/reviews/${decision}`;
  expect((await demo.call('GET', path, CLERK)).body).toMatchObject({ words: 'new orders', customer: 'tao' });
  expect((await demo.call('GET', path, 'customer:lin')).status).toBe(404);
  const { due } = (await demo.call('GET', '/api/today', CLERK)).body;
  expect(due).toContainEqual(
    expect.objectContaining({ kind: 'review-loans', pilot: 'swiftcredit', count: 1 }),
  );
  const proposal = { granted: '900000.00', grade: 'B', reason: 'the orders carry it' };
  expect((await demo.call('POST', `${path}/overturn`, CLERK, proposal)).status).toBe(200);
  expect((await file.seen()).review).toMatchObject({ state: 'asked', answer: null });
  expect((await demo.call('POST', `${path}/confirm`, CLERK, { agree: true })).body.code).toBe(
    'review-second-officer',
  );
  expect((await demo.call('POST', `${path}/confirm`, SECOND_CLERK, { agree: true })).status).toBe(200);
  expect(await file.seen()).toMatchObject({
    state: 'approved',
    offer: { granted: '900000.00', n: 2 },
    review: { state: 'overturned', answer: 'the orders carry it' },
    mayAskReview: false,
  });
  expect((await demo.call('GET', path, 'customer:tao')).body).toMatchObject({
    state: 'overturned',
    answer: 'the orders carry it',
  });
  expect((await demo.call('GET', `${HOMES}/cases/${file.id}/decisions/2/replay`, CLERK)).body).toMatchObject({
    unrepeatable: 'decided-by-officers',
  });
  expect((await demo.call('GET', `${HOMES}/overrides`, CLERK)).body).toMatchObject({
    reviews: { asked: 1, overturned: 1 },
    granted: { byOfficers: { offers: 1 } },
  });
  await file.done('sign', { decision: 2, clauses: CLAUSES });
});

describe('bad input is answered in words', () => {
  it('a home that cannot be, liens above its value, somebody else’s case, shares that do not add up', async () => {
    const file = await HomeCase.open(demo, 'qian');
    const code = async (verb: string, body: unknown, as?: string) =>
      (await file.do(verb, body, as)).body.code;
    await file.done('fill', { company: COMPANY, owner: OWNER, home: { ...HOME, areaM2: 0 } });
    expect(await code('value', {})).toBe('home-impossible');
    const lien = { holder: 'Old Bank', maximum: '90000000.00', balance: '10.00' };
    await file.done('fill', { home: { ...HOME, priorLiens: [lien] } });
    expect(await code('value', {})).toBe('liens-above-value');
    expect(await code('decide', {})).toBe('section-missing');
    const { graph } = OWNERSHIP;
    const more = [...graph.holdings, { owner: 'lin', company: 'firm', bps: 100 }];
    expect(await code('fill', { ownership: { ...OWNERSHIP, graph: { ...graph, holdings: more } } })).toBe(
      'ownership-too-much',
    );
    const self = [{ guarantor: 'firm', debtor: 'firm' }];
    expect(await code('fill', { ownership: { ...OWNERSHIP, graph: { ...graph, guarantees: self } } })).toBe(
      'guarantor-is-borrower',
    );
    expect(await code('fill', { company: COMPANY }, 'customer:lin')).toBe('home-case-unknown');
    expect((await demo.call('GET', `${HOMES}/cases/${file.id}`, 'customer:lin')).status).toBe(404);
    expect(await code('sign', { decision: 1, clauses: CLAUSES })).toBe('home-case-state');
    expect(await code('fill', {})).toBe('section-empty');
  });

  it('whom the model declines is told why, in words and not as a score', async () => {
    const file = await HomeCase.open(demo, 'fang', '300000.00');
    expect(await file.decided()).toMatchObject({ decision: 'declined', granted: '0.00' });
    const { reasons } = (await file.seen()).offer;
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['grade-not-served', 'late-credit-lines']),
    );
    expect((await file.do('sign', { decision: 1, clauses: CLAUSES })).body.code).toBe('home-case-state');
  });

  it('a clause that was not confirmed, and a deed that a court has sealed', async () => {
    const file = await HomeCase.open(demo, 'gao', '300000.00');
    await file.decided({ home: { deed: 'ZJ-2016-SEALED' } });
    expect((await file.do('sign', { decision: 1, clauses: CLAUSES.slice(1) })).body).toMatchObject({
      code: 'clause-not-confirmed',
    });
    await file.done('sign', { decision: 1, clauses: CLAUSES });
    await file.done('mortgage');
    expect(await file.done('hear-registry')).toMatchObject({ state: 'refused' });
    expect((await file.do('draw', { amount: '10000.00' })).body.code).toBe('mortgage-not-registered');
    expect(await file.task('mortgage')).toBe('to-do');
  });
});

it('the figures are the ledger’s and the cases’, and the books balance', async () => {
  for (const id of ['new-draws', 'new-limits', 'balance']) {
    await until(async () => {
      const { measures } = (await demo.call('GET', '/api/pilots/swiftcredit/measures')).body;
      const found = measures.find((one: { id: string }) => one.id === `swiftcredit.${id}`);
      return Number(found?.value) > 0;
    }, `${id} is counted`);
  }
  const { rows } = await demo.house.database.pools.read.query(
    `select coalesce(sum(debits - credits), 0)::int8 as out from ledger.account where shard = 'swiftcredit'`,
  );
  expect(rows).toEqual([{ out: 0n }]);
});
