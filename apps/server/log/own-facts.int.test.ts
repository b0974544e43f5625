import { createHash } from 'node:crypto';
import { leafHashOfText, openCheckpoint, parseVkey, verifyInclusion } from '@sandglass/tlog';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { APPLICATION, enrolled } from '../testing/enrolled.ts';

const STAFF = 'institution:fenghe-bank';
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  for (const customer of ['lin', 'chen']) await enrol(customer);
});
afterAll(async () => demo?.close());

const enrol = (customer: string): Promise<void> => enrolled(demo, customer, { name: `Shop of ${customer}` });

interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly leaf: string;
  readonly state: string;
  readonly salt: string | null;
  readonly opening: string | null;
  readonly content: { readonly name?: string } | null;
  readonly index: number | null;
}
const page = async (customer: string, query = '') =>
  (await demo.call('GET', `/api/facts${query}`, `customer:${customer}`)).body;
const factsOf = async (customer: string): Promise<Fact[]> => (await page(customer)).facts;
const integrated = (customer: string) =>
  until(
    async () => (await factsOf(customer)).every(({ index }) => index !== null),
    'all facts are in the log',
  );

/** As anybody can check it, with the log's key alone. */
async function verified(customer: string, { id }: Fact): Promise<boolean> {
  const { body } = await demo.call('GET', `/api/facts/microloan/${id}`, `customer:${customer}`);
  const { index, size, path, checkpoint } = body.proof;
  const key = parseVkey((await demo.call('GET', '/log/vkey')).body.trim());
  const policy = { origin: 'localhost/sandglass/log', logKeys: [key], witnesses: [], threshold: 0 };
  const head = openCheckpoint(checkpoint, policy);
  if (!head.valid) throw new Error(head.why);
  expect(head.checkpoint.size).toBe(size);
  return verifyInclusion({
    index,
    size,
    leafHash: Buffer.from(leafHashOfText(body.leaf), 'hex'),
    proof: path.map((hash: string) => Buffer.from(hash, 'hex')),
    root: head.checkpoint.root,
  }).valid;
}

it('a person sees what the log holds about them, the newest first, opened, and can check it without us', async () => {
  await integrated('lin');
  const facts = await factsOf('lin');
  const kinds = facts.map(({ kind }) => kind);
  // A consent for each purpose that the demo's customer agreed to, and how it began.
  expect(new Set(kinds.slice(0, -2))).toEqual(new Set(['consent.granted']));
  expect(kinds.slice(-2)).toEqual(['agreement.accepted', 'microloan.enrolled']);
  const first = facts.at(-1)!;
  expect(first).toMatchObject({ state: 'opened', content: { name: 'Shop of lin', region: '330000' } });
  const committed = createHash('sha256')
    .update(Buffer.from(first.salt!, 'hex'))
    .update(first.opening!)
    .digest('hex');
  expect(JSON.parse(first.leaf).commitment).toBe(committed);
  expect(first.leaf).not.toContain('lin');
  for (const fact of facts) expect(await verified('lin', fact)).toBe(true);
});

it('pages go on where the one before ended, and a kind can be asked for alone', async () => {
  const whole = await factsOf('lin');
  const seen: Fact[] = [];
  for (let query = '?limit=1'; query !== ''; ) {
    const { facts, next } = await page('lin', query);
    seen.push(...facts);
    query = next === null ? '' : `?limit=1&cursor=${next}`;
  }
  expect(seen).toEqual(whole);
  expect((await page('lin', '?kind=microloan.enrolled')).facts).toEqual([whole.at(-1)]);
  expect((await page('lin', '?cursor=abc')).code).toBe('cursor-invalid');
});

it('another’s entries are nobody’s, and a person without any has none', async () => {
  const [fact] = await factsOf('lin');
  expect((await demo.call('GET', `/api/facts/microloan/${fact!.id}`, 'customer:chen')).status).toBe(404);
  expect(await page('stranger')).toEqual({ facts: [], next: null, erased: [] });
});

it('an opening that was altered by SQL is not shown as if it were the one committed to', async () => {
  const { pool } = demo.house.database;
  const name = `(select last from journal.fact_bundle b where shard = 'microloan' and exists (
    select from journal.fact f where f.shard = b.shard and f.operation = any(b.operation) and f.kind = 'microloan.enrolled'
      and f.subject = (select pseudonym from journal.subject where shard = 'microloan' and id = 'chen')) limit 1)`;
  const { rows } = await pool.query<{ last: bigint; opening: Buffer[] }>(
    `select last, opening from journal.fact_bundle where shard = 'microloan' and last = ${name}`,
  );
  const { last, opening } = rows[0]!;
  const put = (list: readonly (Buffer | null)[]) =>
    pool.query(`update journal.fact_bundle set opening = $2 where shard = 'microloan' and last = $1`, [
      last,
      list,
    ]);
  await put(opening.map((sealed) => sealed && Buffer.concat([sealed.subarray(0, -1), Buffer.from([0x5a])])));
  const fact = (await page('chen', '?kind=microloan.enrolled')).facts[0];
  expect(fact).toMatchObject({ state: 'altered', content: null, opening: null });
  await put(opening);
});

