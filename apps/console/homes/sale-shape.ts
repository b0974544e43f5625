import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

const states = [
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
] as const;

const parts = object({
  gross: decimal,
  shelter: decimal,
  costs: list(object({ amount: decimal })),
  liens: list(object({ holder: text, paid: decimal })),
  ours: decimal,
  residual: decimal,
  surplus: decimal,
});

const sale = object({
  realisation: text,
  asset: number,
  state: oneOf(...states),
  route: nullable(oneOf('judgment', 'security-proceedings', 'agreement')),
  appraised: nullable(decimal),
  validUntil: nullable(text),
  rounds: list(
    object({
      n: number,
      kind: oneOf('auction', 'sale', 'agreed'),
      reserve: decimal,
      on: text,
      ended: oneOf('running', 'sold', 'unsold', 'defaulted'),
    }),
  ),
  price: nullable(decimal),
  next: nullable(object({ kind: oneOf('auction', 'sale'), least: decimal, noticeDays: number })),
  planned: nullable(parts),
  distribution: nullable(parts),
  proposedBy: nullable(text),
  papers: list(object({ step: text, text, by: text, on: text, digest: text })),
});
export type Sale = Shaped<typeof sale>;
export const salesShape = object({ realisations: list(sale) });
