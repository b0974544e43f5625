import { sendPage } from '@sandglass/http';
import { type Locale, say } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { CodeGateway } from './codes/gateway.ts';
import { askForCode, CODE_MINUTES, checkCode, type Issued, isAwaited } from './codes/one-time-code.ts';
import { record, type SignInEvent } from './events/record.ts';
import { type Interactions, sayOnly, typed, type UnderWay } from './interaction.ts';
import { askPage, enterPage } from './pages/code.ts';
import { codeWords } from './pages/code-words.ts';
import type { FieldProblem } from './pages/form.ts';
import { words } from './pages/words.ts';

const TYPED_LENGTH_MAX = 100;
const CODE_LENGTH_MAX = 20;

export interface CodeRoutes {
  readonly interactions: Interactions;
  readonly pool: Pool;
  readonly key: Buffer;
  readonly gateway: () => CodeGateway | undefined;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Sign-in by a code that is sent to a customer's phone: ask, then enter. */
export function addCodeSignIn(app: FastifyInstance, options: CodeRoutes): void {
  const { interactions, pool, key, gateway, onFailure } = options;
  const later = (event: SignInEvent): void => {
    void record(pool, event).catch((error: unknown) => onFailure(error, 'audit of sign-ins'));
  };

  /** Nobody waits for it: whether, and how fast, a message leaves must not show on the page. */
  function send(by: CodeGateway, { login, to, code }: Issued, locale: Locale): void {
    const text = say(codeWords.message, locale, { code, minutes: String(CODE_MINUTES) });
    by.send({ to, code, text, locale }).catch((error: unknown) => onFailure(error, 'one-time code'));
    later({ kind: 'code-sent', login, means: 'code' });
  }

  const open =
    (
      handle: (
        by: CodeGateway,
        request: FastifyRequest,
        reply: FastifyReply,
        at: UnderWay,
      ) => Promise<FastifyReply>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply, at: UnderWay): Promise<FastifyReply> => {
      const by = gateway();
      if (by !== undefined) return handle(by, request, reply, at);
      return sayOnly(reply.code(404), at.locale, codeWords.offTitle, codeWords.offSays);
    };

  const showAsk = (
    reply: FastifyReply,
    { locale, base }: UnderWay,
    asked = '',
    problems: readonly FieldProblem<'asked'>[] = [],
  ): FastifyReply => sendPage(reply, askPage({ locale, base, asked, problems }));

  const showEnter = (
    by: CodeGateway,
    reply: FastifyReply,
    { locale, base }: UnderWay,
    problems: readonly FieldProblem<'code'>[] = [],
  ): FastifyReply => sendPage(reply, enterPage({ locale, base, problems, simulated: by.simulated }));

  app.get(
    '/oidc/sign-in/:uid/code',
    interactions.underWay(open(async (_by, _request, reply, at) => showAsk(reply, at))),
  );

  app.post(
    '/oidc/sign-in/:uid/code',
    interactions.form(
      open(async (by, request, reply, at) => {
        const asked = typed(request.body, 'asked', TYPED_LENGTH_MAX).trim();
        if (asked === '')
          return showAsk(reply.code(422), at, asked, [{ field: 'asked', says: codeWords.askedMissing }]);
        const answer = await askForCode(pool, key, {
          interaction: at.uid,
          typed: asked,
          address: request.ip,
        });
        if (answer.outcome === 'too-many') {
          const values = { minutes: String(Math.ceil(answer.seconds / 60)) };
          const wait = reply.code(429).header('retry-after', String(answer.seconds));
          return showAsk(wait, at, asked, [{ field: 'asked', says: codeWords.tooMany, values }]);
        }
        if (answer.issued !== undefined) send(by, answer.issued, at.locale);
        return reply.redirect(`${at.base}/code/enter?lang=${at.locale}`, 303);
      }),
    ),
  );

  app.get(
    '/oidc/sign-in/:uid/code/enter',
    interactions.underWay(
      open(async (by, _request, reply, at) =>
        (await isAwaited(pool, at.uid))
          ? showEnter(by, reply, at)
          : reply.redirect(`${at.base}/code?lang=${at.locale}`, 303),
      ),
    ),
  );

  app.post(
    '/oidc/sign-in/:uid/code/enter',
    interactions.form(
      open(async (by, request, reply, at) => {
        const code = typed(request.body, 'code', CODE_LENGTH_MAX).normalize('NFKC').replace(/[\s-]/g, '');
        if (!/^\d{6}$/.test(code))
          return showEnter(by, reply.code(422), at, [{ field: 'code', says: codeWords.codeMissing }]);
        const checked = await checkCode(pool, key, at.uid, code);
        if (checked.outcome === 'in') {
          await record(pool, { kind: 'signed-in', login: checked.login, means: 'code' });
          return interactions.finish(request, reply, checked.login, 'code');
        }
        if (checked.outcome === 'wrong' && checked.login !== null)
          later({ kind: 'sign-in-failed', login: checked.login, means: 'code' });
        const problem: FieldProblem<'code'> =
          checked.outcome === 'wrong' && checked.triesLeft > 0
            ? { field: 'code', says: codeWords.wrong, values: { left: String(checked.triesLeft) } }
            : { field: 'code', says: codeWords.over };
        return showEnter(by, reply.code(422), at, [problem]);
      }),
    ),
  );
}

export const codeWay = { path: 'code', label: words.wayCode } as const;
