import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = ['310000', '320000', '330000', '440000', '110000'];

export const scope: Declaration['scope'] = {
  businessKinds: ['lending'],
  products: [
    said(
      '房产抵押贷款“快审快贷”，企业版和个人版。',
      '不動產抵押貸款「快審快貸」，企業版和個人版。',
      'Kuaishen Kuaidai, loans on a home, in an enterprise and a personal edition.',
    ),
    example(
      '住宅抵押，最高 300 万元（个人版）或 500 万元（企业版），额度期限至多十年，单笔至多三年。',
      '住宅抵押，最高 300 萬元（個人版）或 500 萬元（企業版），額度期限至多十年，單筆至多三年。',
      'On residential property, up to ¥3 million (personal) or ¥5 million (enterprise), limits for ten years, each drawing for three.',
    ),
  ],
  channels: ['app', 'web', 'counter'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'home-at-stake',
      rule: example(
        '签约前以醒目文字告知：不能还款可能失去房产。',
        '簽約前以醒目文字告知：不能還款可能失去房產。',
        'Before signing it is said plainly that the home may be lost.',
      ),
      kept: example(
        '须逐条确认；24 小时冷静期内可无条件解除。',
        '須逐條確認；24 小時冷靜期內可無條件解除。',
        'Confirmed clause by clause; for 24 hours the contract can be ended without a reason.',
      ),
    },
    {
      id: 'this-loan-only',
      rule: said(
        '个人、征信和抵押数据只用于本笔贷款，客户可见每次使用。',
        '個人、徵信和抵押資料只用於本筆貸款，客戶可見每次使用。',
        'Personal, bureau and mortgage data is used for this loan only, and the customer sees every use.',
      ),
      kept: example(
        '用途绑定合同号，第二次用途由程序拒绝并记录。',
        '用途綁定合約號，第二次用途由程式拒絕並記錄。',
        'The purpose is bound to the contract; a second use is refused by the program and recorded.',
      ),
    },
    {
      id: 'human-review',
      rule: example(
        '被模型拒绝的客户可要求人工复核。',
        '被模型拒絕的客戶可要求人工覆核。',
        'Whoever the model refuses can ask a person to look.',
      ),
      kept: example(
        '十五个工作日内答复，逾期登记为投诉。',
        '十五個工作日內答覆，逾期登記為申訴。',
        'Answered within fifteen working days; later it counts as a complaint.',
      ),
    },
    {
      id: 'repay-always',
      rule: example(
        '任何暂停都不妨碍还款和解押。',
        '任何暫停都不妨礙還款和塗銷抵押。',
        'No suspension ever stops a repayment or a release.',
      ),
      kept: example(
        '限额和暂停只作用于新业务。',
        '限額和暫停只作用於新業務。',
        'Limits and suspensions bind new business only.',
      ),
    },
  ],
  antiMoneyLaundering: [
    {
      id: 'actual-controller',
      rule: example(
        '识别并核实受益所有人。',
        '識別並核實實質受益人。',
        'The beneficial owner is identified and verified.',
      ),
      kept: example(
        '股权图谱穿透至自然人；穿透不到的转柜面。',
        '股權圖譜穿透至自然人；無法穿透的轉臨櫃。',
        'The graph is followed to a natural person; where it cannot be, the case goes to the counter.',
      ),
    },
    {
      id: 'entrusted-payment',
      rule: example(
        '贷款用于经营，不得流入房市、股市。',
        '貸款用於營運，不得流入房市、股市。',
        'Loans are for business, not for houses or shares.',
      ),
      kept: example(
        '单笔超过 50 万元的受托支付至交易对手。',
        '單筆超過 50 萬元的受託支付至交易對手。',
        'Above ¥500,000 a drawing is paid to the counterparty of the trade.',
      ),
    },
  ],
};
