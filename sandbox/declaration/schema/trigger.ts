import Type, { type Static } from 'typebox';
import { ExitClass } from './exit.ts';
import type { Frozen } from './frozen.ts';
import { choice, closed, named } from './label.ts';
import { Comparison } from './measure.ts';
import { Decimal, Id, MeasureRef } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

/** What happens by itself when a measure crosses a threshold. */
export const Trigger = Type.Object(
  {
    id: named(['编号', '編號', 'Id'], Id),
    measure: named(['指标', '指標', 'Measure'], MeasureRef),
    comparison: Comparison,
    threshold: named(['阈值', '閾值', 'Threshold'], Decimal),
    action: named(
      ['措施', '措施', 'Action'],
      choice({
        notify: ['通知监管机构', '通知監理機構', 'notify the supervisor'],
        'freeze-new': ['冻结新业务', '凍結新業務', 'freeze new business'],
        'open-incident': ['登记风险事件', '登記風險事件', 'open an incident'],
        'start-exit': ['启动退出', '啟動退出', 'start an exit'],
      }),
    ),
    /** Of a trigger that starts an exit: which one; at risk where it does not say. */
    exit: Type.Optional(ExitClass),
    ...exampleMark,
    text: named(['说明', '說明', 'In words'], Text),
  },
  closed,
);
export type Trigger = Frozen<Static<typeof Trigger>>;
