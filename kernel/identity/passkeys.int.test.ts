import { decodeJwt } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPage, startBrowser } from '../../tests/browser.ts';
import { setPassword, upsertParty } from './index.ts';
import { Authenticator, answerIn } from './testing/authenticator.ts';
import { PASSWORD, type SignInHouse, signInHouse } from './testing/house.ts';
import { type TokenReply, Wallet } from './testing/wallet.ts';

const { browser, why } = await startBrowser();
let house: SignInHouse;
let elsewhere: SignInHouse;

beforeAll(async () => {
  house = await signInHouse({ demo: false });
  elsewhere = await signInHouse({ demo: false });
  await upsertParty(house.database.pool, {
    id: 'office',
    role: 'supervisor',
    name: { 'zh-Hans': '机构', 'zh-Hant': '機構', en: 'Office' },
  });
  for (const login of ['olga', 'otto'])
    await setPassword(house.database.pool, login, 'office', PASSWORD, login);
});
afterAll(async () => {
  expect(house?.failures).toEqual([]);
  await browser?.close();
  await house?.close();
  await elsewhere?.close();
});
beforeEach(async () => {
  await house.database.pool.query('delete from identity.passkey');
});

interface Desk {
  readonly page: Page;
  readonly authenticator: Authenticator;
}

/** Somebody at a computer of their own. */
async function desk(): Promise<Desk> {
  const page = await newPage(browser!, { locale: 'en' });
  return { page, authenticator: await Authenticator.on(page) };
}

const forgetSession = ({ page }: Desk): Promise<void> => page.context().clearCookies();

/** Signs in by password and makes a passkey. */
async function enrol(at: Desk, login: string, name = 'Key at the desk'): Promise<void> {
  const { page } = at;
  await page.goto(`${house.origin}/oidc/passkeys`);
  await page.fill('#login', login);
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/oidc/passkeys/back?*');
  await page.fill('#name', name);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/oidc/passkeys?done=added*');
}

const toPasskey = async ({ page }: Desk, wallet = new Wallet(house.origin)): Promise<void> => {
  await page.goto(wallet.authorizeUrl());
  await page.click('a.way[href*="/passkey"]');
  await page.waitForSelector('#use');
};

const challengeOn = async ({ page }: Desk): Promise<string> =>
  JSON.parse((await page.getAttribute('form[data-passkey]', 'data-options')) ?? '{}').challenge;

/** Sends an answer as the page's own form would. */
const send = ({ page }: Desk, answer: string): Promise<void> =>
  page.evaluate((text) => {
    const form = document.querySelector<HTMLFormElement>('form[data-passkey]')!;
    (form.elements.namedItem('answer') as HTMLInputElement).value = text;
    form.submit();
  }, answer);

const isRefused = async ({ page }: Desk, says = 'was not accepted'): Promise<void> => {
  await page.waitForSelector('.summary');
  expect(await page.textContent('.summary')).toContain(says);
  expect(page.url()).toContain('/oidc/sign-in/');
};

const kinds = async (login: string): Promise<readonly string[]> => {
  const { rows } = await house.database.pool.query<{ kind: string; means: string }>(
    'select kind, means from identity.event where login = $1 order by id desc limit 1',
    [login],
  );
  return rows.map(({ kind, means }) => `${kind} ${means}`);
};

