import formbody from '@fastify/formbody';
import { localeOf } from '@sandglass/http';
import type { Actor, Sentence } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { signIn } from './accounts.ts';
import { sweepExpired } from './adapter.ts';
import { makeProvider } from './provider.ts';
import { type DemoLogin, signInPage, signInStyle, words } from './sign-in-page.ts';
import { newTokenKey, Tokens } from './tokens.ts';

const SWEEP_MS = 600_000;

export interface IdentityOptions {
  /** The server's origin, e.g. http://localhost:7300. */
  readonly issuer: string;
  readonly pool: Pool;
  /** Secrets of the house, made on first use. */
  readonly secret: (name: string, make?: () => Promise<Buffer>) => Promise<Buffer>;
  /** Sign-ins shown on the page; empty outside a demo. */
  readonly demo: readonly DemoLogin[];
}

export interface Identity {
  authenticate(authorization: string | undefined): Promise<Actor>;
  mint(actor: Actor, seconds: number): Promise<string>;
  /** Adds the OpenID Connect endpoints and the sign-in page. */
  register(app: FastifyInstance): Promise<void>;
  close(): void;
}

/** Parties, sign-in and tokens of one server. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { issuer, pool, demo } = options;
  const tokenKey = JSON.parse((await options.secret('token-key', newTokenKey)).toString());
  const cookieKey = await options.secret('cookie-key');
  const provider = makeProvider({ issuer, pool, tokenKey, cookieKey });
  const tokens = new Tokens(tokenKey, issuer);
  const sweep = setInterval(() => void sweepExpired(pool).catch(() => undefined), SWEEP_MS);
  sweep.unref();

  const page = (
    request: FastifyRequest,
    reply: FastifyReply,
    more: { login?: string; problem?: Sentence; seconds?: number },
  ) =>
    reply
      .code(more.problem === undefined ? 200 : 422)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(
        signInPage({
          locale: localeOf(request.headers['accept-language']),
          action: request.url,
          login: more.login ?? '',
          problem: more.problem,
          seconds: more.seconds,
          demo,
        }),
      );

  async function submit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = (request.body ?? {}) as Record<string, unknown>;
    const login = typeof body.login === 'string' ? body.login.trim().slice(0, 100) : '';
    const password = typeof body.password === 'string' ? body.password.slice(0, 200) : '';
    if (login === '' || password === '') return page(request, reply, { login, problem: words.missing });
    const result = await signIn(pool, login, password);
    if (result.outcome === 'wrong') return page(request, reply, { login, problem: words.wrong });
    if (result.outcome === 'locked') {
      return page(request, reply, { login, problem: words.locked, seconds: result.seconds });
    }
    reply.hijack();
    await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: login } });
    return reply;
  }

  return {
    authenticate: (authorization) => tokens.authenticate(authorization),
    mint: (actor, seconds) => tokens.mint(actor, seconds),
    close: () => clearInterval(sweep),
    register: async (app) => {
      const handle = provider.callback();
      app.get('/oidc/style.css', (_request, reply) =>
        reply.type('text/css; charset=utf-8').send(signInStyle),
      );
      await app.register(async (scope) => {
        await scope.register(formbody);
        scope.get('/oidc/sign-in/:uid', async (request, reply) => {
          await provider.interactionDetails(request.raw, reply.raw);
          return page(request, reply, {});
        });
        scope.post('/oidc/sign-in/:uid', async (request, reply) => {
          await provider.interactionDetails(request.raw, reply.raw);
          return submit(request, reply);
        });
      });
      await app.register(async (scope) => {
        // oidc-provider reads its bodies itself.
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
        const pass = (request: FastifyRequest, reply: FastifyReply): void => {
          reply.hijack();
          void handle(request.raw, reply.raw);
        };
        scope.get('/.well-known/openid-configuration', pass);
        scope.all('/oidc/*', pass);
      });
    },
  };
}
