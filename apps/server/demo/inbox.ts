import { escapeHtml, pageLocale, sendPage } from '@sandglass/http';
import type { CodeGateway, CodeMessage } from '@sandglass/identity';
import { type Sentence, say } from '@sandglass/operations';
import type { FastifyInstance } from 'fastify';

const PATH = '/demo/inbox';
const KEPT_MAX = 50;

const words = {
  title: { 'zh-Hans': '模拟短信收件箱', 'zh-Hant': '模擬簡訊收件匣', en: 'Simulated SMS inbox' },
  mark: { 'zh-Hans': '模拟', 'zh-Hant': '模擬', en: 'Simulated' },
  says: {
    'zh-Hans': '演示不发送真实短信。发给虚构人物的短信都显示在这里，谁都可以看到。',
    'zh-Hant': '展示不傳送真實簡訊。傳給虛構人物的簡訊都顯示在這裡，任何人都看得到。',
    en: 'The demo sends no real message. What would go to its made-up people is shown here, to anybody.',
  },
  empty: {
    'zh-Hans': '这里会显示登录验证码和银行的短信。还没有发过。',
    'zh-Hant': '這裡會顯示登入驗證碼和銀行的簡訊。還沒有傳送過。',
    en: 'Sign-in codes and the bank’s messages will be here. None has been sent yet.',
  },
  to: { 'zh-Hans': '发给 {to}', 'zh-Hant': '傳給 {to}', en: 'To {to}' },
} satisfies Record<string, Sentence>;

/** Instead of a telephone network: messages stay here, the newest first, and are lost with the process. */
export class SimulatedInbox implements CodeGateway {
  readonly simulated = {
    href: PATH,
    says: {
      'zh-Hans': '不发送真实短信。打开模拟短信收件箱',
      'zh-Hant': '不傳送真實簡訊。開啟模擬簡訊收件匣',
      en: 'No real message is sent. Open the simulated inbox',
    },
  };
  readonly #kept: CodeMessage[] = [];

  async send(message: CodeMessage): Promise<void> {
    this.#kept.unshift(message);
    this.#kept.length = Math.min(this.#kept.length, KEPT_MAX);
  }

  /** A page for people, and the same as JSON. A demo has these doors, nothing else does. */
  addRoutes(app: FastifyInstance): void {
    app.get(PATH, (request, reply) => {
      const locale = pageLocale(request);
      const text = (of: Sentence, values?: Record<string, string>): string =>
        escapeHtml(say(of, locale, values));
      const items = this.#kept.map(
        ({ to, text: body, locale: lang }) =>
          `<li><strong>${text(words.to, { to })}</strong><br><span lang="${lang}">${escapeHtml(body)}</span></li>`,
      );
      const list =
        items.length === 0 ? `<p>${text(words.empty)}</p>` : `<ul class="list">${items.join('')}</ul>`;
      const main = `<h1>${text(words.title)} <span class="mark">${text(words.mark)}</span></h1>\n<p>${text(words.says)}</p>\n${list}`;
      void reply.header('cache-control', 'no-store');
      const inLanguage = (other: string): string => `${PATH}?lang=${other}`;
      return sendPage(reply, { locale, title: say(words.title, locale), main, inLanguage });
    });
    app.get<{ Querystring: { to?: string } }>(`${PATH}.json`, (request, reply) => {
      const messages = this.#kept.filter(
        ({ to }) => request.query.to === undefined || to === request.query.to,
      );
      return reply.header('cache-control', 'no-store').send({ simulated: true, messages });
    });
  }
}
