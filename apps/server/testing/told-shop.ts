import { createServer, type IncomingHttpHeaders } from 'node:http';
import { verifyWebhook } from '@sandglass/merchant';
import type { Actor } from '@sandglass/operations';
import { freePort } from './demo-house.ts';
import type { Body } from './exit-house.ts';
import { SHOP_MERCHANT, SHOP_REQUESTOR } from './holder.ts';
import { BANK, SHOP } from './token-exit.ts';

/** Writes at a door of the house as somebody, and has to be done. */
interface Doors {
  done(path: string, actor: Actor, body: unknown): Promise<Body>;
}

/** The travel shop’s end of webhooks: what it was told, genuine, each message once. */
export class ToldShop {
  readonly #heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  readonly #server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      this.#heard.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  #secret = '';

  async open(of: Doors): Promise<void> {
    const port = await freePort();
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${port}`;
    await of.done('/api/token/requestors', BANK, {
      id: SHOP_REQUESTOR,
      party: SHOP.party,
      name: { 'zh-Hans': '远行旅行', 'zh-Hant': '遠行旅行', en: 'Yuanxing Travel' },
      kind: 'merchant',
      simulated: true,
      merchant: SHOP_MERCHANT,
      returns: [`${origin}/back`],
    });
    const { secret } = await of.done('/api/token/webhooks', SHOP, { url: `${origin}/webhooks` });
    this.#secret = secret;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Every message as it came, with its headers. */
  get heard(): readonly string[] {
    return this.#heard.map(({ headers, body }) => JSON.stringify([headers, body]));
  }

  /** What it was told of a type; without one, everything. */
  told(type?: string): readonly Body[] {
    const all = this.#heard.map(({ headers, body }) =>
      verifyWebhook(this.#secret, headers as never, body, Number(headers['webhook-timestamp'])),
    );
    const once = [...new Map(all.map((event) => [event.id, event])).values()];
    return type === undefined ? once : once.filter((event) => event.type === type);
  }
}
