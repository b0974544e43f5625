export { type MerchantClient, type MerchantOptions, merchantClient } from './client.ts';
export type { NewPayment, Payment, PaymentKind, PaymentPage, PaymentState, ReasonClass } from './payment.ts';
export { MerchantProblem, NotKnown } from './problem.ts';
export type { Consented, NewRequest, Redeemed, Rules } from './request.ts';
export type { Cryptogram, NewCryptogram, TokenStatus } from './token.ts';
export {
  InvalidWebhook,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  type WebhookSecret,
} from './webhook.ts';
