import Type from 'typebox';
import { choice, closed, named } from './label.ts';
import { DateOnly, InstitutionRef } from './scalar.ts';
import { exampleMark, orUndisclosed, Text, Texts } from './text.ts';

/** 7 备注. */
export const Notes = named(['备注', '備註', 'Notes'], Texts);

const Signature = Type.Object(
  {
    institution: named(['机构', '機構', 'Institution'], InstitutionRef),
    signatory: named(['签署人', '簽署人', 'Signatory'], orUndisclosed(Text)),
    capacity: named(
      ['身份', '身分', 'Capacity'],
      choice({
        'legal-representative': ['法定代表人', '法定代表人', 'legal representative'],
        authorised: ['授权人', '授權人', 'authorised person'],
      }),
    ),
    sealed: named(['盖章', '蓋章', 'Sealed'], Type.Boolean()),
    signedOn: named(['签署日期', '簽署日期', 'Signed on'], orUndisclosed(DateOnly)),
    ...exampleMark,
  },
  closed,
);

/** 7 承诺声明: honesty and continuous compliance, signed by every institution. */
export const Undertaking = named(
  ['承诺声明', '承諾聲明', 'Undertaking'],
  Type.Object(
    {
      text: named(['承诺内容', '承諾內容', 'We undertake'], Texts),
      signatures: named(['签署', '簽署', 'Signatures'], Type.Array(Signature, { minItems: 1, maxItems: 20 })),
    },
    closed,
  ),
);
