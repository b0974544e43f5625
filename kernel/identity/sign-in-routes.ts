import { sendPage } from '@sandglass/http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { signIn } from './accounts/sign-in.ts';
import { record } from './events/record.ts';
import { type Interactions, typed, type UnderWay } from './interaction.ts';
import type { FieldProblem } from './pages/form.ts';
import { passkeyWords } from './pages/passkey-words.ts';
import { type DemoLogin, type SignInField, signInPage, type Way } from './pages/sign-in.ts';
import { words } from './pages/words.ts';

const LOGIN_LENGTH_MAX = 100;
const PASSWORD_LENGTH_MAX = 200;

export interface SignInRoutes {
  readonly interactions: Interactions;
  readonly pool: Pool;
  readonly demo: readonly DemoLogin[];
  /** Whether staff may sign in by password. */
  readonly staffPasswords: boolean;
  /** The other ways in that are open now. */
  readonly ways: () => readonly Way[];
  readonly onFailure: (error: unknown, what: string) => void;
}

/** The sign-in page of one app's request, and where its form is sent to. */
export function addSignIn(app: FastifyInstance, options: SignInRoutes): void {
  const { interactions, pool, demo, staffPasswords, ways, onFailure } = options;

  function show(
    reply: FastifyReply,
    { locale, base }: UnderWay,
    login = '',
    problems: readonly FieldProblem<SignInField>[] = [],
  ): FastifyReply {
    return sendPage(reply, signInPage({ locale, action: base, demo, ways: ways(), login, problems }));
  }

  app.get(
    '/oidc/sign-in/:uid',
    interactions.underWay(async (_request, reply, underWay) => show(reply, underWay)),
  );

  app.post(
    '/oidc/sign-in/:uid',
    interactions.form(async (request, reply, underWay) => {
      const login = typed(request.body, 'login', LOGIN_LENGTH_MAX).trim();
      const password = typed(request.body, 'password', PASSWORD_LENGTH_MAX);
      const missing = missingOf(login, password);
      if (missing.length > 0) return show(reply.code(422), underWay, login, missing);
      const result = await signIn(pool, login, password, { staffPasswords });
      if (result.outcome === 'wrong') {
        if (result.isKnown) {
          // Not waited for: the time that it takes would tell who has an account.
          void record(pool, { kind: 'sign-in-failed', login, means: 'password' }).catch((error: unknown) =>
            onFailure(error, 'audit of sign-ins'),
          );
        }
        return show(reply.code(422), underWay, login, [{ field: 'login', says: words.wrong }]);
      }
      if (result.outcome === 'locked') {
        const seconds = String(result.seconds);
        const later = reply.code(429).header('retry-after', seconds);
        return show(later, underWay, login, [{ field: 'login', says: words.locked, values: { seconds } }]);
      }
      if (result.outcome === 'passkey-needed') {
        await record(pool, { kind: 'sign-in-failed', login, means: 'password' });
        return show(reply.code(403), underWay, login, [{ field: 'login', says: passkeyWords.needed }]);
      }
      await record(pool, { kind: 'signed-in', login: result.login, means: 'password' });
      return interactions.finish(request, reply, result.login, 'password');
    }),
  );
}

const missingOf = (login: string, password: string): FieldProblem<SignInField>[] => [
  ...(login === '' ? [{ field: 'login', says: words.loginMissing } as const] : []),
  ...(password === '' ? [{ field: 'password', says: words.passwordMissing } as const] : []),
];
