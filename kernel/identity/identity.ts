import formbody from '@fastify/formbody';
import { pageSecurityPolicy, securityHeaders } from '@sandglass/http';
import type { Actor } from '@sandglass/operations';
import { systemClock } from '@sandglass/time';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { sweepTries } from './accounts/tries.ts';
import { addCodeSignIn, codeWay } from './code-routes.ts';
import type { CodeGateway } from './codes/gateway.ts';
import { sweepCodes } from './codes/one-time-code.ts';
import { sweepQuotas } from './codes/quota.ts';
import { type PartyMessage, type Told, tellParty } from './codes/tell.ts';
import { Interactions } from './interaction.ts';
import { sweepExpired } from './oidc/adapter.ts';
import type { ClientApp } from './oidc/apps.ts';
import { makeProvider } from './oidc/provider.ts';
import { addOwnPasskeys, passkeysApp } from './own-passkey-routes.ts';
import type { DemoLogin } from './pages/sign-in.ts';
import { addPasskeySignIn, invitationWay, passkeyWay } from './passkey-routes.ts';
import { sweepChallenges } from './passkeys/challenge.ts';
import { relyingParty } from './passkeys/relying-party.ts';
import { addSignIn } from './sign-in-routes.ts';
import { newTokenKey, Tokens } from './tokens.ts';

const SWEEP_MS = 600_000;
const FORM_BYTES_MAX = 4_096;
/** An authenticator’s answer is larger than what people type. */
const ANSWER_FORM_BYTES_MAX = 32_768;
const sweeps = [sweepExpired, sweepTries, sweepCodes, sweepQuotas, sweepChallenges] as const;

export interface IdentityOptions {
  /** The server's origin, e.g. http://localhost:7300: also the issuer, so that discovery stands at its root. */
  readonly issuer: string;
  readonly pool: Pool;
  /** Secrets of the house, made on first use and kept wrapped. */
  readonly secret: (name: string, make?: () => Promise<Buffer>) => Promise<Buffer>;
  /** Who may send people here to sign in. */
  readonly apps: readonly ClientApp[];
  /** Sign-ins shown on the page; empty outside a demo. */
  readonly demo: readonly DemoLogin[];
  /**
   * Whether staff may sign in by password: a demo's may. Elsewhere they use passkeys, the first by an invitation.
   */
  readonly staffPasswords: boolean;
  /** Told of each failure that no caller is to blame for. */
  readonly onFailure?: (error: unknown, what: string) => void;
}

export interface Identity {
  /** The caller of a request; throws DoorRefusal `token-invalid`. */
  authenticate(authorization: string | undefined): Promise<Actor>;
  /** A token without a sign-in: for the demo's command line only. */
  mint(actor: Actor, seconds: number): Promise<string>;
  /** Adds the OpenID Connect endpoints and the sign-in page. */
  register(app: FastifyInstance): Promise<void>;
  /** From now on customers may sign in by a code that this gateway brings to them. */
  sendCodesBy(gateway: CodeGateway): void;
  /** Brings a message to a party's phone by the same gateway; throws when there is none, or it is not taken. */
  tell(message: PartyMessage): Promise<Told>;
  close(): void;
}

/** Parties, sign-in and tokens of one server. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { issuer, pool, demo, staffPasswords, onFailure = () => undefined } = options;
  const apps = [...options.apps, passkeysApp];
  const tokenKey = JSON.parse((await options.secret('token-key', newTokenKey)).toString());
  const cookieKey = await options.secret('cookie-key');
  const party = relyingParty(issuer);
  const codeKey = await options.secret('code-key');
  const provider = makeProvider({ issuer, pool, apps, tokenKey, cookieKey });
  provider.on('server_error', (_context, error) => onFailure(error, 'sign-in'));
  const tokens = new Tokens(tokenKey, issuer);
  const sweep = setInterval(() => {
    Promise.all(sweeps.map((sweepOf) => sweepOf(pool))).catch((error: unknown) =>
      onFailure(error, 'sign-in sweep'),
    );
  }, SWEEP_MS);
  sweep.unref();

  const interactions = new Interactions(provider);
  let gateway: CodeGateway | undefined;
  const codeWays = () => (gateway === undefined ? [] : [codeWay]);
  const ways = () => [...codeWays(), passkeyWay, invitationWay];

  return {
    authenticate: (authorization) => tokens.authenticate(authorization),
    mint: (actor, seconds) => tokens.mint(actor, seconds),
    sendCodesBy: (by) => {
      gateway = by;
    },
    tell: (message) => tellParty(pool, gateway, message),
    close: () => clearInterval(sweep),
    register: async (app) => {
      await app.register(async (scope) => {
        await scope.register(formbody, { bodyLimit: FORM_BYTES_MAX });
        addSignIn(scope, { interactions, pool, demo, staffPasswords, ways, onFailure });
        addCodeSignIn(scope, { interactions, pool, key: codeKey, gateway: () => gateway, onFailure });
      });
      await app.register(async (scope) => {
        await scope.register(formbody, { bodyLimit: ANSWER_FORM_BYTES_MAX });
        addPasskeySignIn(scope, { interactions, pool, party, ways: codeWays });
        const sendsCodes = () => gateway !== undefined;
        const now = () => systemClock.now();
        addOwnPasskeys(scope, { provider, pool, party, issuer, staffPasswords, sendsCodes, now });
      });
      await app.register(async (scope) => addEndpoints(scope, provider.callback()));
    },
  };
}

/** The library's own endpoints; it reads its bodies and writes its answers itself. */
function addEndpoints(
  app: FastifyInstance,
  handle: (request: FastifyRequest['raw'], reply: FastifyReply['raw']) => Promise<void>,
): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  const pass = (request: FastifyRequest, reply: FastifyReply): void => {
    for (const [name, value] of Object.entries(securityHeaders)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('content-security-policy', pageSecurityPolicy);
    reply.hijack();
    void handle(request.raw, reply.raw);
  };
  app.get('/.well-known/openid-configuration', pass);
  app.all('/oidc/*', pass);
}
