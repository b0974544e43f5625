import { instant, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Suspender } from './token.ts';

/** What became of a token: a row a change, by whom and why. Its id is the token's with its version. */
export const tokenSteps = table(
  'payments.token_step',
  {
    id: text(),
    token: text(),
    /** In the past tense: `made`, `suspended`, `resumed`, `deleted`, `moved` (to another card), `rules-changed`. */
    step: text(),
    by: text<Suspender>(),
    /** Who of the bank's staff. */
    person: nullable(text()),
    /** In the words of who did it; the holder reads it. */
    reason: nullable(text()),
    at: instant(),
  },
  { key: 'id' },
);
export type TokenStep = RowOf<typeof tokenSteps>;

/** A token's step as a row. Each version of a token has one, so it cannot be there yet. */
export const stepRow = ({ token, version, ...of }: Omit<TokenStep, 'id'> & { readonly version: number }) =>
  tokenSteps.create({ id: `${token}/${version}`, token, ...of });
