import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from './accounts/sign-in.ts';
import { countTry, sweepTries, TRIES_FREE } from './accounts/tries.ts';
import { Browser } from './testing/browser.ts';
import { PASSWORD, type SignInHouse, signInHouse } from './testing/house.ts';
import { Wallet } from './testing/wallet.ts';

let house: SignInHouse;
let browser: Browser;
let page: string;
const passwords = { staffPasswords: true };

beforeAll(async () => {
  house = await signInHouse({ demo: true });
});

afterAll(async () => {
  await house?.close();
});

beforeEach(async () => {
  await house.database.pool.query('delete from identity.sign_in_try');
  browser = new Browser(house.origin);
  page = await new Wallet(house.origin).begin(browser, { ui_locales: 'en' });
});

const until = (column: string): Promise<unknown> =>
  house.database.pool.query(`update identity.sign_in_try set ${column}`);

test('shows the form with strict headers and the demo’s sign-ins', async () => {
  const answer = await browser.open(page);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  const html = await answer.text();
  expect(html).toContain('<h1>Sign in</h1>');
  expect(html).toContain('Ann’s shop');
});

test('follows the reader’s choice of language', async () => {
  const answer = await browser.open(`${page}?lang=zh-Hant`);
  expect(await answer.text()).toContain('<h1>登入</h1>');
});

test('tells of each empty field', async () => {
  const answer = await browser.submit(page, { login: ' ', password: '' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('<a href="#login">Enter your user name.</a>');
  expect(html).toContain('<a href="#password">Enter your password.</a>');
});

test('says the same to a wrong password and to a login that does not exist', async () => {
  const shown = async (login: string): Promise<string> => {
    const answer = await browser.submit(page, { login, password: 'guess' });
    expect(answer.status).toBe(422);
    const [form = ''] = (await answer.text()).split('<section class="demo"');
    return form.replaceAll(login, 'LOGIN');
  };
  expect(await shown('ann')).toBe(await shown('nobody'));
});

test('slows guesses down after some tries, alike for logins that exist and that do not', async () => {
  for (const login of ['ann', 'nobody']) {
    for (let n = 0; n < TRIES_FREE; n += 1) {
      expect((await browser.submit(page, { login, password: 'guess' })).status).toBe(422);
    }
    const closed = await browser.submit(page, { login, password: PASSWORD });
    expect(closed.status).toBe(429);
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await closed.text()).toContain('Too many tries.');
  }
});

test('takes the right password once the wait is over, and then forgets the tries', async () => {
  for (let n = 0; n < TRIES_FREE; n += 1) await signIn(house.database.pool, 'ann', 'guess', passwords);
  expect(await signIn(house.database.pool, 'ann', PASSWORD, passwords)).toMatchObject({ outcome: 'locked' });
  await until('locked_until = now()');
  expect(await signIn(house.database.pool, 'ann', PASSWORD, passwords)).toEqual({
    outcome: 'in',
    login: 'ann',
  });
  const { rowCount } = await house.database.pool.query('select from identity.sign_in_try');
  expect(rowCount).toBe(0);
});

test('each further try waits twice as long, 15 minutes at most', async () => {
  const { pool } = house.database;
  for (let n = 1; n < TRIES_FREE; n += 1) expect(await countTry(pool, 'ann')).toBe(0);
  const waits: number[] = [];
  while (waits.length < 8) {
    await countTry(pool, 'ann');
    waits.push(await countTry(pool, 'ann'));
    await until('locked_until = now()');
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
});

test('tries of long ago are forgotten', async () => {
  const { pool } = house.database;
  for (let n = 0; n < TRIES_FREE; n += 1) await countTry(pool, 'ann');
  await until("locked_until = now(), last_at = now() - interval '25 hours'");
  expect(await countTry(pool, 'ann')).toBe(0);
  expect(await countTry(pool, 'ann')).toBe(0);
  await until("last_at = now() - interval '25 hours'");
  await sweepTries(pool);
  expect((await pool.query('select from identity.sign_in_try')).rowCount).toBe(0);
});

test('of many guesses sent at once no more are looked at than are free', async () => {
  const guesses = Array.from({ length: 40 }, () => signIn(house.database.pool, 'ann', 'guess', passwords));
  const outcomes = (await Promise.all(guesses)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(TRIES_FREE);
});

describe('a form', () => {
  const right = { login: 'ann', password: PASSWORD };

  test('of another site is not accepted', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await browser.submit(page, right, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('location')).toBeNull();
    }
    expect((await browser.submit(page, right, { origin: house.origin })).status).toBe(303);
  });

  test('from a browser that no app sent here, or sent twice, is told that it is over', async () => {
    const stranger = await new Browser(house.origin, 'zh-CN').submit(page, right);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('登录页面已失效');
    const first = await browser.submit(page, right);
    await browser.follow(first, '/wallet/callback');
    expect((await browser.submit(page, right)).status).toBe(400);
  });

  test('with a body that is no form is refused', async () => {
    const answer = await browser.open(page, {
      method: 'POST',
      body: '<x/>',
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer.status).toBe(415);
    const large = await browser.submit(page, { login: 'x'.repeat(10_000), password: 'x' });
    expect(large.status).toBe(413);
  });
});
