import * as oauth from 'oauth4webapi';
import type { Session } from './session.ts';

/** Which application signs in where. */
export interface SignInSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly afterSignOut: string;
  readonly scope: string;
  /** The API for which the access token is (RFC 8707); none where the server has one only. */
  readonly resource?: string | undefined;
}

const UNDER_WAY = 'sandglass.sign-in';

interface UnderWay {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly returnTo: string;
}

/** Plain http is for a machine's own loopback only. */
const options = (issuer: URL) => ({
  [oauth.allowInsecureRequests]: issuer.hostname === 'localhost' || issuer.hostname === '127.0.0.1',
});

async function serverOf({ issuer }: SignInSettings): Promise<oauth.AuthorizationServer> {
  const response = await oauth.discoveryRequest(issuer, options(issuer));
  return oauth.processDiscoveryResponse(issuer, response);
}

/** The address to sign in at: authorization code with PKCE (RFC 7636, S256), state and nonce kept in this tab. */
export async function signInUrl(settings: SignInSettings, returnTo: string, locale: string): Promise<URL> {
  const server = await serverOf(settings);
  if (server.authorization_endpoint === undefined)
    throw new Error('the issuer has no authorization endpoint');
  const underWay: UnderWay = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  sessionStorage.setItem(UNDER_WAY, JSON.stringify(underWay));
  const url = new URL(server.authorization_endpoint);
  const parameters = {
    client_id: settings.clientId,
    redirect_uri: settings.redirectUri,
    response_type: 'code',
    scope: settings.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(underWay.verifier),
    code_challenge_method: 'S256',
    state: underWay.state,
    nonce: underWay.nonce,
    ui_locales: locale,
    ...(settings.resource === undefined ? {} : { resource: settings.resource }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** Ends a sign-in on the way back; throws where the answer does not belong to a sign-in of this tab. */
export async function finishSignIn(
  settings: SignInSettings,
  here: URL,
): Promise<{ session: Session; returnTo: string }> {
  const kept = sessionStorage.getItem(UNDER_WAY);
  if (kept === null) throw new Error('no sign-in is under way in this tab');
  const { verifier, state, nonce, returnTo }: UnderWay = JSON.parse(kept);
  const server = await serverOf(settings);
  const client = { client_id: settings.clientId };
  const answer = oauth.validateAuthResponse(server, client, here, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    settings.redirectUri,
    verifier,
    { ...options(settings.issuer), ...resourceOf(settings) },
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  sessionStorage.removeItem(UNDER_WAY);
  return { session: sessionOf(tokens, undefined), returnTo };
}

/** A fresh access token; undefined when the sign-in is over. Throws when the server cannot be asked. */
export async function renewed(settings: SignInSettings, before: Session): Promise<Session | undefined> {
  if (before.refreshToken === undefined) return undefined;
  const server = await serverOf(settings);
  const client = { client_id: settings.clientId };
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), before.refreshToken, {
    ...options(settings.issuer),
    ...resourceOf(settings),
  });
  try {
    return sessionOf(await oauth.processRefreshTokenResponse(server, client, response), before);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return undefined;
    throw error;
  }
}

/** Where the issuer ends its own session, if it offers that. */
export async function signOutUrl(settings: SignInSettings, session: Session): Promise<URL | undefined> {
  const { end_session_endpoint: endpoint } = await serverOf(settings);
  if (endpoint === undefined || session.idToken === undefined) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set('id_token_hint', session.idToken);
  url.searchParams.set('post_logout_redirect_uri', settings.afterSignOut);
  return url;
}

const resourceOf = ({ resource }: SignInSettings) =>
  resource === undefined ? {} : { additionalParameters: new URLSearchParams({ resource }) };

function sessionOf(tokens: oauth.TokenEndpointResponse, before: Session | undefined): Session {
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const name = claims?.name;
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token ?? before?.refreshToken,
    idToken: tokens.id_token ?? before?.idToken,
    name: typeof name === 'string' ? name : before?.name,
  };
}
