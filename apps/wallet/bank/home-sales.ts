import { decimal, flag, list, nullable, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { HOMES } from './homes.ts';

/** The sale of a case's home, where there is one. */
export const salesPath = (id: string): string => `${HOMES}/realisations?loan=${encodeURIComponent(id)}`;

const sale = object({
  realisation: text,
  state: oneOf(
    'opened',
    'based',
    'appraised',
    'announced',
    'unsold',
    'taking',
    'sold',
    'proposed',
    'distributed',
    'ended',
  ),
  appraised: nullable(decimal),
  rounds: list(
    object({ reserve: decimal, on: text, ended: oneOf('running', 'sold', 'unsold', 'defaulted') }),
  ),
  price: nullable(decimal),
  isRedeemable: flag,
  shelter: object({ kind: oneOf('none', 'other-home', 'housing-offered', 'rent-set-aside') }),
  distribution: nullable(
    object({
      costs: list(object({ amount: decimal })),
      shelter: decimal,
      liens: list(object({ holder: text, paid: decimal })),
      ours: decimal,
      residual: decimal,
      surplus: decimal,
    }),
  ),
});
export type HomeSale = Shaped<typeof sale>;
export const homeSales = object({ realisations: list(sale) });
