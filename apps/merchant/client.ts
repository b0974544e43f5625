import { randomUUID } from 'node:crypto';
import { type CallOptions, call } from './call.ts';
import type { NewPayment, Payment, PaymentPage } from './payment.ts';
import type { Consented, NewRequest, Redeemed } from './request.ts';
import type { Cryptogram, NewCryptogram, TokenStatus } from './token.ts';

const TIMEOUT_MS = 30_000;

export type MerchantOptions = Pick<CallOptions, 'url' | 'token'> &
  Partial<Pick<CallOptions, 'language' | 'timeoutMs' | 'fetch'>>;

export interface MerchantClient {
  /** A token by redirect and the holder's consent, without the holder typing a card. */
  readonly requests: {
    create(request: NewRequest, key?: string): Promise<Consented>;
    /** @param code as it came back with the holder; it is good once and for minutes */
    redeem(request: string, code: string, key?: string): Promise<Redeemed>;
  };
  readonly tokens: {
    cryptogram(reference: string, of: NewCryptogram, key?: string): Promise<Cryptogram>;
    status(reference: string): Promise<TokenStatus>;
  };
  /** Each is named by an id of the merchant's own; asked again, it gives the same. */
  readonly payments: {
    create(payment: NewPayment): Promise<Payment>;
    /** Takes what was held, whole or in parts. @param of.last nothing more of it will be taken: what is left is free again */
    capture(of: {
      readonly id: string;
      readonly original: string;
      readonly amount: string;
      readonly last: boolean;
    }): Promise<Payment>;
    refund(of: { readonly id: string; readonly original: string; readonly amount: string }): Promise<Payment>;
    /** Lets a hold go, or gives back the whole of what was paid. */
    void(id: string): Promise<Payment>;
    get(id: string): Promise<Payment>;
    list(cursor?: string): Promise<PaymentPage>;
  };
  readonly webhooks: {
    /** @returns the secret that each message to this address is signed with */
    register(url: string, key?: string): Promise<{ readonly webhook: string; readonly secret: string }>;
  };
}

const at = (id: string): string => encodeURIComponent(id);
const BANK = '/api/token';
const ACQUIRER = '/api/acquiring/payments';

/**
 * A merchant's server side: it holds the secrets, so it never runs in a browser.
 *
 * @example
 * const sandglass = merchantClient({ url: 'https://bank.example', token: () => accessToken() });
 */
export function merchantClient(of: MerchantOptions): MerchantClient {
  const options: CallOptions = { language: 'en', timeoutMs: TIMEOUT_MS, fetch, ...of };
  const get = <T>(path: string): Promise<T> => call(options, { method: 'GET', path });
  const post = <T>(path: string, body: unknown, key: string = randomUUID()): Promise<T> =>
    call(options, { method: 'POST', path, body, key });
  return {
    requests: {
      create: async (request, key) => {
        const { consentUrl, ...made } = await post<Consented>(`${BANK}/requests`, request, key);
        return { ...made, consentUrl: new URL(consentUrl, of.url).href };
      },
      redeem: (request, code, key) => post(`${BANK}/requests/${at(request)}/redeem`, { code }, key),
    },
    tokens: {
      cryptogram: (reference, body, key) => post(`${BANK}/tokens/${at(reference)}/cryptogram`, body, key),
      status: (reference) => get(`${BANK}/tokens/${at(reference)}/status`),
    },
    payments: {
      create: (payment) => post(ACQUIRER, payment, payment.id),
      capture: ({ original, ...body }) => post(`${ACQUIRER}/${at(original)}/capture`, body, body.id),
      refund: ({ original, ...body }) => post(`${ACQUIRER}/${at(original)}/refund`, body, body.id),
      void: (id) => post(`${ACQUIRER}/${at(id)}/void`, {}, `void-${id}`),
      get: (id) => get(`${ACQUIRER}/${at(id)}`),
      list: (cursor) => get(cursor === undefined ? ACQUIRER : `${ACQUIRER}?cursor=${at(cursor)}`),
    },
    webhooks: {
      register: (url, key) => post(`${BANK}/webhooks`, { url }, key),
    },
  };
}
