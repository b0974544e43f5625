import { flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

const looked = {
  verdict: oneOf('fit', 'unfit'),
  auc: number,
  ks: number,
  rows: number,
  reason: text,
  officer: text,
  on: text,
};
const proposed = object({ ...looked, id: text });
export type Proposed = Shaped<typeof proposed>;

const model = object({
  model: text,
  name: text,
  kind: text,
  trainedOn: text,
  card: object({
    data: text,
    rows: nullable(number),
    bads: nullable(number),
    auc: nullable(number),
    ks: nullable(number),
    outOfTime: nullable(object({ tested: text, auc: number, ks: number })),
  }),
  state: oneOf('candidate', 'approved', 'retired'),
  proposal: nullable(proposed),
  validations: list(object({ ...looked, confirmedBy: text, confirmedOn: text })),
  revalidateOn: nullable(text),
  overdue: flag,
});
export type RegisteredModel = Shaped<typeof model>;
export const registryShape = object({ models: list(model) });

const outcome = object({ offers: number, loans: number, ever30: number, ever90: number });
export type GrantedOutcome = Shaped<typeof outcome>;
export const overridesShape = object({
  from: text,
  to: text,
  reviews: object({ asked: number, upheld: number, overturned: number }),
  byReason: list(
    object({ reason: text, declined: number, asked: number, upheld: number, overturned: number }),
  ),
  granted: object({ byOfficers: outcome, byModels: outcome }),
});
