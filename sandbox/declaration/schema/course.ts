import Type from 'typebox';
import { closed, named } from './label.ts';
import { Comparison } from './measure.ts';
import { DateOnly, Decimal, MeasureRef, Zone } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

const Criterion = Type.Object(
  {
    measure: named(['指标', '指標', 'Measure'], MeasureRef),
    comparison: Comparison,
    threshold: named(['阈值', '閾值', 'Threshold'], Decimal),
    text: named(['说明', '說明', 'In words'], Text),
    ...exampleMark,
  },
  closed,
);

/** When the pilot has passed: all of these hold. */
export const Graduation = named(
  ['测试通过标准', '測試通過標準', 'Graduation'],
  Type.Object(
    { criteria: named(['标准', '標準', 'Criteria'], Type.Array(Criterion, { minItems: 1, maxItems: 40 })) },
    closed,
  ),
);

/** How old the last passed drill of an exit may be before new business stops. */
export const Drill = named(
  ['退出演练', '退出演練', 'Drill'],
  Type.Object(
    {
      maxAgeDays: named(
        ['演练有效期（天）', '演練有效期（天）', 'Oldest valid drill (days)'],
        Type.Integer({ minimum: 1, maximum: 366 }),
      ),
      ...exampleMark,
    },
    closed,
  ),
);

export const Duration = named(
  ['测试期限', '測試期限', 'Duration'],
  Type.Object(
    {
      startsOn: named(['开始', '開始', 'Starts on'], DateOnly),
      endsOn: named(['结束', '結束', 'Ends on'], DateOnly),
      ...exampleMark,
    },
    closed,
  ),
);

/** How long the public may comment before admission. */
export const CommentWindow = named(
  ['公示期', '公示期', 'Comment window'],
  Type.Object(
    {
      workingDays: named(['工作日', '工作日', 'Working days'], Type.Integer({ minimum: 1, maximum: 60 })),
      zone: named(['时区', '時區', 'Time zone'], Zone),
    },
    closed,
  ),
);
