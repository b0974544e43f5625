import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named } from './label.ts';
import { CreditCode, Id, Lei } from './scalar.ts';
import { exampleMark, orUndisclosed, Text, Texts } from './text.ts';

/** 持有金融牌照信息. */
const Licence = Type.Object(
  {
    name: named(['牌照名称', '牌照名稱', 'Licence'], Text),
    code: named(['机构编码', '機構編碼', 'Institution code'], orUndisclosed(Type.String({ maxLength: 40 }))),
    authority: named(['发证机关', '發證機關', 'Issuing authority'], Text),
  },
  closed,
);

/** 机构信息: who signs the declaration, and which duties in test and exit are theirs. */
export const Institution = Type.Object(
  {
    id: named(['编号', '編號', 'Id'], Id),
    name: named(['机构名称', '機構名稱', 'Institution'], Text),
    role: named(
      ['角色', '角色', 'Role'],
      choice({
        licensed: ['持牌金融机构', '持牌金融機構', 'licensed financial institution'],
        technology: ['科技公司', '科技公司', 'technology company'],
      }),
    ),
    creditCode: named(
      ['统一社会信用代码', '統一社會信用代碼', 'Unified social credit code'],
      orUndisclosed(CreditCode),
    ),
    lei: named(['全球法人识别编码', '全球法人識別編碼', 'Legal entity identifier'], orUndisclosed(Lei)),
    licences: named(
      ['持有金融牌照信息', '持有金融牌照資訊', 'Financial licences held'],
      orUndisclosed(Type.Array(Licence, { minItems: 1, maxItems: 20 })),
    ),
    duties: named(['职责', '職責', 'Duties'], Texts),
    ...exampleMark,
  },
  closed,
);
export type Institution = Frozen<Static<typeof Institution>>;
