import type { JWK } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import type { Pool } from 'pg';
import { partyOfLogin } from '../accounts/accounts.ts';
import { askToSignOut, showError, showSignedOut } from '../pages/provider-pages.ts';
import { adapterOn } from './adapter.ts';
import { type ClientApp, clientOf } from './apps.ts';
import { skipEmptySignOut } from './sign-out.ts';

export const ACCESS_TOKEN_S = 15 * 60;
const SESSION_S = 12 * 3600;
const CODE_S = 60;
const ID_TOKEN_S = 3600;
const INTERACTION_S = 15 * 60;

export interface ProviderOptions {
  readonly issuer: string;
  readonly pool: Pool;
  readonly apps: readonly ClientApp[];
  readonly tokenKey: JWK;
  readonly cookieKey: Buffer;
}

/**
 * OpenID Connect for the house's own apps. An app in a phone's browser holds a 15-minute JWT for the API and a refresh
 * token that is spent once; both end with the tab, the sign-in itself after 12 hours or by signing out. A cookie
 * session for the API would need its own defence against forged requests at every write; a bearer token needs none.
 */
export function makeProvider(options: ProviderOptions): Provider {
  const { issuer, pool, apps, tokenKey, cookieKey } = options;
  const audience = `${issuer}/api`;
  const configuration: Configuration = {
    adapter: adapterOn(pool),
    clients: apps.map((app) => clientOf(issuer, app)),
    conformIdTokenClaims: false,
    cookies: {
      keys: [cookieKey.toString('base64url')],
      long: { signed: true, sameSite: 'lax', httpOnly: true },
      short: { signed: true, sameSite: 'lax', httpOnly: true },
    },
    claims: { openid: ['sub', 'role', 'party', 'name', 'name#zh-Hant', 'name#en'] },
    scopes: ['openid', 'offline_access', 'api'],
    jwks: { keys: [tokenKey as never] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: askToSignOut,
        postLogoutSuccessSource: showSignedOut,
      },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return {
            scope: 'api',
            audience,
            accessTokenTTL: ACCESS_TOKEN_S,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    extraTokenClaims: async (_context, token) => {
      const party = 'accountId' in token ? await partyOfLogin(pool, token.accountId) : undefined;
      if (party === undefined) return {};
      const { id, role, person } = party;
      return { role, party: id, ...(person === null ? {} : { person }) };
    },
    findAccount: async (_context, login) => {
      const party = await partyOfLogin(pool, login);
      if (party === undefined) return undefined;
      const { id, role, name } = party;
      const names = { name: name['zh-Hans'], 'name#zh-Hant': name['zh-Hant'], 'name#en': name.en };
      return { accountId: login, claims: async () => ({ sub: login, role, party: id, ...names }) };
    },
    // The house's own apps need no consent screen; consent to the use of data is asked for by purpose, in the app.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      // Tokens are good for as long as their grant is the session's: another tab of the app shares it.
      const known = session.grantIdFor(client.clientId);
      const shared = known === undefined ? undefined : await provider.Grant.find(known);
      if (shared?.accountId === session.accountId) return shared;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid offline_access');
      grant.addResourceScope(audience, 'api');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/oidc/sign-in/${interaction.uid}` },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    pkce: { required: () => true },
    routes: {
      authorization: '/oidc/authorize',
      token: '/oidc/token',
      userinfo: '/oidc/userinfo',
      jwks: '/oidc/jwks',
      end_session: '/oidc/sign-out',
      revocation: '/oidc/revoke',
    },
    ttl: {
      Session: SESSION_S,
      Grant: SESSION_S,
      RefreshToken: SESSION_S,
      Interaction: INTERACTION_S,
      AccessToken: ACCESS_TOKEN_S,
      AuthorizationCode: CODE_S,
      IdToken: ID_TOKEN_S,
    },
    renderError: showError,
  };
  const provider = new Provider(issuer, configuration);
  // Over https there is a proxy in front; it says by which way a request came.
  provider.proxy = issuer.startsWith('https:');
  provider.use(skipEmptySignOut);
  return provider;
}
