import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { isInRange, isPan, isPar } from '@sandglass/emv';
import { type Actor, readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuing, payment, SHARD, vault, vaulting } from '../testing/issuing.ts';
import { tokens } from '../token/token.ts';
import { cards } from './card.ts';
import { numbers } from './number.ts';
import { Vault } from './vault.ts';

const { issueCard, provisionToken } = vaulting;
const TOKENS = { first: '6299000000000000', last: '6299009999999999' };
const CARDS = { first: '6217000000000000', last: '6217009999999999' };
const ann: Actor = { role: 'customer', party: 'ann' };
const rules = { zone: 'Asia/Shanghai', perDay: '200.00' };
const asked = (card: string, of: object = {}) => ({
  card,
  requestor: '10000000001',
  scenario: 'Linji Foods',
  rules,
  months: 12,
  recurring: false,
  ...of,
});

let db: TestDatabase;
let house: House;
let card: string;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(issuing.openBooks, {});
  card = String((await house.done(issueCard, { customer: 'ann', region: '330000' })).card);
});
afterAll(async () => {
  await house.stop();
  await db.close();
});
const sealedOf = async (id: string) =>
  (await readRows(db.pool, numbers, 'where shard = $1 and id = $2', [SHARD, id]))[0]!;

describe('a card', () => {
  test('has a number of its range that only the vault knows', async () => {
    const number = vault.open(await sealedOf(card))!;
    expect([isPan(number), isInRange(number, CARDS)]).toEqual([true, true]);
    expect(vault.of(number)).toEqual({ card });
    const [row] = await readRows(db.pool, cards, 'where shard = $1 and id = $2', [SHARD, card]);
    expect(row).toMatchObject({ customer: 'ann', last_four: number.slice(-4), state: 'active' });
    expect(isPar(row!.par)).toBe(true);
    for (const name of ['payments.card', 'payments.number', 'operations.request', 'ledger.account']) {
      const { rows } = await db.pool.query(
        `select count(*)::int as found from ${name} t where t::text like $1`,
        [`%${number}%`],
      );
      expect([name, rows[0].found]).toEqual([name, 0]);
    }
  });

  test('a second one of the same account has the same payment account reference', async () => {
    const { card: second } = await house.done(issueCard, { customer: 'ann', region: '330000' });
    const rows = await readRows(db.pool, cards, 'where shard = $1 and customer = $2', [SHARD, 'ann']);
    expect(second).not.toBe(card);
    expect(new Set(rows.map(({ par }) => par)).size).toBe(1);
  });

  test('another vault’s key, another row and a destroyed key open nothing', async () => {
    const sealed = await sealedOf(card);
    const number = vault.open(sealed)!;
    const other = new Vault(() => randomBytes(32), { cards: CARDS, tokens: TOKENS });
    // A name that anybody could work out from the number would be no secret: there are few numbers.
    expect(other.of(number)).not.toEqual(vault.of(number));
    expect(other.open(sealed)).toBeUndefined();
    expect(vault.open({ ...sealed, id: `${card}x` })).toBeUndefined();
    expect(vault.open({ ...sealed, key: Buffer.alloc(0) })).toBeUndefined();
  });
});

describe('a token', () => {
  test('is made by the holder for one requestor, pays at once, and is no card', async () => {
    const made = await house.done(provisionToken, asked(card), ann);
    const token = String(made.token);
    const number = vault.open(await sealedOf(token))!;
    expect([isPan(number), isInRange(number, TOKENS)]).toEqual([true, true]);
    expect(vault.of(number)).toEqual({ token });
    expect(made).toMatchObject({ lastFour: number.slice(-4), expiresOn: '2025-01-16', state: 'active' });
    expect(await house.refused(issuing.purchase, payment('ann', { token, amount: '300.00' }))).toBe(
      'rule-per-day',
    );
    expect(await house.refused(issuing.purchase, payment('ann', { token, amount: '1.00' }))).toBe(
      'account-short',
    );
  });

  test('of another’s card, of a card that is not there, or under rules that cannot be meant is not made', async () => {
    const mallory: Actor = { role: 'customer', party: 'mallory' };
    expect(await house.refused(provisionToken, asked(card), mallory)).toBe('card-unknown');
    expect(await house.refused(provisionToken, asked('card-none'), ann)).toBe('card-unknown');
    const nothing = { zone: 'Asia/Shanghai', total: '0.00' };
    expect(await house.refused(provisionToken, asked(card, { rules: nothing }), ann)).toBe('rules-nothing');
  });

  test('outlives its card, which another may replace; of a card that is over none is made', async () => {
    const { token } = await house.done(provisionToken, asked(card, { months: 60 }), ann);
    await db.pool.query(`update payments.card set expires_on = '2024-06-30' where id = $1`, [card]);
    const fresh = new House(db.pool);
    await house.stop();
    await fresh.start();
    house = fresh;
    const second = await house.done(provisionToken, asked(card, { months: 60 }), ann);
    expect(second.expiresOn).toBe('2029-01-16');
    house.businessDate = '2024-07-01';
    expect(await house.refused(provisionToken, asked(card, { months: 60 }), ann)).toBe('card-expired');
    const { code } = (await house.submit(
      issuing.purchase,
      payment('ann', { token: String(second.token), amount: '1.00' }),
    )) as { code?: string };
    expect(code).toBe('card-expired');
    house.businessDate = '2024-01-16';
    const [first] = await readRows(db.pool, tokens, 'where shard = $1 and id = $2', [SHARD, token]);
    expect(first?.expires_on).toBe('2029-01-16');
  });
});

test('ranges that touch are refused: a token could be taken for a card', () => {
  expect(() => new Vault(() => randomBytes(32), { cards: CARDS, tokens: CARDS })).toThrow(
    /no card range touches/,
  );
});

test('a vault prints nothing', () => {
  expect(JSON.stringify({ vault })).toBe('{"vault":"Vault"}');
});
