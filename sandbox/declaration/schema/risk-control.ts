import Type from 'typebox';
import { closed, named } from './label.ts';
import { exampleMark, Text, Texts } from './text.ts';

const RiskMeasure = Type.Object(
  {
    risk: named(['风险点', '風險點', 'Risk'], Text),
    prevention: named(['防范措施', '防範措施', 'Prevention'], Text),
    ...exampleMark,
  },
  closed,
);

/** 5 风险防控. Its machine-readable twins are `compensation` and `exits`. */
export const RiskControl = named(
  ['风险防控', '風險防控', 'Risk control'],
  Type.Object(
    {
      measures: named(
        ['风控措施', '風控措施', 'Risk measures'],
        Type.Array(RiskMeasure, { minItems: 1, maxItems: 40 }),
      ),
      compensation: named(['风险补偿机制', '風險補償機制', 'Compensation mechanism'], Texts),
      exit: named(['退出机制', '退出機制', 'Exit mechanism'], Texts),
      emergencyPlan: named(['应急预案', '應變計畫', 'Emergency plan'], Texts),
      /** From when an incident was found to the institution's report of it. */
      noticeHours: Type.Optional(
        named(
          ['风险事件报告时限（小时）', '風險事件報告時限（小時）', 'Incidents are reported within (hours)'],
          Type.Integer({ minimum: 1, maximum: 720 }),
        ),
      ),
    },
    closed,
  ),
);
