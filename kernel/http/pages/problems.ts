import { type Locale, type Reason, reasonCatalogue, type Sentence, say } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { reasonPage } from '../openapi.ts';
import { DoorRefusal } from '../problem.ts';
import { escapeHtml, pageLocale, sendPage, wantsPage } from './page.ts';

const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const words = {
  index: sentence('所有拒绝与错误的原因', '所有拒絕與錯誤的原因', 'Every reason for a refusal or an error'),
  code: sentence('代码', '代碼', 'Code'),
  status: sentence('HTTP 状态码', 'HTTP 狀態碼', 'HTTP status'),
  all: sentence('查看所有原因', '查看所有原因', 'See every reason'),
};

const inLanguage = (locale: Locale): string => `?lang=${locale}`;

/** Pages behind a problem's `type`, out of the closed catalogue: `/problems` and `/problems/<code>`, HTML or JSON. */
export function addProblemPages(app: FastifyInstance): void {
  app.get('/problems', (request, reply) => {
    const reasons = [...reasonCatalogue].sort(([a], [b]) => (a < b ? -1 : 1));
    if (!wantsPage(request)) return reply.send({ problems: reasons.map(([code]) => reasonPage(code)) });
    return sendIndex(pageLocale(request), reasons, reply);
  });
  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const { code } = request.params;
    const reason = reasonCatalogue.get(code);
    if (reason === undefined) throw new DoorRefusal('not-found', { path: `/problems/${code}` });
    if (!wantsPage(request)) return reply.send(reasonPage(code));
    return sendReason(pageLocale(request), code, reason, reply);
  });
}

function sendReason(
  locale: Locale,
  code: string,
  { status, title, detail }: Reason,
  reply: FastifyReply,
): FastifyReply {
  const main = `<h1>${blanks(title, locale)}</h1>
<p>${blanks(detail, locale)}</p>
<dl><dt>${say(words.code, locale)}</dt><dd><code>${escapeHtml(code)}</code></dd>
<dt>${say(words.status, locale)}</dt><dd>${status}</dd></dl>
<p><a href="/problems?lang=${locale}">${say(words.all, locale)}</a></p>`;
  return sendPage(reply, { locale, title: say(title, locale), main, inLanguage });
}

function sendIndex(
  locale: Locale,
  reasons: readonly (readonly [string, Reason])[],
  reply: FastifyReply,
): FastifyReply {
  const items = reasons.map(
    ([code, { title }]) =>
      `<li><a href="/problems/${code}?lang=${locale}">${blanks(title, locale)}</a><br><code>${code}</code></li>`,
  );
  const heading = say(words.index, locale);
  return sendPage(reply, {
    locale,
    title: heading,
    main: `<h1>${heading}</h1><ul class="list">${items.join('\n')}</ul>`,
    inLanguage,
  });
}

/** What a refusal fills in stands as a blank with its name. */
const blanks = (of: Sentence, locale: Locale): string =>
  escapeHtml(say(of, locale)).replace(/\{(\w+)\}/g, '<var>‹$1›</var>');
