import Type, { type Static } from 'typebox';

/**
 * What allows a use of personal data (PIPL art. 13): the person's consent (item 1), a contract with them that needs it
 * (item 2), or a duty by law (item 3).
 */
export const BasisSchema = Type.Union(
  [Type.Literal('consent'), Type.Literal('contract'), Type.Literal('legal-obligation')],
  { description: 'What allows the use (PIPL art. 13)' },
);
export type Basis = Static<typeof BasisSchema>;