it('whoever signed a loan or has an offer cannot be erased yet, and only the bank erases', async () => {
  const erase = (party: string, as: string) => demo.call('POST', `/api/customers/${party}/erase`, as);
  const applied = await demo.call('POST', '/api/applications', 'customer:lin', APPLICATION);
  expect(applied.status).toBe(201);
  expect(await erase('lin', STAFF)).toMatchObject({
    status: 409,
    body: { code: 'obligation-open', values: { obligations: 'offer-open' } },
  });
  await demo.call('POST', `/api/applications/${applied.body.application}/sign`, 'customer:lin');
  expect((await erase('lin', STAFF)).body.values).toEqual({ obligations: 'loan-signed' });
  expect((await erase('lin', 'customer:lin')).body.code).toBe('role-not-allowed');
  expect((await erase('nobody', STAFF)).status).toBe(404);
});

it('erased, a person’s entries can never be opened again, and every proof still holds', async () => {
  await integrated('chen');
  const before = await factsOf('chen');
  const erased = await demo.call('POST', '/api/customers/chen/erase', STAFF);
  expect(erased).toMatchObject({ status: 200, body: { party: 'chen', state: 'erased' } });
  await integrated('chen');
  const { facts, erased: when } = await page('chen');
  expect(when).toMatchObject([{ pilot: 'microloan' }]);
  expect(facts[0]).toMatchObject({ kind: 'journal.erased', state: 'public', opening: null });
  expect(JSON.parse(facts[0].leaf)).not.toHaveProperty('commitment');
  expect(facts.slice(1).map(({ leaf }: Fact) => leaf)).toEqual(before.map(({ leaf }) => leaf));
  expect(facts.find(({ kind }: Fact) => kind === 'microloan.enrolled')).toMatchObject({
    state: 'erased',
    salt: null,
    opening: null,
    content: null,
  });
  for (const fact of facts) expect(await verified('chen', fact)).toBe(true);
  const { rows } = await demo.house.database.pool.query(
    `select wrapped from journal.subject where shard = 'microloan' and id = 'chen'`,
  );
  expect(rows).toEqual([{ wrapped: null }]);
  const forgotten = `select state from jobs.job where kind = 'journal.forget'`;
  await until(
    async () => (await demo.house.database.pool.query(forgotten)).rows[0]?.state === 'done',
    'the process has forgotten the key',
  );
  const again = await demo.call('POST', '/api/customers/chen/erase', STAFF);
  expect(again).toMatchObject({ status: 410, body: { code: 'person-erased' } });
});

it('an erased person comes back as somebody new: nothing of the old is theirs or opens, and its proofs hold', async () => {
  const run = (text: string, values: readonly unknown[] = []) =>
    demo.house.database.pool.query(text, [...values]).then(({ rows }) => rows);
  const comesBack = (as: string) => demo.call('POST', '/api/customers/me/return', `customer:${as}`);
  expect((await comesBack('lin')).body.code).toBe('person-not-erased');
  expect((await comesBack('nobody')).body.code).toBe('person-unknown');
  expect((await comesBack('chen')).body).toMatchObject({ state: 'returning' });
  const partyNow = async () =>
    (await run(`select party from identity.account where login = 'chen'`))[0].party;
  await until(async () => (await partyNow()) !== 'chen', 'the sign-in stands for somebody new');
  const party = await partyNow();
  const [left] = await run(`select name ->> 'en' as name from identity.party where id = 'chen'`);
  expect(left.name).toBe('erased');

  await enrol(party);
  const applied = await demo.call('POST', '/api/applications', `customer:${party}`, APPLICATION);
  expect(applied.body).toMatchObject({ decision: 'approved' });
  await integrated(party);
  const { facts, erased } = await page(party);
  expect(erased).toEqual([]);
  expect(facts.find(({ kind }: Fact) => kind === 'microloan.enrolled')).toMatchObject({
    state: 'opened',
    content: { name: `Shop of ${party}` },
  });

  const old = (await page('chen')).facts as Fact[];
  expect(old.length).toBeGreaterThan(2);
  const own = new Set(facts.map(({ id }: Fact) => id));
  for (const fact of old) {
    expect(own.has(fact.id)).toBe(false);
    expect([fact.opening, fact.content]).toEqual([null, null]);
    expect((await demo.call('GET', `/api/facts/microloan/${fact.id}`, `customer:${party}`)).status).toBe(404);
    expect(await verified('chen', fact)).toBe(true);
  }
  for (const fact of facts) expect(await verified(party, fact)).toBe(true);
  const known = await run(
    `select id, pseudonym, wrapped is null as erased from journal.subject where shard = 'microloan' and id = any($1)`,
    [['chen', party]],
  );
  expect(new Set(known.map(({ pseudonym }) => pseudonym)).size).toBe(2);
  expect(known.find(({ id }) => id === 'chen').erased).toBe(true);
  // What says that somebody came back says neither who it was nor who it is.
  const returned = await run(`select leaf, subject from journal.fact where kind = 'journal.returned'`);
  expect(returned).toHaveLength(1);
  expect(returned[0].subject).toBeNull();
  for (const { pseudonym } of known) expect(returned[0].leaf).not.toContain(pseudonym);
});
