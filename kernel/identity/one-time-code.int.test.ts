import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setPassword, setPhone, upsertParty } from './index.ts';
import { Browser } from './testing/browser.ts';
import { PASSWORD, PHONE_OF_ANN, type SignInHouse, signInHouse } from './testing/house.ts';
import { type TokenReply, Wallet } from './testing/wallet.ts';

let house: SignInHouse;
let wallet: Wallet;
let browser: Browser;
let page: string;

beforeAll(async () => {
  house = await signInHouse({ demo: false });
  await upsertParty(house.database.pool, {
    id: 'office',
    role: 'supervisor',
    name: { 'zh-Hans': '机构', 'zh-Hant': '機構', en: 'Office' },
  });
  await setPassword(house.database.pool, 'officer', 'office', PASSWORD, 'officer');
  await setPhone(house.database.pool, 'officer', '+8610000000008');
});
afterAll(async () => {
  expect(house?.failures).toEqual([]);
  await house?.close();
});
beforeEach(async () => {
  await house.database.pool.query('delete from identity.code_quota');
  [wallet, browser] = [new Wallet(house.origin), new Browser(house.origin)];
  page = await wallet.begin(browser, { ui_locales: 'en' });
});

const ask = (asked: string): Promise<Response> => browser.submit(`${page}/code`, { asked });
const enter = (code: string): Promise<Response> => browser.submit(`${page}/code/enter`, { code });
const lastCode = (): string => house.sent.at(-1)?.code ?? '';
const wrongCode = (): string => (lastCode() === '000000' ? '111111' : '000000');
const sql = (text: string): Promise<{ rowCount: number | null; rows: unknown[] }> =>
  house.database.pool.query(text);

test.each(['ann', PHONE_OF_ANN, '100 0000 0009'])(
  'a customer named %s signs in by the code',
  async (asked) => {
    const sent = house.sent.length;
    expect((await ask(asked)).status).toBe(303);
    expect(house.sent.length).toBe(sent + 1);
    expect(house.sent.at(-1)).toMatchObject({ to: PHONE_OF_ANN, code: expect.stringMatching(/^\d{6}$/) });
    expect(house.sent.at(-1)?.text).toContain(lastCode());
    const back = await browser.follow(
      await enter(`${lastCode().slice(0, 3)} ${lastCode().slice(3)}`),
      '/wallet/callback',
    );
    const answer = await wallet.redeem(back.searchParams.get('code') ?? '');
    const { id_token: idToken } = (await answer.json()) as TokenReply;
    expect(decodeJwt(idToken)).toMatchObject({ sub: 'ann' });
  },
);

test('the message comes in the language of the page', async () => {
  await browser.submit(`${page}/code?lang=zh-Hant`, { asked: 'ann' });
  expect(house.sent.at(-1)?.text).toContain('登入驗證碼');
});

test('a code is spent once, and another asked for takes its place', async () => {
  await ask('ann');
  const first = lastCode();
  await ask('ann');
  const second = lastCode();
  if (first !== second) expect((await enter(first)).status).toBe(422);
  const answers = await Promise.all([enter(second), enter(second), enter(second)]);
  expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
});

test('a code is good for the sign-in that asked for it and no other', async () => {
  await ask('ann');
  const other = new Browser(house.origin);
  const elsewhere = await new Wallet(house.origin).begin(other, { ui_locales: 'en' });
  const tried = await other.submit(`${elsewhere}/code/enter`, { code: lastCode() });
  expect(tried.status).toBe(422);
  expect(await tried.text()).toContain('no longer holds');
});

test('after five minutes it is over', async () => {
  await ask('ann');
  await sql('update identity.one_time_code set expires_at = now()');
  const late = await enter(lastCode());
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('no longer holds');
});

test('after five tries the right code is none any more', async () => {
  await ask('ann');
  for (const left of ['4', '3', '2', '1'])
    expect(await (await enter(wrongCode())).text()).toContain(`left: ${left}.`);
  expect(await (await enter(wrongCode())).text()).toContain('no longer holds');
  expect((await enter(lastCode())).status).toBe(422);
});

