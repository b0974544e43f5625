import type { DeclarationDocument } from '../schema/declaration.ts';
import { example } from '../words/write.ts';
import { profileCore } from './profile-core.ts';

/** A worked example of the profile `uk-fca`: fictional from end to end, and seeded nowhere. */
export const ukFcaExample: DeclarationDocument = {
  ...profileCore({
    profile: 'uk-fca',
    firm: ['柳条支付公司', '柳條支付公司', 'Wicker Payments Ltd'],
    name: example('账单分期支付', '帳單分期支付', 'Bills paid in parts'),
    what: example(
      '客户把一张水电账单分几次支付，不计利息。',
      '客戶把一張水電帳單分幾次支付，不計利息。',
      'Customers pay a utility bill in several parts, without interest.',
    ),
    users: example(
      '至多 400 位自愿参加的成年客户。',
      '至多 400 位自願參加的成年客戶。',
      'At most 400 adult customers who volunteer.',
    ),
    currency: 'GBP',
    regions: ['GB-ENG', 'GB-WLS'],
    zone: 'Europe/London',
    businessKind: 'payment',
    customersMaximum: '400',
    amountMaximum: '120000.00',
    association: example('外部调解机构（示例）', '外部調解機構（示例）', 'An ombudsman (example)'),
    endsOn: '2027-03-31',
  }),
  ukFca: {
    criteria: {
      inScope: {
        positive: [example('支付服务受监管。', '支付服務受監理。', 'Payment services are regulated.')],
        negative: [
          example(
            '不计利息，是否属于信贷须澄清。',
            '不計利息，是否屬於信貸須釐清。',
            'Without interest: whether it is credit has to be made clear.',
          ),
        ],
      },
      genuineInnovation: {
        positive: [
          example(
            '每一部分都可由客户自定日期。',
            '每一部分都可由客戶自定日期。',
            'The customer sets the date of each part.',
          ),
        ],
        negative: [example('分期本身并不新。', '分期本身並不新。', 'Paying in parts is not new as such.')],
      },
      consumerBenefit: {
        positive: [example('减少滞纳金。', '減少滯納金。', 'Fewer late fees.')],
        negative: [
          example(
            '可能使客户推迟求助。',
            '可能使客戶延後求助。',
            'It may lead customers to seek help later.',
          ),
        ],
      },
      readiness: {
        positive: [example('退出演练已通过。', '退出演練已通過。', 'The exit drill has passed.')],
        negative: [
          example(
            '客服人员尚在培训。',
            '客服人員尚在培訓。',
            'Those who answer customers are still in training.',
          ),
        ],
      },
      needForSupport: {
        positive: [
          example(
            '没有小规模测试的许可。',
            '沒有小規模測試的許可。',
            'There is no permission for a small test.',
          ),
        ],
        negative: [
          example(
            '部分问题可由公开指引解答。',
            '部分問題可由公開指引解答。',
            'Published guidance answers some of the questions.',
          ),
        ],
      },
    },
    timeline: [
      { on: '2026-11-02', text: example('前 50 位客户。', '前 50 位客戶。', 'The first 50 customers.') },
      {
        on: '2027-01-04',
        text: example(
          '中期检查，扩大到 400 位。',
          '期中檢查，擴大到 400 位。',
          'Review half-way, then up to 400.',
        ),
      },
      {
        on: '2027-03-31',
        text: example(
          '测试结束，编写最终报告。',
          '測試結束，編寫最終報告。',
          'The test ends; the final report is written.',
        ),
      },
    ],
    kpis: [
      {
        measure: 'complaints-share',
        target: example('低于百分之一。', '低於百分之一。', 'Below one in a hundred.'),
      },
      {
        measure: 'customers',
        target: example(
          '至少 200 位客户用过一次。',
          '至少 200 位客戶用過一次。',
          'At least 200 customers have used it once.',
        ),
      },
    ],
    testCustomers: example(
      '自愿参加的成年人；不含处于财务困境者。',
      '自願參加的成年人；不含處於財務困境者。',
      'Adults who volunteer; nobody in financial difficulty.',
    ),
    customerSafeguards: {
      disclosure: example(
        '每个页面都写明这是测试。',
        '每個頁面都寫明這是測試。',
        'Each screen says that this is a test.',
      ),
      consent: example(
        '开通前单独同意，可随时退出。',
        '開通前單獨同意，可隨時退出。',
        'A consent of its own before the start; they may leave at any time.',
      ),
      bespoke: [
        example(
          '另存一笔资金，足以退还全部款项。',
          '另存一筆資金，足以退還全部款項。',
          'Money set apart that is enough to repay everybody.',
        ),
        example('拒绝决定由第二人复核。', '拒絕決定由第二人複核。', 'A second person reviews each refusal.'),
      ],
    },
    redress: {
      complaints: example(
        '一个工作日内确认，十五个工作日内答复。',
        '一個工作日內確認，十五個工作日內答覆。',
        'Acknowledged in one working day, answered in fifteen.',
      ),
      compensation: example('公司先行赔付。', '公司先行賠付。', 'The firm pays first.'),
      ombudsman: example(
        '不满意者可找外部调解机构。',
        '不滿意者可找外部調解機構。',
        'Whoever is not content can go to an ombudsman.',
      ),
    },
    exitPlan: [
      example('已确定的分期照常付完。', '已確定的分期照常付完。', 'Parts already agreed are paid as agreed.'),
      example('余款退还客户。', '餘款退還客戶。', 'Money left over goes back to the customers.'),
    ],
    authorisation: {
      tools: ['restricted-authorisation', 'individual-guidance'],
      wanted: example(
        '完全的支付服务授权。',
        '完整的支付服務授權。',
        'Full authorisation for payment services.',
      ),
    },
  },
};
