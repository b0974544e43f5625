import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  type Shaped,
  text,
  Unreadable,
} from '@sandglass/kit';

/** Doors of the pilot of payment tokens, 智令. */
const DOORS = '/api/token';
export const TOKEN_ME = `${DOORS}/me`;
export const REQUESTORS = `${DOORS}/requestors`;
export const BINDINGS = `${DOORS}/bindings`;
export const MAKE_TOKEN = `${DOORS}/tokens`;
export const TOKEN_CONSENTS = `${DOORS}/consents`;
export const TOKEN_AGREEMENTS = `${DOORS}/my/agreements`;
export const bindingPath = (binding: string): string => `${BINDINGS}/${encodeURIComponent(binding)}`;
export const confirmPath = (binding: string): string => `${bindingPath(binding)}/confirm`;
/** `suspend`, `resume`, `delete`, `rules`. */
export const tokenPath = (id: string, verb: string): string =>
  `${MAKE_TOKEN}/${encodeURIComponent(id)}/${verb}`;

/** ISO 8601: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const isWeekday = (value: number): value is Weekday => Number.isInteger(value) && value >= 1 && value <= 7;
const weekday: Shape<Weekday> = (value, place) => {
  const day = number(value, place);
  if (!isWeekday(day)) throw new Unreadable(`${place} should be a weekday from 1 to 7`);
  return day;
};

/** What the holder allows; null: not restricted. Times are those of the zone, amounts renminbi. */
export const rules = object({
  zone: text,
  weekdays: nullable(list(weekday)),
  hours: nullable(object({ from: text, until: text })),
  lastDay: nullable(text),
  perPayment: nullable(decimal),
  perDay: nullable(decimal),
  total: nullable(decimal),
  paymentsPerDay: nullable(number),
  payments: nullable(number),
  merchants: nullable(list(text)),
  categories: nullable(list(text)),
  regions: nullable(list(text)),
  entryModes: nullable(list(text)),
});
export type Rules = Shaped<typeof rules>;

const card = object({
  id: text,
  lastFour: text,
  state: oneOf('active', 'lost', 'stolen', 'replaced', 'closed'),
  expiresOn: text,
  bound: flag,
});
export type BankCard = Shaped<typeof card>;

const token = object({
  id: text,
  card: text,
  lastFour: text,
  scenario: text,
  requestor: object({ id: text, name: text }),
  state: oneOf('inactive', 'active', 'suspended', 'deleted', 'expired'),
  suspendedBy: nullable(oneOf('holder', 'requestor', 'issuer')),
  createdOn: text,
  expiresOn: text,
  recurring: flag,
  rules,
  use: object({ spent: decimal, payments: number, day: text, daySpent: decimal, dayPayments: number }),
});
export type Token = Shaped<typeof token>;

/** Cards, tokens and money of the person who asks. */
export const tokenMe = object({
  cards: list(card),
  tokens: list(token),
  account: object({ available: decimal }),
});
export type TokenMe = Shaped<typeof tokenMe>;

/** Who may be given a token: shops and services that the bank registered. */
export const requestors = object({
  requestors: list(object({ id: text, name: text, kind: text, simulated: flag })),
});

export const begun = object({ binding: text });
/** A binding under way, or over; `tries` is how many false codes it still bears. */
export const binding = object({
  binding: text,
  state: oneOf('sent', 'bound', 'failed', 'replaced', 'expired'),
  sentTo: nullable(text),
  expiresAt: text,
  tries: number,
});
export type Binding = Shaped<typeof binding>;
export const confirmed = object({});
export const made = object({ token: text });
export const changed = object({ state: text });
