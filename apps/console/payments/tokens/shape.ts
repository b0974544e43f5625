import { decimal, flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { rulesShape } from '@sandglass/wallet/rules';

export const tokenStates = ['inactive', 'active', 'suspended', 'deleted'] as const;
const sides = ['holder', 'requestor', 'issuer'] as const;

const row = {
  token: text,
  customer: text,
  lastFour: text,
  scenario: text,
  requestor: object({ id: text, name: text }),
  state: oneOf(...tokenStates),
  suspendedBy: nullable(oneOf(...sides)),
  createdOn: text,
  expiresOn: text,
} as const;

export const tokensShape = object({ tokens: list(object(row)), next: nullable(text) });
export type TokenRow = Shaped<typeof tokensShape>['tokens'][number];

export const tokenShape = object({
  ...row,
  recurring: flag,
  assurance: oneOf('one-time-code', 'signed-in-holder'),
  rules: rulesShape,
  card: nullable(
    object({
      card: text,
      lastFour: text,
      state: oneOf('active', 'lost', 'stolen', 'replaced', 'closed'),
      expiresOn: text,
      replacedBy: nullable(text),
    }),
  ),
  use: nullable(
    object({
      counter: number,
      spent: decimal,
      payments: number,
      day: text,
      daySpent: decimal,
      dayPayments: number,
    }),
  ),
  steps: list(
    object({
      id: text,
      step: text,
      by: oneOf(...sides),
      person: nullable(text),
      reason: nullable(text),
      at: text,
      /** The payment of which the holder said that it was not theirs: by that it was frozen. */
      reported: nullable(text),
    }),
  ),
  reports: list(object({ payment: text, reportedAt: text, disputed: flag, open: flag })),
  payments: list(
    object({
      exchange: text,
      rrn: text,
      at: text,
      merchant: text,
      amount: decimal,
      captured: decimal,
      refunded: decimal,
      state: oneOf('held', 'paid', 'closed', 'reversed', 'expired', 'declined', 'absent'),
      reason: nullable(object({ code: text, text })),
    }),
  ),
});
export type OneToken = Shaped<typeof tokenShape>;

export const requestorsShape = object({
  requestors: list(object({ id: text, name: text, kind: oneOf('wallet', 'merchant'), simulated: flag })),
});
