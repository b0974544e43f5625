import { apiClient, Intentions, SignIn, type SignInSettings, startLocale } from '@sandglass/kit';

/** Where the console stands under the server's address. */
export const BASE = '/console';

const settings: SignInSettings = {
  issuer: new URL(location.origin),
  clientId: 'console',
  redirectUri: `${location.origin}${BASE}/callback`,
  afterSignOut: `${location.origin}${BASE}/`,
  scope: 'openid',
};

export const signIn = new SignIn(settings);

/** The one connection of this tab to the server. */
export const api = {
  client: apiClient({ token: signIn.token, locale: startLocale }),
  intentions: new Intentions(sessionStorage, () => performance.timeOrigin + performance.now()),
};
