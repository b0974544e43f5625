import type { Declaration } from '../schema/declaration.ts';
import type { Exit } from '../schema/exit.ts';
import type { Limit } from '../schema/limit.ts';
import type { ProfileId } from '../schema/profile.ts';
import type { Text } from '../schema/text.ts';
import { example } from '../words/write.ts';
import { freezeInLog, step } from './steps.ts';

/** The one institution of a worked example. */
export const FIRM = 'firm';

export interface ProfileCore {
  readonly profile: ProfileId;
  readonly firm: readonly [hans: string, hant: string, en: string];
  readonly name: Text;
  readonly what: Text;
  readonly users: Text;
  readonly currency: 'GBP' | 'EUR';
  readonly regions: readonly string[];
  readonly zone: string;
  readonly businessKind: 'payment' | 'lending';
  readonly customersMaximum: string;
  readonly amountMaximum: string;
  readonly association: Text;
  readonly endsOn: string;
}

export const compensationText = example(
  '公司先行赔付，再查明原因。',
  '公司先行賠付，再查明原因。',
  'The firm pays first and looks for the cause afterwards.',
);

/** The part of a worked example that the program would obey. */
export function forTheProgram({ businessKind, currency, regions, zone, ...of }: ProfileCore) {
  const measure = (id: string, unit: 'count' | 'money' | 'percent', title: Text, definition: Text) =>
    ({ id, unit, title, definition, sensed: 'computed', example: true }) as const;
  const total = { per: 'pilot', period: 'total', example: true } as const;
  const limits: readonly Limit[] = [
    {
      ...total,
      id: 'customers',
      measure: 'customers',
      kind: 'customers',
      maximum: of.customersMaximum,
      warnAtPercent: 80,
      text: example(
        '参与测试的客户数有上限。',
        '參與測試的客戶數有上限。',
        'The test serves no more customers than this.',
      ),
    },
    {
      ...total,
      id: 'amount',
      measure: 'amount',
      kind: 'amount',
      maximum: of.amountMaximum,
      currency,
      warnAtPercent: 80,
      text: example(
        '测试的总金额有上限。',
        '測試的總金額有上限。',
        'The test moves no more money than this.',
      ),
    },
    {
      ...total,
      id: 'regions',
      measure: 'amount',
      kind: 'regions',
      regions: [...regions],
      warnAtPercent: 80,
      text: example('只在申报地区开展。', '只在申報地區開展。', 'Only in the regions declared.'),
    },
  ];
  return {
    scope: {
      businessKinds: [businessKind],
      products: [of.what],
      channels: ['app'],
      regions: [...regions],
      example: true,
    },
    limits,
    safeguards: {
      consumer: [
        {
          id: 'told',
          rule: example(
            '客户事先知道这是测试。',
            '客戶事先知道這是測試。',
            'Customers know beforehand that this is a test.',
          ),
          kept: example('开通前须确认。', '開通前須確認。', 'They confirm it before they can start.'),
        },
      ],
      antiMoneyLaundering: [
        {
          id: 'identity',
          rule: example('核实每位客户身份。', '核實每位客戶身分。', 'Each customer’s identity is verified.'),
          kept: example('未核实者不能开通。', '未核實者不能開通。', 'Without it nobody can start.'),
        },
      ],
    },
    measures: [
      measure(
        'customers',
        'count',
        example('服务的客户', '服務的客戶', 'Customers served'),
        example(
          '办理过至少一笔业务的客户数。',
          '辦理過至少一筆業務的客戶數。',
          'Customers with at least one transaction.',
        ),
      ),
      measure(
        'amount',
        'money',
        example('业务金额', '業務金額', 'Amount of business'),
        example('全部新业务的金额合计。', '全部新業務的金額合計。', 'The sum of all new business.'),
      ),
      measure(
        'complaints-share',
        'percent',
        example('投诉比例', '申訴比例', 'Share that complained'),
        example(
          '提出投诉的客户占服务客户的比例。',
          '提出申訴的客戶占服務客戶的比例。',
          'Customers who complained, of the customers served.',
        ),
      ),
    ],
    triggers: [
      {
        id: 'complaints',
        measure: 'complaints-share',
        comparison: 'at-least',
        threshold: '5',
        action: 'freeze-new',
        example: true,
        text: example(
          '投诉过多即停止新业务。',
          '申訴過多即停止新業務。',
          'Too many complaints stop new business.',
        ),
      },
    ],
    compensation: {
      sources: [{ kind: 'advance-payment', payer: FIRM, minimum: '50000.00', currency, example: true }],
      deadlines: { acknowledge: 1, decide: 10, pay: 5 },
      text: compensationText,
      example: true,
    },
    exits: (['normal', 'risky', 'non-performing'] as const).map(exitOf),
    graduation: {
      criteria: [
        {
          measure: 'complaints-share',
          comparison: 'below',
          threshold: '1',
          example: true,
          text: example(
            '投诉比例低于百分之一。',
            '申訴比例低於百分之一。',
            'Fewer than one in a hundred complained.',
          ),
        },
      ],
    },
    drill: { maxAgeDays: 90, example: true },
    duration: { startsOn: '2026-11-02', endsOn: of.endsOn, example: true },
    commentWindow: { workingDays: 5, zone },
  } satisfies Partial<Declaration>;
}

const whenOf: Readonly<Record<Exit['class'], Text>> = {
  normal: example('测试按期结束。', '測試按期結束。', 'The test ends as planned.'),
  risky: example('出现风险，提前结束。', '出現風險，提前結束。', 'The test ends early because of a risk.'),
  'non-performing': example(
    '客户尚有未了结的款项。',
    '客戶尚有未了結的款項。',
    'Customers still owe or are owed money.',
  ),
};

const exitOf = (name: Exit['class']): Exit => ({
  class: name,
  when: whenOf[name],
  steps: [
    step(
      'freeze',
      FIRM,
      1,
      example(
        '停止新业务并告知客户。',
        '停止新業務並告知客戶。',
        'New business stops and customers are told.',
      ),
      example('决定退出。', '決定退出。', 'The exit is decided.'),
      freezeInLog,
    ),
    step(
      'settle',
      FIRM,
      20,
      example('结清每位客户的款项。', '結清每位客戶的款項。', 'Each customer’s money is settled.'),
      example('在途业务为零。', '在途業務為零。', 'Nothing is in flight.'),
      example('账目相符。', '帳目相符。', 'The books agree.'),
    ),
    step(
      'offline',
      FIRM,
      5,
      example('下线。', '下線。', 'The service goes offline.'),
      example('全部结清。', '全部結清。', 'All is settled.'),
      example('公开日志中的最后一条。', '公開日誌中的最後一條。', 'The last entry in the public log.'),
    ),
  ],
  example: true,
});
