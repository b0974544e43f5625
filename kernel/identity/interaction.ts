import { sendPage } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, type default as Provider } from 'oidc-provider';
import type { Means } from './events/record.ts';
import { localeFrom } from './pages/locale.ts';
import { words } from './pages/words.ts';

/** A sign-in that an app asked for, in the browser that it sent here. */
export interface UnderWay {
  readonly uid: string;
  readonly locale: Locale;
  /** Address of the sign-in's first page; the others stand below it. */
  readonly base: string;
}

type Handle = (request: FastifyRequest, reply: FastifyReply, signIn: UnderWay) => Promise<FastifyReply>;

/** Authentication Method References (RFC 8176) of each way in. */
const AMR: Readonly<Record<Means, readonly string[]>> = {
  password: ['pwd'],
  code: ['otp', 'sms'],
  passkey: ['pop', 'user', 'mfa'],
  invitation: ['otp', 'pop', 'user'],
};

export class Interactions {
  readonly #provider: Provider;

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** Runs only for the browser that the app sent here, as its cookie tells, and only once. */
  underWay(handle: Handle) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      void reply.header('cache-control', 'no-store');
      try {
        const { uid, params } = await this.#provider.interactionDetails(request.raw, reply.raw);
        const locale = localeOf(request, params.ui_locales);
        return await handle(request, reply, { uid, locale, base: `/oidc/sign-in/${uid}` });
      } catch (error) {
        if (!(error instanceof errors.SessionNotFound)) throw error;
        return sayOnly(reply.code(400), localeOf(request, undefined), words.overTitle, words.overSays);
      }
    };
  }

  /** The same for a form, which must be one of ours. */
  form(handle: Handle) {
    return this.underWay(async (request, reply, signIn) =>
      isOurForm(request)
        ? handle(request, reply, signIn)
        : sayOnly(reply.code(403), signIn.locale, words.foreignTitle, words.foreignSays),
    );
  }

  /** Back to the app, signed in. */
  async finish(
    request: FastifyRequest,
    reply: FastifyReply,
    login: string,
    means: Means,
  ): Promise<FastifyReply> {
    const result = { login: { accountId: login, amr: [...AMR[means]] } };
    return reply.redirect(await this.#provider.interactionResult(request.raw, reply.raw, result), 303);
  }
}

export function localeOf({ query, headers }: FastifyRequest, uiLocales: unknown): Locale {
  const { lang } = query as { lang?: unknown };
  return localeFrom({ lang, uiLocales, acceptLanguage: headers['accept-language'] });
}

export const sayOnly = (reply: FastifyReply, locale: Locale, title: Sentence, says: Sentence): FastifyReply =>
  sendPage(reply, {
    locale,
    title: say(title, locale),
    main: `<h1>${say(title, locale)}</h1>\n<p>${say(says, locale)}</p>`,
  });

/** A form of another site would sign the reader in as somebody else; the cookie's SameSite is the first lock, this the second. */
export function isOurForm({ headers, host }: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** One text of a form, cut to what can be meant. */
export function typed(body: unknown, name: string, lengthMax: number): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.slice(0, lengthMax) : '';
}
