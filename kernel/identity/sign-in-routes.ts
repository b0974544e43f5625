import formbody from '@fastify/formbody';
import { sendPage } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type default as Provider } from 'oidc-provider';
import type { Pool } from 'pg';
import { signIn } from './accounts/sign-in.ts';
import { localeFrom } from './pages/locale.ts';
import { type DemoLogin, type FieldProblem, signInPage } from './pages/sign-in.ts';
import { words } from './pages/words.ts';

const LOGIN_LENGTH_MAX = 100;
const PASSWORD_LENGTH_MAX = 200;

export interface SignInRoutes {
  readonly provider: Provider;
  readonly pool: Pool;
  readonly demo: readonly DemoLogin[];
}

/** The sign-in page of one app's request, and where its form is sent to. */
export async function addSignIn(app: FastifyInstance, { provider, pool, demo }: SignInRoutes): Promise<void> {
  await app.register(formbody, { bodyLimit: 4_096 });

  /** Runs only for the browser that the app sent here, as its cookie tells, and only once. */
  const underWay =
    (handle: (request: FastifyRequest, reply: FastifyReply, locale: Locale) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      void reply.header('cache-control', 'no-store');
      try {
        const { params } = await provider.interactionDetails(request.raw, reply.raw);
        return await handle(request, reply, localeOf(request, params.ui_locales));
      } catch (error) {
        if (!(error instanceof errors.SessionNotFound)) throw error;
        return sayOnly(reply.code(400), localeOf(request, undefined), words.overTitle, words.overSays);
      }
    };

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    locale: Locale,
    wrong: { readonly login: string; readonly problems: readonly FieldProblem[] } = {
      login: '',
      problems: [],
    },
  ): FastifyReply {
    const action = request.url.split('?')[0] ?? '';
    return sendPage(reply, signInPage({ locale, action, demo, ...wrong }));
  }

  app.get(
    '/oidc/sign-in/:uid',
    underWay(async (request, reply, locale) => show(request, reply, locale)),
  );

  app.post(
    '/oidc/sign-in/:uid',
    underWay(async (request, reply, locale) => {
      if (!isOurForm(request)) return sayOnly(reply.code(403), locale, words.foreignTitle, words.foreignSays);
      const { login, password } = typedIn(request.body);
      const missing = missingOf(login, password);
      if (missing.length > 0) return show(request, reply.code(422), locale, { login, problems: missing });
      const result = await signIn(pool, login, password);
      if (result.outcome === 'wrong') {
        return show(request, reply.code(422), locale, {
          login,
          problems: [{ field: 'login', says: words.wrong }],
        });
      }
      if (result.outcome === 'locked') {
        const seconds = String(result.seconds);
        const problems: FieldProblem[] = [{ field: 'login', says: words.locked, values: { seconds } }];
        return show(request, reply.code(429).header('retry-after', seconds), locale, { login, problems });
      }
      const next = await provider.interactionResult(request.raw, reply.raw, {
        login: { accountId: result.login },
      });
      return reply.redirect(next, 303);
    }),
  );
}

function localeOf({ query, headers }: FastifyRequest, uiLocales: unknown): Locale {
  const { lang } = query as { lang?: unknown };
  return localeFrom({ lang, uiLocales, acceptLanguage: headers['accept-language'] });
}

const sayOnly = (reply: FastifyReply, locale: Locale, title: Sentence, says: Sentence): FastifyReply =>
  sendPage(reply, {
    locale,
    title: say(title, locale),
    main: `<h1>${say(title, locale)}</h1>\n<p>${say(says, locale)}</p>`,
  });

/** A form of another site would sign the reader in as somebody else; the cookie's SameSite is the first lock, this the second. */
function isOurForm({ headers, host }: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function typedIn(body: unknown): { readonly login: string; readonly password: string } {
  const { login, password } = (body ?? {}) as Record<string, unknown>;
  return {
    login: typeof login === 'string' ? login.trim().slice(0, LOGIN_LENGTH_MAX) : '',
    password: typeof password === 'string' ? password.slice(0, PASSWORD_LENGTH_MAX) : '',
  };
}

const missingOf = (login: string, password: string): FieldProblem[] => [
  ...(login === '' ? [{ field: 'login', says: words.loginMissing } as const] : []),
  ...(password === '' ? [{ field: 'password', says: words.passwordMissing } as const] : []),
];