describe.skipIf(browser === undefined)(`a passkey ${why}`, () => {
  test('is made after a sign-in by password, and then signs in alone', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    expect(await at.page.textContent('main')).toContain('Key at the desk');
    expect(await at.page.textContent('main')).toContain('The passkey was made.');
    expect(await kinds('olga')).toEqual(['passkey-added passkey']);
    await forgetSession(at);

    const wallet = new Wallet(house.origin);
    await toPasskey(at, wallet);
    await at.page.keyboard.press('Tab');
    await at.page.focus('#use');
    await at.page.keyboard.press('Enter');
    await at.page.waitForURL('**/wallet/callback?code=*');
    const code = new URL(at.page.url()).searchParams.get('code') ?? '';
    const answer = await wallet.redeem(code);
    const { access_token: token } = (await answer.json()) as TokenReply;
    expect(decodeJwt(token)).toMatchObject({ role: 'supervisor', party: 'office', person: 'olga' });
    expect(await kinds('olga')).toEqual(['signed-in passkey']);
    await at.page.context().close();
  });

  test('is one of a few that its owner names, sees and removes; an authenticator has one a person', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await at.page.fill('#name', 'Again');
    await at.page.keyboard.press('Enter');
    await at.page.waitForSelector('[data-problem=known]:not([hidden])');
    await at.page.click('summary');
    await at.page.click('details button');
    await at.page.waitForURL('**/oidc/passkeys?done=removed*');
    expect(await at.page.textContent('main')).toContain('There is none yet.');
    expect(await kinds('olga')).toEqual(['passkey-removed passkey']);
    await at.page.context().close();
  });

  test('that was removed signs in no more', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await house.database.pool.query('delete from identity.passkey');
    await forgetSession(at);
    await toPasskey(at);
    await at.page.click('#use');
    await isRefused(at);
    await at.page.context().close();
  });

  test('answers one challenge once: a second time, or in another sign-in, it is refused', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const answer = await answerIn(at.page, await challengeOn(at));
    const [one, two] = [await at.page.context().newPage(), await at.page.context().newPage()];
    await send(at, answer);
    await at.page.waitForURL('**/wallet/callback?code=*');
    await forgetSession(at);
    for (const page of [one, two]) {
      const replaying = { ...at, page };
      await toPasskey(replaying);
      await send(replaying, answer);
      await isRefused(replaying);
    }
    await at.page.context().close();
  });

  test('sent twice at once, as by a double press, is taken once and closes nothing', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const answer = await answerIn(at.page, await challengeOn(at));
    const url = at.page.url();
    const post = () => at.page.request.post(url, { form: { answer }, maxRedirects: 0 });
    const statuses = (await Promise.all([post(), post(), post()])).map((reply) => reply.status());
    expect(statuses.sort()).toEqual([303, 422, 422]);
    const { rows } = await house.database.pool.query('select suspended_at from identity.passkey');
    expect(rows).toEqual([{ suspended_at: null }]);
    await at.page.context().close();
  });

  test('does not answer a challenge that another took in the same sign-in', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const answer = await answerIn(at.page, await challengeOn(at));
    await at.page.reload();
    await send(at, answer);
    await isRefused(at);
    await at.page.context().close();
  });

  test('used on another site of the same name, at another port, is refused here', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const other = await at.page.context().newPage();
    const theirs = await Authenticator.on(other);
    const [credential] = await at.authenticator.credentials();
    await theirs.put(credential!);
    await other.goto(`${elsewhere.origin}/problems`);
    const answer = await answerIn(other, await challengeOn(at));
    await send(at, answer);
    await isRefused(at);
    await at.page.context().close();
  });

  test('without the person being verified is refused, whatever the page asked for', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    await at.authenticator.verifies(false);
    const answer = await answerIn(at.page, await challengeOn(at), 'discouraged');
    await send(at, answer);
    await isRefused(at);
    await at.page.click('#use');
    await at.page.waitForSelector('[data-problem=none]:not([hidden])');
    await at.page.context().close();
  });

  test('of one person is not taken for another’s', async () => {
    const [olga, otto] = [await desk(), await desk()];
    await enrol(olga, 'olga', 'Olga’s');
    await enrol(otto, 'otto', 'Otto’s');
    await forgetSession(otto);
    await toPasskey(otto);
    const answer = JSON.parse(await answerIn(otto.page, await challengeOn(otto)));
    const { rows } = await house.database.pool.query<{ user_handle: Buffer; id: string }>(
      `select a.user_handle, k.id from identity.account a join identity.passkey k on k.login = a.login where a.login = 'olga'`,
    );
    const { user_handle: handle, id } = rows[0]!;
    const pretended = {
      ...answer,
      response: { ...answer.response, userHandle: handle.toString('base64url') },
    };
    await send(otto, JSON.stringify(pretended));
    await isRefused(otto);
    await send(otto, JSON.stringify({ ...answer, id }));
    await isRefused(otto);

    // Nor removed by another.
    const removed = await olga.page.request.post(`${house.origin}/oidc/passkeys/remove`, {
      form: { id: answer.id },
    });
    expect(removed.status()).toBe(404);
    const left = await house.database.pool.query('select from identity.passkey');
    expect(left.rowCount).toBe(2);
    for (const { page } of [olga, otto]) await page.context().close();
  });

  test('whose counter went back is closed, also for the one that is not the copy', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    const [copy] = await at.authenticator.credentials();
    await forgetSession(at);
    for (let n = 0; n < 2; n += 1) {
      await toPasskey(at);
      await at.page.click('#use');
      await at.page.waitForURL('**/wallet/callback?code=*');
      await forgetSession(at);
    }
    const [now] = await at.authenticator.credentials();
    expect(now!.signCount).toBeGreaterThan(copy!.signCount + 1);
    await at.authenticator.put(copy!);
    await toPasskey(at);
    await at.page.click('#use');
    await isRefused(at, 'counter went back');
    expect(await kinds('olga')).toEqual(['passkey-suspended passkey']);
    await at.authenticator.put({ ...now!, signCount: now!.signCount + 100 });
    await at.page.click('#use');
    await isRefused(at, 'counter went back');
    await at.page.context().close();
  });

  test('is not closed by somebody who has no key', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const answer = JSON.parse(await answerIn(at.page, await challengeOn(at)));
    const data = Buffer.from(answer.response.authenticatorData, 'base64url');
    data.fill(0, 33, 37);
    await toPasskey(at);
    await send(
      at,
      JSON.stringify({
        ...answer,
        response: { ...answer.response, authenticatorData: data.toString('base64url') },
      }),
    );
    await isRefused(at);
    await at.page.click('#use');
    await at.page.waitForURL('**/wallet/callback?code=*');
    await at.page.context().close();
  });

  test('nothing that is no answer is looked at, and after ten answers the sign-in takes none', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await forgetSession(at);
    await toPasskey(at);
    const wrong = [
      '',
      '{',
      '[]',
      '{"id":1}',
      '{"id":"x","type":"public-key"}',
      '{"id":"x","type":"public-key","response":{}}',
    ];
    for (let n = 0; n < 10; n += 1) {
      await send(at, wrong[n % wrong.length]!);
      await isRefused(at);
    }
    await at.page.click('#use');
    await isRefused(at);
    await at.page.context().close();
  });

  test('is not made for whoever had the page open before, in the same browser', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await at.page.goto(`${house.origin}/oidc/passkeys`);
    await house.database.pool.query(
      `update identity.passkey_challenge set login = 'otto' where purpose = 'enrol' and challenge is not null`,
    );
    await house.database.pool.query('delete from identity.passkey');
    await at.authenticator.forget();
    await at.page.fill('#name', 'Whose?');
    await at.page.keyboard.press('Enter');
    await at.page.waitForSelector('.summary, [data-problem]:not([hidden])');
    expect((await house.database.pool.query('select from identity.passkey')).rowCount).toBe(0);
    await at.page.context().close();
  });

  test('is neither made nor removed by a form of another site', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    const { rows } = await house.database.pool.query<{ id: string }>('select id from identity.passkey');
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const [path, form] of [
      ['/oidc/passkeys/remove', { id: rows[0]!.id }],
      ['/oidc/passkeys', { name: 'mine', answer: '{}' }],
    ] as const) {
      const answer = await at.page.request.post(house.origin + path, { form, headers });
      expect([path, answer.status()]).toEqual([path, 403]);
    }
    expect((await house.database.pool.query('select from identity.passkey')).rowCount).toBe(1);
    await at.page.context().close();
  });

  test('is made only shortly after a sign-in', async () => {
    const at = await desk();
    await enrol(at, 'olga');
    await house.database.pool.query(
      `update identity.oidc_payload set payload = jsonb_set(payload, '{loginTs}', to_jsonb((payload ->> 'loginTs')::int8 - 3600))
       where kind = 'Session' and payload ->> 'accountId' = 'olga'`,
    );
    await at.page.goto(`${house.origin}/oidc/passkeys`);
    await at.page.waitForURL('**/oidc/sign-in/*');
    await at.page.context().close();
  });
});
