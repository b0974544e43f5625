import { randomBytes } from 'node:crypto';
import { escapeHtml, sendPage } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { default as Provider } from 'oidc-provider';
import type { Pool } from 'pg';
import { partyOfLogin } from './accounts/accounts.ts';
import { isStaff } from './accounts/staff.ts';
import { eventsOf, record } from './events/record.ts';
import { isOurForm, localeOf, sayOnly, typed } from './interaction.ts';
import type { ClientApp } from './oidc/apps.ts';
import type { FieldProblem } from './pages/form.ts';
import { ownPasskeysPage } from './pages/own-passkeys.ts';
import { OWN_PASSKEYS_PATH } from './pages/passkey.ts';
import { passkeyWords } from './pages/passkey-words.ts';
import { words } from './pages/words.ts';
import { ANSWER_LENGTH_MAX, NAME_LENGTH_MAX, whyNot } from './passkey-routes.ts';
import { enrolOptions, enrolPasskey } from './passkeys/enrol.ts';
import { passkeysOf, removePasskey } from './passkeys/own.ts';
import type { RelyingParty } from './passkeys/relying-party.ts';

/** One's ways in are changed only shortly after having signed in. */
const FRESH_S = 15 * 60;
const EVENTS_MAX = 20;
const ID_LENGTH_MAX = 400;
const BACK_PATH = `${OWN_PASSKEYS_PATH}/back`;

/** The page signs in like any app, so that one page serves all apps. */
export const passkeysApp: ClientApp = { id: 'passkeys', callback: BACK_PATH, home: OWN_PASSKEYS_PATH };

export interface OwnPasskeyRoutes {
  readonly provider: Provider;
  readonly pool: Pool;
  readonly party: RelyingParty;
  readonly issuer: string;
  /** Whether staff may sign in by password. */
  readonly staffPasswords: boolean;
  readonly sendsCodes: () => boolean;
  readonly now: () => number;
}

interface SignedIn {
  readonly login: string;
  /** What the challenges of this page are bound to. */
  readonly session: string;
  readonly locale: Locale;
}

/** Where whoever is signed in sees, makes and removes passkeys. */
export function addOwnPasskeys(app: FastifyInstance, options: OwnPasskeyRoutes): void {
  const { provider, pool, party, issuer, staffPasswords, sendsCodes, now } = options;

  async function signedIn(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | undefined> {
    const session = await provider.Session.get(provider.createContext(request.raw, reply.raw));
    const { accountId, loginTs, uid } = session;
    if (accountId === undefined || loginTs === undefined || now() / 1000 - loginTs > FRESH_S)
      return undefined;
    return { login: accountId, session: uid, locale: localeOf(request, undefined) };
  }

  /** Off to sign in, and back; nobody needs the code that comes with it, for the session tells who it is. */
  function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const parameters = new URLSearchParams({
      client_id: passkeysApp.id,
      redirect_uri: `${issuer}${BACK_PATH}`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: randomBytes(32).toString('base64url'),
      code_challenge_method: 'S256',
      max_age: String(FRESH_S),
      ui_locales: localeOf(request, undefined),
    });
    return reply.redirect(`/oidc/authorize?${parameters}`, 303);
  }

  async function show(
    reply: FastifyReply,
    { login, session, locale }: SignedIn,
    problems: readonly FieldProblem<'name'>[] = [],
    done?: Sentence,
  ): Promise<FastifyReply> {
    const passkeys = await passkeysOf(pool, login);
    const events = await eventsOf(pool, login, EVENTS_MAX);
    const asked = await enrolOptions(pool, party, session, login);
    return sendPage(
      reply,
      ownPasskeysPage({ locale, login, passkeys, events, options: asked, problems, done }),
    );
  }

  const get =
    (orElse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      void reply.header('cache-control', 'no-store');
      const who = await signedIn(request, reply);
      if (who === undefined) return orElse(request, reply);
      const { done } = request.query as { done?: unknown };
      const said = { added: passkeyWords.added, removed: passkeyWords.removed }[String(done)];
      return show(reply, who, [], said);
    };

  const post =
    (handle: (request: FastifyRequest, reply: FastifyReply, who: SignedIn) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      void reply.header('cache-control', 'no-store');
      if (!isOurForm(request)) {
        const locale = localeOf(request, undefined);
        return sayOnly(reply.code(403), locale, words.foreignTitle, words.foreignSays);
      }
      const who = await signedIn(request, reply);
      return who === undefined ? toSignIn(request, reply) : handle(request, reply, who);
    };

  app.get(OWN_PASSKEYS_PATH, get(toSignIn));
  // Back from signing in: whoever is still unknown is told so, not sent round again.
  app.get(
    BACK_PATH,
    get((request, reply) =>
      sayOnly(
        reply.code(400),
        localeOf(request, undefined),
        passkeyWords.failedTitle,
        passkeyWords.failedSays,
      ),
    ),
  );

  app.post(
    OWN_PASSKEYS_PATH,
    post(async (request, reply, who) => {
      const name = typed(request.body, 'name', NAME_LENGTH_MAX).trim();
      if (name === '') return show(reply.code(422), who, [{ field: 'name', says: passkeyWords.nameMissing }]);
      const answer = typed(request.body, 'answer', ANSWER_LENGTH_MAX);
      const enrolled = await enrolPasskey(pool, party, {
        boundTo: who.session,
        login: who.login,
        name,
        answer,
      });
      if (enrolled.outcome !== 'enrolled')
        return show(reply.code(422), who, [{ field: 'name', says: whyNot[enrolled.outcome] }]);
      await record(pool, { kind: 'passkey-added', login: enrolled.login, means: 'passkey', detail: name });
      return reply.redirect(`${OWN_PASSKEYS_PATH}?done=added&lang=${who.locale}`, 303);
    }),
  );

  app.post(
    `${OWN_PASSKEYS_PATH}/remove`,
    post(async (request, reply, { login, locale }) => {
      const id = typed(request.body, 'id', ID_LENGTH_MAX);
      const owner = await partyOfLogin(pool, login);
      const passwordCounts = owner !== undefined && (staffPasswords || !isStaff(owner.role));
      const removed = await removePasskey(pool, login, id, { passwordCounts, codeCounts: sendsCodes() });
      if (removed.outcome === 'removed') {
        await record(pool, { kind: 'passkey-removed', login, means: 'passkey', detail: removed.name });
        return reply.redirect(`${OWN_PASSKEYS_PATH}?done=removed&lang=${locale}`, 303);
      }
      return removed.outcome === 'last-way-in'
        ? sayAndBack(reply.code(409), locale, passkeyWords.lastTitle, passkeyWords.lastSays)
        : sayAndBack(reply.code(404), locale, passkeyWords.unknownTitle, passkeyWords.unknownSays);
    }),
  );
}

function sayAndBack(reply: FastifyReply, locale: Locale, title: Sentence, says: Sentence): FastifyReply {
  const text = (of: Sentence): string => escapeHtml(say(of, locale));
  const main = `<h1>${text(title)}</h1>\n<p>${text(says)}</p>
<p><a class="way" href="${OWN_PASSKEYS_PATH}?lang=${locale}">${text(passkeyWords.back)}</a></p>`;
  return sendPage(reply, { locale, title: say(title, locale), main });
}
