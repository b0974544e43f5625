import { date, instant, int, type Locale, nullable, type RowOf, table, text } from '@sandglass/operations';

/** `sent`: a code is out. `failed`: too many false codes. `replaced`: the holder asked for another. */
export type BindingState = 'sent' | 'bound' | 'failed' | 'replaced';
export type Delivery = 'waiting' | 'sent' | 'simulated' | 'no-phone';

/** Codes that are false before a binding is over, how long one lasts, and how many go to a holder on a day. */
export const TRIES_MAX = 3;
export const CODE_MS = 5 * 60_000;
export const CODES_A_DAY_MAX = 5;

/**
 * A holder shows that a card is theirs (持卡人核验, ID&V): a code went to the phone that the bank knows. The code is the binding's id
 * under a key, so that it is kept nowhere.
 */
export const bindings = table(
  'token.binding',
  {
    id: text(),
    card: text(),
    customer: text(),
    state: text<BindingState>(),
    tries: int(),
    begun_at: instant(),
    expires_at: instant(),
    delivery: text<Delivery>(),
    sent_to: nullable(text()),
  },
  { key: 'id' },
);
export type Binding = RowOf<typeof bindings>;

/** How many codes a holder asked for on a day, which binding is open, and in which language they are written to. */
export const holders = table(
  'token.holder',
  { id: text(), day: date(), codes: int(), open: nullable(text()), locale: text<Locale>() },
  { key: 'id' },
);
export type Holder = RowOf<typeof holders>;
