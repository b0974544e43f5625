import { redressPurpose } from '@sandglass/compensation';
import { consentOperations, type NecessaryPurpose, type Purpose } from '@sandglass/consent';
import { caseFiles } from './case/case-file.ts';
import { SHARD } from './shard.ts';

/** What a case needs, each by itself and for this case alone (PIPL art. 6, 14, 28–29). */
export const purposes: readonly Purpose[] = [
  {
    id: 'home-loan-assessment',
    version: '2026-12',
    bound: true,
    title: {
      'zh-Hans': '本笔贷款的审批',
      'zh-Hant': '本筆貸款的審核',
      en: 'Deciding on this loan',
    },
    wording: {
      'zh-Hans':
        '仅为审批和管理编号所指的这一笔贷款，银行使用您填写的企业、个人、房产和股权信息，由模型推断额度和等级并说明理由。不用于其他产品、报表或营销；程序会拒绝并记录。结清后即从案卷中清除，合同和还款记录依法保存（自 2025 年起为十年）；未签约的，180 天无进展即视为放弃并清除所填内容，结束满三年后删除其余记录。您可以随时撤回；撤回后不再审批，已有贷款照常归还。',
      'zh-Hant':
        '僅為審核與管理編號所指的這一筆貸款，銀行使用您填寫的商號、個人、不動產與股權資料，由模型推斷額度與等級並說明理由。不用於其他產品、報表或行銷；程式會拒絕並留下紀錄。結清後即自案卷清除，契約與還款紀錄依法保存（自 2025 年起為十年）；未簽約的，180 天無進展即視為放棄並清除所填內容，結束滿三年後刪除其餘紀錄。您可以隨時撤回；撤回後不再審核，已有貸款照常償還。',
      en: 'To decide on and manage the one loan of this number, the bank uses what you enter about company, owner, home and ownership; a model infers amount and grade and says why. Not for other products, reports or marketing: the program refuses and records that. On settlement it is cleared from the case; contract and repayments are kept as the law says (ten years since 2025). Without a contract, what you entered is cleared when nothing happens for 180 days, and the rest is erased three years after the case ended. You may take this back at any time: nothing is decided then, and a loan you have is repaid as agreed.',
    },
  },
  {
    id: 'home-loan-bureau',
    version: '2020-01',
    bound: true,
    title: {
      'zh-Hans': '征信查询（本笔贷款）',
      'zh-Hant': '信用報告查詢（本筆貸款）',
      en: 'Credit bureau query (this loan)',
    },
    wording: {
      'zh-Hans':
        '仅为编号所指的这一笔贷款，银行可查询您的信用报告。每次查询会留下记录，其他机构可以看到。（演示中的征信机构是模拟的。）',
      'zh-Hant':
        '僅為編號所指的這一筆貸款，銀行可查詢您的信用報告。每次查詢會留下紀錄，其他機構可以看到。（展示中的徵信機構是模擬的。）',
      en: 'For the one loan of this number the bank may query your credit report. Each query leaves a record that other lenders see. (The bureau of the demonstration is simulated.)',
    },
  },
];

/** What the contract of a loan or the law cannot do without: not asked for, but said (PIPL art. 13 and 17). */
export const necessaryPurposes: readonly NecessaryPurpose[] = [
  {
    id: 'home-loan-servicing',
    basis: 'contract',
    version: '2020-01',
    bound: true,
    title: { 'zh-Hans': '本笔贷款的办理', 'zh-Hant': '本筆貸款的辦理', en: 'Handling this loan' },
    wording: {
      'zh-Hans':
        '为办理您提出的这一笔贷款并履行其合同，经办人员查看这一案卷、其材料、估值、抵押和还款。只限这一编号；每次查看都有记录，您可以在“我的”中看到。',
      'zh-Hant':
        '為辦理您提出的這一筆貸款並履行其契約，經辦人員查看這一案卷、其文件、估價、抵押與還款。只限這一編號；每次查看都有紀錄，您可以在「我的」中看到。',
      en: 'To handle the one loan that you asked for and its contract, clerks look at this case, its papers, valuation, mortgage and repayments. For this number only; each look leaves a record that you see under “Me”.',
    },
  },
  {
    id: 'home-loan-arrears',
    basis: 'contract',
    version: '2026-11',
    title: { 'zh-Hans': '逾期催收', 'zh-Hant': '逾期催收', en: 'Collecting what is overdue' },
    wording: {
      'zh-Hans':
        '贷款逾期后，清收人员为履行合同查看逾期的合同、金额和联系记录。只有逾期的合同会出现；每次查看都有记录，您可以在“我的”中看到。',
      'zh-Hant':
        '貸款逾期後，催收人員為履行契約查看逾期的契約、金額與聯絡紀錄。只有逾期的契約會出現；每次查看都有紀錄，您可以在「我的」中看到。',
      en: 'When a loan is overdue, collectors look at the contract, what is owed and when you were called, to perform the contract. Only overdue contracts appear; each look leaves a record that you see under “Me”.',
    },
  },
  {
    id: 'home-loan-terms',
    basis: 'contract',
    version: '2026-11',
    title: {
      'zh-Hans': '还款困难与条款调整',
      'zh-Hant': '還款困難與條款調整',
      en: 'Other terms in difficulties',
    },
    wording: {
      'zh-Hans':
        '您因还款困难申请调整，或银行拟调整还款条款时，工作人员为履行和变更合同查看您的申请、所附证明、合同和还款计划；每次查看都有记录，您可以在“我的”中看到。',
      'zh-Hant':
        '您因還款困難申請調整，或銀行擬調整還款條款時，人員為履行與變更契約查看您的申請、所附證明、契約與還款計畫；每次查看都有紀錄，您可以在「我的」中看到。',
      en: 'When you ask for other terms because you cannot pay as planned, or the bank proposes some, staff look at your request, its evidence, the contract and its schedule, to perform and change the contract; each look leaves a record that you see under “Me”.',
    },
  },
  {
    id: 'exit-classes',
    basis: 'contract',
    version: '2020-01',
    title: { 'zh-Hans': '退出时的分类', 'zh-Hant': '退出時的分類', en: 'Classes on leaving' },
    wording: {
      'zh-Hans': '试点退出时，为按方案了结每一份合同，工作人员查看客户所属类别。',
      'zh-Hant': '試辦退出時，為依方案了結每一份契約，人員查看客戶所屬類別。',
      en: 'When the pilot leaves, staff look at each customer’s class to end each contract as planned.',
    },
  },
  redressPurpose,
];

/** What is agreed to before a case is decided. */
export const CASE_PURPOSES = ['home-loan-assessment', 'home-loan-bureau'] as const;

export const {
  end: endConsent,
  grant: grantConsent,
  withdraw: withdrawConsent,
  use: useData,
} = consentOperations(SHARD, purposes, necessaryPurposes, {
  load: (matter) => [caseFiles.key(matter)],
  isOf: (state, matter, party) => state.get(caseFiles, matter)?.customer === party,
});
