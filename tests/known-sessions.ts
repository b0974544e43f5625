import type { Cookie, Page } from 'playwright-core';

const known = new Map<string, readonly Cookie[]>();

/**
 * Signs somebody in from an app's page: by `form` the first time at a house, and after that by the session that the house keeps, as a
 * browser does where one comes back. Pages share no storage all the same.
 *
 * @param start asks the app to sign in, from a page of it that stands
 * @param form fills in the sign-in page and sends it
 * @param back whether an address is where one comes back to
 */
export async function signedIn(
  page: Page,
  of: {
    readonly origin: string;
    readonly login: string;
    readonly start: () => Promise<void>;
    readonly form: () => Promise<void>;
    readonly back: (url: URL) => boolean;
  },
): Promise<void> {
  const { origin, login, start, form, back } = of;
  const context = page.context();
  const name = `${origin} ${login}`;
  await context.addCookies([...(known.get(name) ?? [])]);
  const isGiven = page.waitForResponse((response) => new URL(response.url()).pathname === '/oidc/token');
  const isAsked = page.waitForURL(({ pathname }) => pathname.startsWith('/oidc/sign-in'));
  const which = Promise.race([isGiven.then(() => 'given'), isAsked.then(() => 'asked')]);
  // Of the two that are waited for the other never comes.
  for (const one of [isGiven, isAsked, which]) one.catch(() => undefined);
  await start();
  if ((await which) === 'asked') await form();
  await isGiven;
  await page.waitForURL(back);
  known.set(name, await context.cookies(`${origin}/oidc/`));
}
