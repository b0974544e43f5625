import { Amount } from '@sandglass/lending';
import Type from 'typebox';
import { Business } from './assess.ts';

/** An application: nine fields, of which a person types five. */
export const ApplyInput = Type.Object(
  {
    product: Type.String({ minLength: 1, maxLength: 40 }),
    amount: Amount,
    termMonths: Type.Integer({ minimum: 1, maximum: 60 }),
    /** What the money is for; houses and shares are not on the list (商业银行互联网贷款管理暂行办法 art. 24). */
    purpose: Type.Union([
      Type.Literal('working-capital'),
      Type.Literal('stock'),
      Type.Literal('equipment'),
      Type.Literal('rent-and-wages'),
    ]),
    business: Business,
    renews: Type.Optional(
      Type.Object(
        {
          loan: Type.String({ minLength: 1, maxLength: 64 }),
          drawing: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
        },
        { additionalProperties: false, description: 'The drawing that is to be renewed when it matures' },
      ),
    ),
  },
  { additionalProperties: false },
);
export type ApplyInput = Type.Static<typeof ApplyInput>;
