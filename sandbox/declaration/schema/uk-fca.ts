import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named, type Term } from './label.ts';
import { DateOnly, Id } from './scalar.ts';
import { Text, Texts } from './text.ts';

/** A criterion is argued from both sides: what speaks for it and what against. */
const criterion = (term: Term) =>
  named(
    term,
    Type.Object(
      {
        positive: named(['正面迹象', '正面跡象', 'Positive indicators'], Texts),
        negative: named(['反面迹象', '反面跡象', 'Negative indicators'], Texts),
      },
      closed,
    ),
  );

const Milestone = Type.Object(
  {
    on: named(['日期', '日期', 'On'], DateOnly),
    text: named(['里程碑', '里程碑', 'Milestone'], Text),
  },
  closed,
);

const Success = Type.Object(
  {
    measure: named(['指标', '指標', 'Measure'], Id),
    target: named(['成功标准', '成功標準', 'Success is'], Text),
  },
  closed,
);

/** What the FCA's sandbox asks beside the common sections: five criteria, test plan, safeguards, redress, exit, authorisation. */
export const UkFca = named(
  ['英国沙盒测试计划', '英國沙盒測試計畫', 'UK sandbox test plan'],
  Type.Object(
    {
      criteria: named(
        ['五项准入标准', '五項准入標準', 'The five criteria'],
        Type.Object(
          {
            inScope: criterion(['属于监管范围', '屬於監理範圍', 'In scope']),
            genuineInnovation: criterion(['真正的创新', '真正的創新', 'Genuine innovation']),
            consumerBenefit: criterion(['对消费者有益', '對消費者有益', 'Consumer benefit']),
            readiness: criterion(['准备充分', '準備充分', 'Readiness']),
            needForSupport: criterion(['需要支持', '需要支持', 'Need for support']),
          },
          closed,
        ),
      ),
      timeline: named(
        ['测试时间表', '測試時間表', 'Timeline of the test'],
        Type.Array(Milestone, { minItems: 2, maxItems: 40 }),
      ),
      kpis: named(
        ['成功指标', '成功指標', 'Key performance indicators'],
        Type.Array(Success, { minItems: 1, maxItems: 20 }),
      ),
      testCustomers: named(['测试客户', '測試客戶', 'Customers of the test'], Text),
      customerSafeguards: named(
        ['客户保障', '客戶保障', 'Customer safeguards'],
        Type.Object(
          {
            disclosure: named(['告知', '告知', 'Disclosure'], Text),
            consent: named(['同意', '同意', 'Consent'], Text),
            bespoke: named(['专门保障', '專門保障', 'Safeguards for this firm'], Texts),
          },
          closed,
        ),
      ),
      redress: named(
        ['救济与赔偿', '救濟與賠償', 'Redress'],
        Type.Object(
          {
            complaints: named(['投诉', '申訴', 'Complaints'], Text),
            compensation: named(['赔偿', '賠償', 'Compensation'], Text),
            ombudsman: named(['外部救济', '外部救濟', 'Redress outside the firm'], Text),
          },
          closed,
        ),
      ),
      exitPlan: named(['退出计划', '退出計畫', 'Exit plan'], Texts, [
        '测试结束时客户会怎样；步骤见“退出方案”。',
        '測試結束時客戶會怎樣；步驟見「退出方案」。',
        'What becomes of customers when the test ends; its steps stand under “Exits”.',
      ]),
      authorisation: named(
        ['测试后所需授权', '測試後所需授權', 'Authorisation wanted afterwards'],
        Type.Object(
          {
            tools: named(
              ['测试中的监管工具', '測試中的監理工具', 'Tools used in the test'],
              Type.Array(
                choice({
                  'restricted-authorisation': ['限制性授权', '限制性授權', 'restricted authorisation'],
                  waiver: ['规则豁免或修改', '規則豁免或修改', 'waiver or modification of a rule'],
                  'individual-guidance': ['个别指引', '個別指引', 'individual guidance'],
                  'informal-steer': ['非正式指引', '非正式指引', 'informal steer'],
                  'no-enforcement-letter': ['不采取执法行动函', '不採取執法行動函', 'no-enforcement letter'],
                }),
                { minItems: 1, maxItems: 5, uniqueItems: true },
              ),
            ),
            wanted: named(['所需授权', '所需授權', 'Wanted'], Text),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
);
export type UkFca = Frozen<Static<typeof UkFca>>;
