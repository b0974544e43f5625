import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named } from './label.ts';
import { Currency, DateOnly, Decimal, Id } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

/** How a threshold is compared with a measure's value. */
export const Comparison = named(
  ['比较', '比較', 'Comparison'],
  choice({
    above: ['高于', '高於', 'above'],
    'at-least': ['不低于', '不低於', 'at least'],
    below: ['低于', '低於', 'below'],
    'at-most': ['不高于', '不高於', 'at most'],
  }),
);

const Target = Type.Object(
  {
    comparison: Comparison,
    value: named(['目标值', '目標值', 'Target value'], Decimal),
    by: Type.Optional(named(['期限', '期限', 'By'], DateOnly)),
    ...exampleMark,
  },
  closed,
);

/** A figure about the pilot that limits, triggers and criteria refer to by its id (JR/T 0200-2020). */
export const MeasureDeclaration = Type.Object(
  {
    id: named(['编号', '編號', 'Id'], Id),
    title: named(['名称', '名稱', 'Name'], Text),
    definition: named(['定义', '定義', 'Definition'], Text),
    unit: named(
      ['单位', '單位', 'Unit'],
      choice({
        money: ['金额', '金額', 'money'],
        count: ['个', '個', 'count'],
        percent: ['百分比', '百分比', 'percent'],
        days: ['天', '天', 'days'],
      }),
    ),
    currency: Type.Optional(named(['币种', '幣別', 'Currency'], Currency)),
    sensed: named(
      ['感知方式', '感知方式', 'How sensed'],
      choice({
        reported: ['机构报送', '機構報送', 'reported by the institution'],
        computed: ['由账本计算', '由帳本計算', 'computed from the ledger'],
        probed: ['自动探测', '自動探測', 'probed from outside'],
      }),
    ),
    target: Type.Optional(named(['目标', '目標', 'Target'], Target)),
    ...exampleMark,
  },
  closed,
);
export type MeasureDeclaration = Frozen<Static<typeof MeasureDeclaration>>;