test('of many guesses sent at once no more than five are looked at', async () => {
  await ask('ann');
  const guesses = Array.from({ length: 30 }, () => enter(wrongCode()));
  const texts = await Promise.all((await Promise.all(guesses)).map((answer) => answer.text()));
  expect(texts.filter((text) => text.includes('Tries left'))).toHaveLength(4);
});

test('who has no account here, and who is staff, sees the same and is sent nothing', async () => {
  const seen = async (asked: string): Promise<readonly unknown[]> => {
    const answer = await ask(asked);
    const shown = await browser.open(String(answer.headers.get('location')));
    const wrong = await enter('000000');
    const plain = (text: string): string => text.replaceAll(page, 'PAGE');
    return [answer.status, shown.status, plain(await shown.text()), wrong.status, plain(await wrong.text())];
  };
  await ask('ann');
  const sent = house.sent.length;
  const known = await seen('ann');
  expect(await seen('nobody')).toEqual(known);
  expect(await seen('+8610000000000')).toEqual(known);
  expect(await seen('officer')).toEqual(known);
  expect(house.sent.length).toBe(sent + 1);
});

test('the answer does not wait for the message to leave', async () => {
  house.identity.sendCodesBy({ send: () => new Promise(() => undefined) });
  try {
    expect((await ask('ann')).status).toBe(303);
  } finally {
    house.identity.sendCodesBy({ send: async (message) => void (house.sent as unknown[]).push(message) });
  }
});

describe('codes are asked for no faster than they can be meant', () => {
  test('three in ten minutes, alike for numbers that exist and that do not', async () => {
    for (const asked of ['ann', 'nobody']) {
      for (let n = 0; n < 3; n += 1) expect((await ask(asked)).status).toBe(303);
      const refused = await ask(asked);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.text()).toContain('Too many codes');
    }
  });

  test('by name and by number together three are sent, and the answer does not tell that both are one', async () => {
    const sent = house.sent.length;
    for (const asked of ['ann', PHONE_OF_ANN, 'ann', PHONE_OF_ANN, 'ann'])
      expect((await ask(asked)).status).toBe(303);
    expect(house.sent.length).toBe(sent + 3);
  });

  test('an address asks for a hundred an hour', async () => {
    await ask('ann');
    await sql(
      "update identity.code_quota set asked = 100 where until > now() + interval '50 min' and until < now() + interval '2 h'",
    );
    expect((await ask('somebody-else')).status).toBe(429);
  });
});

test('a code lies nowhere in the clear, and is not found by trying a million hashes', async () => {
  await ask('ann');
  const { rows } = await house.database.pool.query<{ code_hmac: string; login: string }>(
    'select * from identity.one_time_code',
  );
  expect(JSON.stringify(rows)).not.toContain(lastCode());
  const { hash } = await import('node:crypto');
  expect(rows.map(({ code_hmac }) => code_hmac)).not.toContain(hash('sha256', lastCode(), 'hex'));
});

test('asked for, wrong and right are lines of the audit, which nobody can change', async () => {
  const { pool } = house.database;
  const { rows: before } = await pool.query<{ last: bigint | null }>(
    'select max(id) as last from identity.event',
  );
  await ask('ann');
  await enter(wrongCode());
  await enter(lastCode());
  await expect
    .poll(async () => {
      const { rows } = await pool.query<{ kind: string; login: string; means: string }>(
        'select kind, login, means from identity.event where id > $1 order by kind',
        [before[0]?.last ?? 0n],
      );
      return rows;
    })
    .toEqual([
      { kind: 'code-sent', login: 'ann', means: 'code' },
      { kind: 'sign-in-failed', login: 'ann', means: 'code' },
      { kind: 'signed-in', login: 'ann', means: 'code' },
    ]);
  const { identity } = await house.database.roles();
  await expect(identity.query('delete from identity.event')).rejects.toMatchObject({ code: '42501' });
  await expect(identity.query("update identity.event set login = 'x'")).rejects.toMatchObject({
    code: '42501',
  });
});

test('a form of another site asks for nothing', async () => {
  const sent = house.sent.length;
  const answer = await browser.submit(`${page}/code`, { asked: 'ann' }, { origin: 'https://evil.example' });
  expect(answer.status).toBe(403);
  expect(house.sent.length).toBe(sent);
});
