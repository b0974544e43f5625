import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPage, startBrowser } from '../../tests/browser.ts';
import { addAccount, invite, setPassword, upsertParty } from './index.ts';
import { isInvited } from './invitations/invitation.ts';
import { Authenticator } from './testing/authenticator.ts';
import { Browser } from './testing/browser.ts';
import { PASSWORD, type SignInHouse, signInHouse } from './testing/house.ts';
import { Wallet } from './testing/wallet.ts';

const { browser, why } = await startBrowser();
let house: SignInHouse;
let visitor: Browser;
let page: string;

beforeAll(async () => {
  house = await signInHouse({ demo: false, strict: true });
  const { pool } = house.database;
  const name = { 'zh-Hans': '机构', 'zh-Hant': '機構', en: 'Office' };
  await upsertParty(pool, { id: 'office', role: 'supervisor', name });
  await setPassword(pool, 'olga', 'office', PASSWORD, 'olga');
  await addAccount(pool, 'otto', 'office', 'otto');
});
afterAll(async () => {
  expect(house?.failures).toEqual([]);
  await browser?.close();
  await house?.close();
});
beforeEach(async () => {
  await house.database.pool.query('delete from identity.sign_in_try');
  visitor = new Browser(house.origin);
  page = await new Wallet(house.origin).begin(visitor, { ui_locales: 'en' });
});

const bring = (login: string, invitation: string): Promise<Response> =>
  visitor.submit(`${page}/invitation`, { login, invitation });

describe('in a house that is no demo, staff', () => {
  test('do not sign in by password, be it right or wrong; customers do', async () => {
    const wrong = await visitor.submit(page, { login: 'olga', password: 'guess' });
    expect(wrong.status).toBe(422);
    const right = await visitor.submit(page, { login: 'olga', password: PASSWORD });
    expect(right.status).toBe(403);
    expect(await right.text()).toContain('with a passkey only');
    expect((await visitor.submit(page, { login: 'otto', password: PASSWORD })).status).toBe(422);
    expect((await visitor.submit(page, { login: 'ann', password: PASSWORD })).status).toBe(303);
  });

  test('are not let in by an invitation of another, a used one, an old one, or none', async () => {
    const code = await invite(house.database.pool, 'otto');
    expect((await bring('olga', code)).status).toBe(422);
    expect((await bring('nobody', code)).status).toBe(422);
    expect((await bring('otto', code.slice(1))).status).toBe(422);
    expect(await isInvited(house.database.pool, 'otto', code.toUpperCase().replaceAll('-', ' '))).toBe(true);
    await house.database.pool.query('update identity.invitation set expires_at = now()');
    expect((await bring('otto', code)).status).toBe(422);
    const next = await invite(house.database.pool, 'otto');
    await house.database.pool.query('update identity.invitation set used_at = now()');
    expect((await bring('otto', next)).status).toBe(422);
  });

  test('cannot come to the page on which a passkey is made without an invitation', async () => {
    const answer = await visitor.open(`${page}/enrol`);
    expect(answer.headers.get('location')).toContain('/invitation');
    expect(
      (await visitor.submit(`${page}/enrol`, { name: 'mine', answer: '{}' })).headers.get('location'),
    ).toContain('/invitation');
  });

  test('who guess invitations are slowed down as at the password', async () => {
    for (let n = 0; n < 5; n += 1) await bring('otto', `guess-${n}`);
    expect((await bring('otto', await invite(house.database.pool, 'otto'))).status).toBe(429);
  });
});

describe.skipIf(browser === undefined)(`an invitation ${why}`, () => {
  test('gives the first passkey, once; the last passkey stays until there is another', async () => {
    const at = await newPage(browser!, { locale: 'zh-Hans' });
    await Authenticator.on(at);
    const code = await invite(house.database.pool, 'otto');
    await at.goto(new Wallet(house.origin).authorizeUrl());
    await at.click('a.way[href*="/invitation"]');
    await at.fill('#login', 'otto');
    await at.fill('#invitation', code.toUpperCase());
    await at.keyboard.press('Enter');
    await at.waitForURL('**/enrol?*');
    await at.keyboard.press('Tab');
    await at.focus('#name');
    await at.keyboard.press('Enter');
    await at.waitForSelector('.summary');
    await at.fill('#name', '办公室');
    await at.keyboard.press('Enter');
    await at.waitForURL('**/wallet/callback?code=*');
    expect((await bring('otto', code)).status).toBe(422);

    await at.goto(`${house.origin}/oidc/passkeys`);
    await at.click('summary');
    await at.click('details button');
    await at.waitForSelector('h1:has-text("最后一种登录方式")');
    const { rowCount } = await house.database.pool.query("select from identity.passkey where login = 'otto'");
    expect(rowCount).toBe(1);
    await at.context().close();
  });

  test('of two who bring the same at once only one makes a passkey', async () => {
    const code = await invite(house.database.pool, 'olga');
    const desks = await Promise.all([0, 1].map(() => newPage(browser!, { locale: 'en' })));
    for (const at of desks) {
      await Authenticator.on(at);
      await at.goto(new Wallet(house.origin).authorizeUrl());
      await at.click('a.way[href*="/invitation"]');
      await at.fill('#login', 'olga');
      await at.fill('#invitation', code);
      await at.keyboard.press('Enter');
      await at.waitForURL('**/enrol?*');
      await at.fill('#name', 'Mine');
    }
    await Promise.all(desks.map((at) => at.keyboard.press('Enter')));
    await Promise.all(desks.map((at) => at.waitForSelector('.summary, body:not(:has(form[data-passkey]))')));
    const { rowCount } = await house.database.pool.query("select from identity.passkey where login = 'olga'");
    expect(rowCount).toBe(1);
    for (const at of desks) await at.context().close();
  });
});
