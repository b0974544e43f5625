import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, readRows } from '@sandglass/operations';
import type { House } from '@sandglass/operations/testing';
import { tokens } from '@sandglass/payments';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantConsent, SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';
import { endRequestor, registerRequestor } from '../requestor/register.ts';
import { SHARD } from '../shard.ts';
import { cardOf, tokenHouse } from '../testing/token-house.ts';
import { beginBinding } from './begin.ts';
import { CODE_MS, CODES_A_DAY_MAX, TRIES_MAX } from './binding.ts';
import { codeOf, isCodeOf } from './code.ts';
import { confirmBinding } from './confirm.ts';
import { makeToken } from './make-token.ts';

const TRAVEL = '62900000002';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = await tokenHouse(db.pool);
});
afterAll(async () => {
  await house?.stop();
  await db?.close();
});

const holder = (party: string): Actor => ({ role: 'customer', party });
const begin = async (card: string, who: Actor) => {
  const outcome = await house.submit(beginBinding, { card }, { actor: who });
  return outcome.outcome === 'done' ? String(outcome.reply.binding) : outcome.code;
};
const confirm = async (binding: string, code: string, who: Actor) => {
  const outcome = await house.submit(confirmBinding, { binding, code }, { actor: who });
  return outcome.outcome === 'done' ? 'bound' : outcome.code;
};
const wrong = (binding: string): string => String((Number(codeOf(binding)) + 1) % 1e6).padStart(6, '0');
const provide = (card: string, who: Actor, requestor = TRAVEL) =>
  house.submit(
    makeToken,
    {
      card,
      requestor,
      scenario: 'the shop',
      rules: { zone: 'Asia/Shanghai' },
      months: 12,
      recurring: false,
    },
    { actor: who },
  );
let people = 0;
const somebody = async () => {
  people += 1;
  const who = holder(`holder-${people}`);
  return { who, card: await cardOf(house, who.party) };
};

test('a card is bound by the code of its binding, once, and by its holder alone', async () => {
  const { who, card } = await somebody();
  const other = holder('somebody-else');
  expect(await begin(card, other)).toBe('card-unknown');
  const binding = await begin(card, who);
  expect(await confirm(binding, codeOf(binding), other)).toBe('binding-unknown');
  expect(await confirm(binding, codeOf(binding), who)).toBe('bound');
  expect(await confirm(binding, codeOf(binding), who)).toBe('binding-over');
  expect(await begin(card, who)).toBe('card-bound-already');
});

test('without a phone on file nothing is sent', async () => {
  const who = holder('no-phone');
  expect(await begin(await cardOf(house, who.party), who)).toBe('holder-without-phone');
});

test('the code stands in no table of the database', async () => {
  const { who, card } = await somebody();
  const binding = await begin(card, who);
  const code = codeOf(binding);
  await confirm(binding, wrong(binding), who);
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables) {
    const { rows } = await db.pool.query(`select 1 from ${name} t where to_jsonb(t)::text ~ $1`, [
      `\\m${code}\\M`,
    ]);
    expect([name, rows.length]).toEqual([name, 0]);
  }
});

test('whatever a holder tries, a card is bound only by the newest code, in time, before the third false one', async () => {
  const step = fc.constantFrom('ask', 'right', 'wrong', 'older', 'wait');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { who, card } = await somebody();
      const asked: string[] = [];
      let open: { tries: number; until: number } | undefined;
      let isBound = false;
      for (const taken of steps) {
        const [last = '', before] = asked.toReversed();
        if (taken === 'wait') house.now += CODE_MS / 2;
        if (taken === 'ask') {
          const said = await begin(card, who);
          if (isBound) expect(said).toBe('card-bound-already');
          else if (asked.length === CODES_A_DAY_MAX) expect(said).toBe('binding-codes-too-many');
          else {
            expect(said).toMatch(/^bind-/);
            asked.push(said);
            open = { tries: 0, until: house.now + CODE_MS };
          }
        }
        if (taken === 'older' && before !== undefined)
          expect(await confirm(before, codeOf(before), who)).toBe('binding-over');
        if ((taken !== 'right' && taken !== 'wrong') || open === undefined) continue;
        const said = await confirm(last, taken === 'right' ? codeOf(last) : wrong(last), who);
        if (isBound || open.tries >= TRIES_MAX) expect(said).toBe('binding-over');
        else if (house.now >= open.until) expect(said).toBe('binding-expired');
        else if (taken === 'right') {
          expect(said).toBe('bound');
          isBound = true;
        } else {
          open.tries += 1;
          expect(said).toBe(open.tries === TRIES_MAX ? 'binding-failed' : 'binding-code-false');
        }
      }
      const { rows } = await db.pool.query('select from token.bound_card where id = $1', [card]);
      expect(rows.length === 1).toBe(isBound);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a code is six digits, of one binding alone, and leading zeros count', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => {
      const code = codeOf(a);
      expect(code).toMatch(/^\d{6}$/);
      expect(isCodeOf(a, code)).toBe(true);
      expect(isCodeOf(b, code)).toBe(codeOf(b) === code);
      expect(isCodeOf(a, code.slice(1))).toBe(false);
    }),
  );
});

test('a token is made of a bound card only, for somebody registered, once the holder agreed that shops are given tokens', async () => {
  const { who, card } = await somebody();
  const code = async (requestor?: string) => {
    const outcome = await provide(card, who, requestor);
    return outcome.outcome === 'refused' ? outcome.code : String(outcome.reply.state);
  };
  expect(await code()).toBe('card-not-bound');
  const binding = await begin(card, who);
  await confirm(binding, codeOf(binding), who);
  expect(await code()).toBe('consent-missing');
  await house.done(grantConsent, { purpose: SHARE_PURPOSE, version: SHARE_VERSION }, who);
  expect(await code('62900000099')).toBe('requestor-not-registered');
  expect(await code()).toBe('active');
  expect(await code()).toBe('active');
  const made = await readRows(db.pool, tokens, 'where shard = $1 and card = $2', [SHARD, card]);
  expect(made.map(({ assurance }) => assurance)).toEqual(['one-time-code', 'one-time-code']);
});

test('a requestor keeps its number, has the provider’s code in it, and gets nothing once it ended', async () => {
  const name = { 'zh-Hans': '甲', 'zh-Hant': '甲', en: 'A shop' };
  const asked = { name, kind: 'merchant', simulated: true, merchant: '', returns: [] } as const;
  const code = async (id: string, party = 'a-shop') => {
    const outcome = await house.submit(registerRequestor, { ...asked, returns: [], id, party });
    return outcome.outcome === 'refused' ? outcome.code : 'done';
  };
  expect(await code('10000000003')).toBe('requestor-of-another');
  expect(await code('62900000003')).toBe('done');
  expect(await code('62900000003', 'another')).toBe('requestor-taken');
  await house.done(endRequestor, { requestor: '62900000003' });
  expect(await code('62900000003')).toBe('requestor-ended');
  const { who, card } = await somebody();
  const binding = await begin(card, who);
  await confirm(binding, codeOf(binding), who);
  expect(await provide(card, who, '62900000003')).toMatchObject({ code: 'requestor-ended' });
});
