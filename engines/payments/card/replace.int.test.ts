import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holder, issuing, payment, SHARD, vaulting } from '../testing/issuing.ts';
import { tokens } from '../token/token.ts';
import { cards } from './card.ts';
import { TOKENS_TO_MOVE } from './move-token.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(issuing.openBooks, {});
  await house.done(holder, { customer: 'ann', funds: '100000' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const bank = { role: 'institution', party: 'bank' } as const;
const cardOf = async (id: string) =>
  (await readRows(db.pool, cards, 'where shard = $1 and id = $2', [SHARD, id]))[0];
const toMove = async () => (await db.pool.query(TOKENS_TO_MOVE, [SHARD, 'card-ann'])).rows;

test('a card that is replaced pays no more itself, while its tokens pay on without a break', async () => {
  await house.done(issuing.purchase, payment('ann'));
  const { card: next } = await house.done(vaulting.replaceCard, { card: 'card-ann', because: 'lost' }, bank);
  expect(await cardOf('card-ann')).toMatchObject({ state: 'replaced', replaced_by: next });
  const { token: _token, ...byCard } = payment('ann', { counter: 0 });
  expect(await house.refused(issuing.purchase, { ...byCard, card: 'card-ann' })).toBe('card-closed');
  await house.done(issuing.purchase, payment('ann'));
  expect(await toMove()).toEqual([{ id: 'tok-ann', to: next }]);
  await house.done(issuing.moveToken, { token: 'tok-ann', to: String(next) });
  expect(await toMove()).toEqual([]);
  await house.done(issuing.purchase, payment('ann'));
  await house.done(issuing.purchase, payment('ann', { counter: 0, recurring: true }));
});

test('tokens that were left on a card whose replacement was replaced in its turn go on to the last', async () => {
  await house.done(holder, { customer: 'bea', funds: '10000' });
  const first = await house.done(vaulting.replaceCard, { card: 'card-bea', because: 'lost' }, bank);
  const last = await house.done(vaulting.replaceCard, { card: String(first.card), because: 'lost' }, bank);
  const steps: string[] = [];
  for (;;) {
    const { rows } = await db.pool.query<{ id: string; to: string }>(TOKENS_TO_MOVE, [SHARD, 'card-bea']);
    if (rows.length === 0) break;
    for (const { id, to } of rows) {
      await house.done(issuing.moveToken, { token: id, to });
      steps.push(to);
    }
  }
  expect(steps).toEqual([first.card, last.card]);
});

test('account, payment account reference and the token’s own number and rules stay', async () => {
  const [token] = await readRows(db.pool, tokens, 'where shard = $1 and id = $2', [SHARD, 'tok-ann']);
  const [old, next] = [await cardOf('card-ann'), await cardOf(token!.card)];
  expect(next).toMatchObject({ par: old!.par, customer: 'ann', state: 'active' });
  expect(next!.last_four).not.toBe('');
  expect(token).toMatchObject({ last_four: '4242', state: 'active', version: 2 });
});

test('what was replaced is not replaced again, and a token goes only where its card’s place was taken', async () => {
  expect(await house.refused(vaulting.replaceCard, { card: 'card-ann', because: 'lost' }, bank)).toBe(
    'card-closed',
  );
  expect(await house.refused(vaulting.replaceCard, { card: 'card-nobody', because: 'lost' }, bank)).toBe(
    'card-unknown',
  );
  expect(await house.refused(issuing.moveToken, { token: 'tok-ann', to: 'card-ann' })).toBe('card-unknown');
});
