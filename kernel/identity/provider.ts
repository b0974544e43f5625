import type { JWK } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import type { Pool } from 'pg';
import { partyOfLogin } from './accounts.ts';
import { adapterOn } from './adapter.ts';

const ACCESS_TOKEN_S = 15 * 60;
const SESSION_S = 12 * 3600;
const REFRESH_S = 12 * 3600;

export interface ProviderOptions {
  readonly issuer: string;
  readonly pool: Pool;
  readonly tokenKey: JWK;
  readonly cookieKey: Buffer;
}

/** OpenID Connect for the house's own apps: authorization code with PKCE, JWT access tokens, rotating refresh. */
export function makeProvider({ issuer, pool, tokenKey, cookieKey }: ProviderOptions): Provider {
  const audience = `${issuer}/api`;
  const configuration: Configuration = {
    adapter: adapterOn(pool),
    clients: [
      {
        client_id: 'wallet',
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${issuer}/wallet/callback`],
        post_logout_redirect_uris: [`${issuer}/wallet/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    conformIdTokenClaims: false,
    cookies: {
      keys: [cookieKey.toString('base64url')],
      long: { signed: true, sameSite: 'lax', httpOnly: true },
      short: { signed: true, sameSite: 'lax', httpOnly: true },
    },
    claims: { openid: ['sub', 'role', 'party', 'name'] },
    scopes: ['openid', 'offline_access', 'api'],
    jwks: { keys: [tokenKey as never] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'api',
          audience,
          accessTokenTTL: ACCESS_TOKEN_S,
          accessTokenFormat: 'jwt' as const,
          jwt: { sign: { alg: 'ES256' as const } },
        }),
      },
    },
    extraTokenClaims: async (_context, token) => {
      const login = 'accountId' in token ? token.accountId : undefined;
      const party = login === undefined ? undefined : await partyOfLogin(pool, login);
      return party === undefined
        ? {}
        : { role: party.role, party: party.id, ...(party.person ? { person: party.person } : {}) };
    },
    findAccount: async (_context, login) => {
      const party = await partyOfLogin(pool, login);
      if (party === undefined) return undefined;
      return {
        accountId: login,
        claims: async () => ({ sub: login, role: party.role, party: party.id, name: party.name['zh-Hans'] }),
      };
    },
    // The house's own apps need no consent screen; consent to data use is asked for by purpose, in the app.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
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
      RefreshToken: REFRESH_S,
      Grant: SESSION_S,
      Interaction: 900,
      AuthorizationCode: 60,
      IdToken: 3600,
    },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = `<!doctype html><title>${escapeText(out.error)}</title><p>${escapeText(out.error_description ?? out.error)}</p>`;
    },
  };
  return new Provider(issuer, configuration);
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
