import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named, type Term } from './label.ts';
import { InstitutionRef } from './scalar.ts';
import { Text, Texts } from './text.ts';

const MONTHS_MAX = 12;

/** One condition of article 59: kept or not, and how it is shown. */
const condition = (term: Term) =>
  named(
    term,
    Type.Object(
      {
        kept: named(
          ['是否满足', '是否滿足', 'Kept'],
          choice({
            yes: ['满足', '滿足', 'yes'],
            no: ['不满足', '不滿足', 'no'],
            'not-applicable': ['不适用', '不適用', 'not applicable'],
          }),
        ),
        how: named(['如何证明', '如何證明', 'How it is shown'], Text),
      },
      closed,
    ),
  );

const PersonalData = Type.Object(
  {
    reused: named(
      [
        '是否使用为其他目的收集的个人数据',
        '是否使用為其他目的蒐集的個人資料',
        'Uses personal data collected for other purposes',
      ],
      Type.Boolean(),
    ),
    conditions: named(
      ['第59条条件', '第59條條件', 'Conditions of article 59'],
      Type.Object(
        {
          publicInterest: condition(['重大公共利益', '重大公共利益', 'Substantial public interest']),
          monitoring: condition(['监测与应对机制', '監測與應對機制', 'Monitoring and response']),
          isolation: condition(['隔离环境', '隔離環境', 'Isolated environment']),
          noSharing: condition(['不向外共享', '不向外共享', 'No onward sharing']),
          noDecisions: condition([
            '不对本人作出决定',
            '不對本人作出決定',
            'No decisions on the persons concerned',
          ]),
          deletion: condition(['结束后删除', '結束後刪除', 'Deletion at the end']),
          logs: condition(['参与期间保存日志', '參與期間保存日誌', 'Logs kept during participation']),
          summary: condition(['公开简要说明', '公開簡要說明', 'A short summary published']),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** What article 57 of Regulation (EU) 2024/1689 and its neighbours ask beside the common sections. */
export const EuAiAct57 = named(
  ['人工智能监管沙盒计划', '人工智慧監理沙盒計畫', 'AI regulatory sandbox plan'],
  Type.Object(
    {
      aiSystem: named(
        ['人工智能系统', '人工智慧系統', 'AI system'],
        Type.Object(
          {
            provider: named(['提供者', '提供者', 'Provider'], InstitutionRef),
            name: named(['系统名称', '系統名稱', 'Name of the system'], Text),
            purpose: named(['预期用途', '預期用途', 'Intended purpose'], Text),
            risk: named(
              ['风险类别', '風險類別', 'Risk class'],
              choice({
                'high-risk': ['高风险', '高風險', 'high-risk'],
                transparency: ['有透明度义务', '有透明度義務', 'with duties of transparency'],
                other: ['其他', '其他', 'other'],
              }),
            ),
            description: named(['系统说明', '系統說明', 'Description'], Texts),
            humanOversight: named(['人工监督', '人工監督', 'Human oversight'], Text),
          },
          closed,
        ),
      ),
      sandboxPlan: named(
        ['沙盒计划', '沙盒計畫', 'Sandbox plan'],
        Type.Object(
          {
            objectives: named(['目标', '目標', 'Objectives'], Texts),
            method: named(['方法', '方法', 'Method'], Text),
            risks: named(['风险与缓解', '風險與緩解', 'Risks and their mitigation'], Texts),
            guidance: named(['请求的指导', '請求的指導', 'Guidance asked for'], Texts),
          },
          closed,
        ),
      ),
      participation: named(
        ['参与期限', '參與期限', 'Participation'],
        Type.Object(
          {
            months: named(
              ['期限（月）', '期限（月）', 'Months'],
              Type.Integer({ minimum: 1, maximum: MONTHS_MAX }),
            ),
            extensionMonths: named(
              ['可延长（月）', '可延長（月）', 'Months by which it may be extended'],
              Type.Integer({ minimum: 0, maximum: MONTHS_MAX }),
            ),
          },
          closed,
        ),
      ),
      exitReport: named(
        ['退出报告', '退出報告', 'Exit report'],
        Type.Object(
          {
            activities: named(['开展的活动', '開展的活動', 'Activities'], Text),
            results: named(['结果', '結果', 'Results'], Text),
            learning: named(['经验', '經驗', 'Learning outcomes'], Text),
          },
          closed,
        ),
      ),
      writtenProof: named(['书面证明', '書面證明', 'Written proof of the activities'], Text),
      personalData: named(
        ['个人数据（第59条）', '個人資料（第59條）', 'Personal data (article 59)'],
        PersonalData,
      ),
      liability: named(['对第三方的责任', '對第三方的責任', 'Liability to third parties'], Text),
    },
    closed,
  ),
);
export type EuAiAct57 = Frozen<Static<typeof EuAiAct57>>;
