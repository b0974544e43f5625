import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from './testing/browser.ts';
import { PASSWORD, type SignInHouse, signInHouse } from './testing/house.ts';
import { type TokenReply, Wallet } from './testing/wallet.ts';

let house: SignInHouse;

beforeAll(async () => {
  house = await signInHouse({ demo: false });
});

afterAll(async () => {
  expect(house?.failures).toEqual([]);
  await house?.close();
});

async function signedIn(): Promise<{ wallet: Wallet; browser: Browser; code: string; tokens: TokenReply }> {
  const wallet = new Wallet(house.origin);
  const browser = new Browser(house.origin);
  const code = await wallet.codeOf(browser, 'ann', PASSWORD);
  const answer = await wallet.redeem(code);
  expect(answer.status).toBe(200);
  return { wallet, browser, code, tokens: (await answer.json()) as TokenReply };
}

const whoAmI = (token: string): Promise<Response> =>
  fetch(`${house.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });

test('discovery stands at the server’s origin and names endpoints of the same origin', async () => {
  const found = await (await fetch(`${house.origin}/.well-known/openid-configuration`)).json();
  expect(found.issuer).toBe(house.origin);
  expect(found.code_challenge_methods_supported).toEqual(['S256']);
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'end_session_endpoint']) {
    expect(new URL(found[name]).origin).toBe(house.origin);
  }
  const { keys } = await (await fetch(found.jwks_uri)).json();
  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty('d');
});

test('a customer signs in by password and the API knows her by the token', async () => {
  const { tokens } = await signedIn();
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
  expect(await (await whoAmI(tokens.access_token)).json()).toEqual({
    role: 'customer',
    party: 'ann',
    person: null,
  });
  expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  expect(decodeJwt(tokens.access_token)).toMatchObject({
    iss: house.origin,
    aud: `${house.origin}/api`,
    client_id: 'wallet',
    role: 'customer',
    party: 'ann',
    jti: expect.any(String),
  });
  expect(decodeJwt(tokens.id_token)).toMatchObject({
    sub: 'ann',
    aud: 'wallet',
    nonce: 'nonce-1',
    'name#en': 'Ann',
  });
});

test('an ID token opens no door of the API', async () => {
  const { tokens } = await signedIn();
  expect((await whoAmI(tokens.id_token)).status).toBe(401);
});

test('a code is spent once, and its replay ends what it gave', async () => {
  const { wallet, code, tokens } = await signedIn();
  const replay = await wallet.redeem(code);
  expect(replay.status).toBe(400);
  expect(await replay.json()).toMatchObject({ error: 'invalid_grant' });
  expect((await wallet.refresh(tokens.refresh_token)).status).toBe(400);
});

test('of a code redeemed ten times at once only one gives tokens, and none fails', async () => {
  const wallet = new Wallet(house.origin);
  const code = await wallet.codeOf(new Browser(house.origin), 'ann', PASSWORD);
  const answers = await Promise.all(Array.from({ length: 10 }, () => wallet.redeem(code)));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
  expect(new Set(statuses.filter((status) => status !== 200))).toEqual(new Set([400]));
});

test('a code without the right verifier gives nothing', async () => {
  const wallet = new Wallet(house.origin);
  const code = await wallet.codeOf(new Browser(house.origin), 'ann', PASSWORD);
  const answer = await wallet.redeem(code, 'x'.repeat(43));
  expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
});

test.each([
  ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
  ['with a plain challenge', { code_challenge_method: 'plain' }],
  ['by the implicit flow', { response_type: 'id_token token' }],
  ['for another API', { resource: 'https://elsewhere.example/api' }],
])('a sign-in %s is sent back to the app with an error', async (_what, changes) => {
  const location = await new Wallet(house.origin).begin(new Browser(house.origin), changes);
  expect(location).toContain(`${house.origin}/wallet/callback`);
  expect(location).toContain('error=');
});

test.each([
  ['an unknown app', { client_id: 'stranger' }],
  ['another address to come back to', { redirect_uri: 'https://elsewhere.example/' }],
])('a request with %s is told to the reader and goes nowhere', async (_what, changes) => {
  const answer = await new Browser(house.origin, 'zh-TW').open(
    new Wallet(house.origin).authorizeUrl(changes),
  );
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(await answer.text()).toContain('<h1>無法登入</h1>');
});

test('a refresh token is spent once; its second use ends the sign-in for both', async () => {
  const { wallet, tokens } = await signedIn();
  const renewed = (await (await wallet.refresh(tokens.refresh_token)).json()) as TokenReply;
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  expect((await whoAmI(renewed.access_token)).status).toBe(200);
  expect((await wallet.refresh(tokens.refresh_token)).status).toBe(400);
  expect((await wallet.refresh(renewed.refresh_token)).status).toBe(400);
});

test('who is signed in already comes back to the app without a page', async () => {
  const { browser } = await signedIn();
  const wallet = new Wallet(house.origin);
  const back = await browser.follow(await browser.open(wallet.authorizeUrl()), '/wallet/callback');
  expect((await wallet.redeem(back.searchParams.get('code') ?? '')).status).toBe(200);
});

test('an app in a second tab of the same browser leaves the first one signed in', async () => {
  const { wallet, browser, tokens } = await signedIn();
  const back = await browser.follow(await browser.open(wallet.authorizeUrl()), '/wallet/callback');
  const second = await wallet.redeem(back.searchParams.get('code') ?? '');
  expect(second.status).toBe(200);
  expect((await wallet.refresh(tokens.refresh_token)).status).toBe(200);
  const { refresh_token } = (await second.json()) as TokenReply;
  expect((await wallet.refresh(refresh_token)).status).toBe(200);
});

test('a disabled sign-in gets no new token', async () => {
  const { wallet, tokens } = await signedIn();
  await house.database.pool.query("update identity.account set disabled_at = now() where login = 'ann'");
  expect((await wallet.refresh(tokens.refresh_token)).status).toBe(400);
  await house.database.pool.query("update identity.account set disabled_at = null where login = 'ann'");
});

test('signing out asks first, then ends the sign-in and leads back to the app', async () => {
  const { browser, wallet, tokens } = await signedIn();
  const query = new URLSearchParams({
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: `${house.origin}/wallet/`,
    ui_locales: 'zh-Hans',
  });
  const asked = await browser.open(`/oidc/sign-out?${query}`);
  const page = await asked.text();
  expect(page).toContain('<h1>退出登录？</h1>');
  expect(page).not.toContain('<script');
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const out = await browser.submit(action, { xsrf, logout: 'yes' });
  expect(out.headers.get('location')).toBe(`${house.origin}/wallet/`);
  expect(await wallet.begin(browser)).toContain('/oidc/sign-in/');
  expect((await wallet.refresh(tokens.refresh_token)).status).toBe(400);
});

test('signing out where nobody is signed in any more leads straight back, and to registered addresses only', async () => {
  const { tokens } = await signedIn();
  const stranger = new Browser(house.origin);
  const back = {
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: `${house.origin}/wallet/`,
    state: 's-1',
  };
  const answer = await stranger.open(`/oidc/sign-out?${new URLSearchParams(back)}`);
  expect(answer.headers.get('location')).toBe(`${house.origin}/wallet/?state=s-1`);
  const away = new URLSearchParams({ ...back, post_logout_redirect_uri: 'https://elsewhere.example/' });
  expect((await stranger.open(`/oidc/sign-out?${away}`)).status).toBe(400);
  const unnamed = await stranger.open('/oidc/sign-out?post_logout_redirect_uri=https://elsewhere.example/');
  expect(unnamed.headers.get('location')).toBeNull();
  expect(await unnamed.text()).toContain('You are signed out');
});
