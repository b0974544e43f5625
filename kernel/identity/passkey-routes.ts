import { readFileSync } from 'node:fs';
import { sendPage } from '@sandglass/http';
import type { Sentence } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { countTry, forgetTries } from './accounts/tries.ts';
import { record } from './events/record.ts';
import { type Interactions, typed, type UnderWay } from './interaction.ts';
import { isInvited, useInvitation } from './invitations/invitation.ts';
import type { FieldProblem } from './pages/form.ts';
import {
  enrolPage,
  type InvitationField,
  invitationPage,
  PASSKEY_SCRIPT_PATH,
  passkeySignInPage,
} from './pages/passkey.ts';
import { passkeyWords } from './pages/passkey-words.ts';
import type { Way } from './pages/sign-in.ts';
import { words } from './pages/words.ts';
import { enrolsIn, newChallenge } from './passkeys/challenge.ts';
import { type Enrolled, enrolOptions, enrolPasskey } from './passkeys/enrol.ts';
import type { RelyingParty } from './passkeys/relying-party.ts';
import { signInByPasskey, signInOptions } from './passkeys/sign-in.ts';

export const ANSWER_LENGTH_MAX = 16_384;
export const NAME_LENGTH_MAX = 60;
const LOGIN_LENGTH_MAX = 100;
const INVITATION_LENGTH_MAX = 60;

export interface PasskeyRoutes {
  readonly interactions: Interactions;
  readonly pool: Pool;
  readonly party: RelyingParty;
  /** The other ways in that are open now. */
  readonly ways: () => readonly Way[];
}

/** Sign-in by a passkey, and the first passkey of somebody who was invited. */
export function addPasskeySignIn(
  app: FastifyInstance,
  { interactions, pool, party, ways }: PasskeyRoutes,
): void {
  const script = readFileSync(new URL('./pages/passkey.mjs', import.meta.url), 'utf8');
  app.get(PASSKEY_SCRIPT_PATH, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(script),
  );

  async function showSignIn(
    reply: FastifyReply,
    { uid, locale, base }: UnderWay,
    problem?: Sentence,
  ): Promise<FastifyReply> {
    const options = await signInOptions(pool, party, uid);
    return sendPage(
      reply,
      passkeySignInPage({ locale, base, options, problem, ways: [passwordWay, ...ways()] }),
    );
  }

  app.get(
    '/oidc/sign-in/:uid/passkey',
    interactions.underWay((_request, reply, at) => showSignIn(reply, at)),
  );

  app.post(
    '/oidc/sign-in/:uid/passkey',
    interactions.form(async (request, reply, at) => {
      const answer = typed(request.body, 'answer', ANSWER_LENGTH_MAX);
      const result = await signInByPasskey(pool, party, at.uid, answer);
      if (result.outcome === 'in') {
        const { login, name } = result;
        await record(pool, { kind: 'signed-in', login, means: 'passkey', detail: name });
        return interactions.finish(request, reply, login, 'passkey');
      }
      if (result.outcome === 'suspended') {
        const { login, name, isNew } = result;
        if (isNew) await record(pool, { kind: 'passkey-suspended', login, means: 'passkey', detail: name });
        return showSignIn(reply.code(422), at, passkeyWords.suspended);
      }
      if (result.login !== undefined)
        await record(pool, { kind: 'sign-in-failed', login: result.login, means: 'passkey' });
      return showSignIn(reply.code(422), at, passkeyWords.refused);
    }),
  );

  const showInvitation = (
    reply: FastifyReply,
    { locale, base }: UnderWay,
    login = '',
    problems: readonly FieldProblem<InvitationField>[] = [],
  ): FastifyReply =>
    sendPage(
      reply,
      invitationPage({ locale, base, login, problems, ways: [passwordWay, passkeyWay, ...ways()] }),
    );

  app.get(
    '/oidc/sign-in/:uid/invitation',
    interactions.underWay(async (_request, reply, at) => showInvitation(reply, at)),
  );

  app.post(
    '/oidc/sign-in/:uid/invitation',
    interactions.form(async (request, reply, at) => {
      const login = typed(request.body, 'login', LOGIN_LENGTH_MAX).trim();
      const code = typed(request.body, 'invitation', INVITATION_LENGTH_MAX).trim();
      const missing: FieldProblem<InvitationField>[] = [
        ...(login === '' ? [{ field: 'login', says: words.loginMissing } as const] : []),
        ...(code === '' ? [{ field: 'invitation', says: passkeyWords.invitationMissing } as const] : []),
      ];
      if (missing.length > 0) return showInvitation(reply.code(422), at, login, missing);
      const wait = await countTry(pool, login);
      if (wait > 0) {
        const seconds = String(wait);
        const later = reply.code(429).header('retry-after', seconds);
        return showInvitation(later, at, login, [
          { field: 'login', says: words.locked, values: { seconds } },
        ]);
      }
      if (!(await isInvited(pool, login, code)))
        return showInvitation(reply.code(422), at, login, [
          { field: 'login', says: passkeyWords.invitationWrong },
        ]);
      await forgetTries(pool, login);
      await newChallenge(pool, at.uid, 'enrol', login);
      return reply.redirect(`${at.base}/enrol?lang=${at.locale}`, 303);
    }),
  );

  async function showEnrol(
    reply: FastifyReply,
    { uid, locale, base }: UnderWay,
    problems: readonly FieldProblem<'name'>[] = [],
  ): Promise<FastifyReply> {
    const login = await enrolsIn(pool, uid);
    if (login === undefined) return reply.redirect(`${base}/invitation?lang=${locale}`, 303);
    const options = await enrolOptions(pool, party, uid, login);
    return sendPage(reply, enrolPage({ locale, base, options, problems }));
  }

  app.get(
    '/oidc/sign-in/:uid/enrol',
    interactions.underWay((_request, reply, at) => showEnrol(reply, at)),
  );

  app.post(
    '/oidc/sign-in/:uid/enrol',
    interactions.form(async (request, reply, at) => {
      const name = typed(request.body, 'name', NAME_LENGTH_MAX).trim();
      if (name === '')
        return showEnrol(reply.code(422), at, [{ field: 'name', says: passkeyWords.nameMissing }]);
      const answer = typed(request.body, 'answer', ANSWER_LENGTH_MAX);
      const enrolled = await enrolPasskey(pool, party, { boundTo: at.uid, name, answer }, useInvitation);
      if (enrolled.outcome !== 'enrolled')
        return showEnrol(reply.code(422), at, [{ field: 'name', says: whyNot[enrolled.outcome] }]);
      const { login } = enrolled;
      await record(pool, { kind: 'passkey-added', login, means: 'invitation', detail: name });
      await record(pool, { kind: 'signed-in', login, means: 'invitation' });
      return interactions.finish(request, reply, login, 'invitation');
    }),
  );
}

export const whyNot: Readonly<Record<Exclude<Enrolled['outcome'], 'enrolled'>, Sentence>> = {
  refused: passkeyWords.refused,
  known: passkeyWords.known,
  'too-many': passkeyWords.tooMany,
};

const passwordWay: Way = { path: '', label: words.wayPassword };
export const passkeyWay: Way = { path: 'passkey', label: words.wayPasskey };
export const invitationWay: Way = { path: 'invitation', label: words.wayInvitation };
