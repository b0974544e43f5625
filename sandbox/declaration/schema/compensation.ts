import Type from 'typebox';
import { choice, closed, named } from './label.ts';
import { Currency, Decimal, InstitutionRef } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

const WorkingDays = Type.Integer({ minimum: 1, maximum: 90 });

const Source = Type.Object(
  {
    kind: named(
      ['来源', '來源', 'Source'],
      choice({
        'risk-reserve': ['风险准备金', '風險準備金', 'risk reserve'],
        insurance: ['保险', '保險', 'insurance'],
        'advance-payment': ['先行赔付', '先行賠付', 'advance payment by the institution'],
      }),
    ),
    payer: named(['出资机构', '出資機構', 'Paid in by'], InstitutionRef),
    minimum: named(['最低金额', '最低金額', 'Minimum'], Decimal),
    currency: named(['币种', '幣別', 'Currency'], Currency),
    ...exampleMark,
  },
  closed,
);

/** Whom a defect harmed is paid from these sources in their order, within these times. */
export const Compensation = named(
  ['补偿安排', '補償安排', 'Compensation'],
  Type.Object(
    {
      sources: named(
        ['资金来源', '資金來源', 'Sources, in the order in which they pay'],
        Type.Array(Source, { minItems: 1, maxItems: 10 }),
      ),
      deadlines: named(
        ['时限（工作日）', '時限（工作日）', 'Deadlines (working days)'],
        Type.Object(
          {
            acknowledge: named(['受理确认', '受理確認', 'Claim acknowledged'], WorkingDays),
            decide: named(['作出决定', '作出決定', 'Claim decided'], WorkingDays),
            pay: named(['支付', '支付', 'Money paid'], WorkingDays),
          },
          closed,
        ),
      ),
      claimMaximum: Type.Optional(
        named(['单笔最高补偿', '單筆最高補償', 'Most that one claim may be paid'], Decimal),
      ),
      fourEyesAbove: Type.Optional(
        named(['超过须双人复核', '超過須雙人覆核', 'Two officers decide above'], Decimal),
      ),
      text: named(['说明', '說明', 'In words'], Text),
      ...exampleMark,
    },
    closed,
  ),
);
