import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import formbody from '@fastify/formbody';
import { InvalidWebhook, MerchantProblem, NotKnown, verifyWebhook } from '@sandglass/merchant';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { itemOf } from './goods.ts';
import { type Locale, localeOf } from './language.ts';
import { isPending, type Order } from './order.ts';
import { catalogue } from './pages/catalogue.ts';
import { desk } from './pages/desk.ts';
import { type Html, html } from './pages/html.ts';
import { page } from './pages/layout.ts';
import { orderPage } from './pages/order-page.ts';
import type { Store } from './store.ts';
import type { Till } from './till.ts';
import { type Words, words } from './words.ts';

const css = readFileSync(new URL('./shop.css', import.meta.url), 'utf8');
const button = readFileSync(createRequire(import.meta.url).resolve('@sandglass/merchant/button'), 'utf8');

export interface ShopServer {
  readonly till: Till;
  readonly store: Store;
  /** Where forms may lead besides the shop itself: the bank's origin. */
  readonly bank: string;
  /** Of the bank's messages; asked for at each, because it comes after the shop listens. */
  readonly secret: () => string;
}

interface Reader {
  readonly locale: Locale;
  readonly say: Words;
}

/** The shop's pages, plain HTML from the server: they work without script, and hold no number of anybody. */
export async function shopServer({ till, store, bank, secret }: ShopServer): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  await app.register(formbody);
  const policy = `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${bank}; base-uri 'none'; frame-ancestors 'none'`;
  app.addHook('onSend', async (_request, reply) => {
    void reply
      .header('content-security-policy', policy)
      // The code that comes back with a buyer stands in an address: nobody is told where they came from.
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store');
  });
  // Forms are the shop's own: another site's page sends none of them (no cookie would stop it, there is none).
  app.addHook('preHandler', async (request, reply) => {
    const from = request.headers['sec-fetch-site'];
    if (request.method === 'POST' && from !== undefined && from !== 'same-origin' && from !== 'none')
      return reply.code(403).send();
  });
  app.get('/shop.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  app.get('/button.mjs', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(button));

  app.get('/', (request, reply) => {
    const { locale, say } = readerOf(request, reply);
    return show(request, reply, say.goods, catalogue(locale, say));
  });
  app.post<{ Body: { item?: string } | undefined }>('/orders', async (request, reply) => {
    const { locale } = readerOf(request, reply);
    const item = itemOf(request.body?.item ?? '');
    if (item === undefined) return missing(request, reply);
    const { consentUrl } = await till.begin(item.id, item.name[locale]);
    return reply.redirect(consentUrl, 303);
  });
  app.get<{ Querystring: { request?: string; code?: string; declined?: string } }>(
    '/back',
    async (request, reply) => {
      const { request: asked = '', code, declined } = request.query;
      const order = store.byRequest(asked);
      if (order === undefined) return missing(request, reply);
      if (declined !== undefined) till.declined(order);
      else if (code !== undefined) await till.given(order, code);
      return reply.redirect(`/orders/${order.id}`, 303);
    },
  );
  app.get<{ Params: { id: string } }>('/orders/:id', async (request, reply) => {
    const { locale, say } = readerOf(request, reply);
    const known = store.order(request.params.id);
    if (known === undefined) return missing(request, reply);
    const order = isPending(known) ? await till.look(known) : known;
    return show(request, reply, say.order, orderPage(order, locale, say), isPending(order));
  });
  app.get('/desk', (request, reply) => {
    const { locale, say } = readerOf(request, reply);
    return show(request, reply, say.desk, desk(store.all(), locale, say));
  });
  const act = (what: string, go: (order: Order, payment: string) => Promise<Order>): void => {
    app.post<{ Body: { order?: string; payment?: string } | undefined }>(
      `/desk/${what}`,
      async (request, reply) => {
        const order = store.order(request.body?.order ?? '');
        if (order === undefined) return missing(request, reply);
        await go(order, request.body?.payment ?? '');
        return reply.redirect('/desk', 303);
      },
    );
  };
  act('refund', (order, payment) => till.refund(order, payment));
  act('collect', (order) => till.charge(order));

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // A signature covers the bytes that came.
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      async (_: unknown, body: string) => body,
    );
    scope.post<{ Body: string }>('/webhooks', (request, reply) => {
      try {
        till.hear(verifyWebhook(secret(), request.headers as Record<string, string>, request.body));
        return reply.code(204).send();
      } catch (error) {
        if (error instanceof InvalidWebhook) return reply.code(400).send();
        throw error;
      }
    });
  });

  app.setErrorHandler((error, request, reply) => {
    const { say } = readerOf(request, reply);
    const known = error instanceof MerchantProblem || error instanceof NotKnown;
    const detail = error instanceof MerchantProblem ? `${say.problemText}${error.detail}` : say.pending;
    return show(request, reply.code(known ? 502 : 500), say.problem, html`<p role="alert">${detail}</p>`);
  });
  app.setNotFoundHandler((request, reply) => missing(request, reply));
  return app;
}

/** A language that is chosen is remembered by the browser. */
function readerOf(request: FastifyRequest, reply: FastifyReply): Reader {
  const { lang } = request.query as { lang?: string };
  const kept = /(?:^|; )lang=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const locale = localeOf(lang ?? kept, request.headers['accept-language']);
  if (lang === locale) void reply.header('set-cookie', `lang=${locale}; Path=/; SameSite=Lax; HttpOnly`);
  return { locale, say: words[locale] };
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  body: Html,
  isWaiting = false,
): FastifyReply {
  const reader = readerOf(request, reply);
  const path = request.url.split('?')[0] ?? '/';
  return reply.type('text/html; charset=utf-8').send(page({ ...reader, path, title, isWaiting }, body));
}

function missing(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { say } = readerOf(request, reply);
  return show(request, reply.code(404), say.problem, html`<p>${say.noSuch} <a href="/">${say.back}</a></p>`);
}
