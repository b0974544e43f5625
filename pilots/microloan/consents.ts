import { redressPurpose } from '@sandglass/compensation';
import { consentOperations, type NecessaryPurpose, type Purpose } from '@sandglass/consent';
import { basePurposes } from './bases/purposes.ts';

/** For reading how a borrower does while the loan runs. */
export const MONITORING_PURPOSE = 'post-loan-monitoring';

/** The wording that first names the loan's risk class and the bank's allowance. */
export const RATING_SINCE = '2026-12';

/** What the pilot may ask to use personal data for; each is consented to by itself (PIPL art. 6, 14, 23). */
export const purposes: readonly Purpose[] = [
  {
    id: 'credit-assessment',
    version: '2026-12',
    title: { 'zh-Hans': '信用评估', 'zh-Hant': '信用評估', en: 'Credit assessment' },
    wording: {
      'zh-Hans':
        '为审批和管理您的贷款，银行使用您在申请中填写的经营信息以及您在本行的还款记录，由模型自动评分并说明理由。结清后依法保存（2025 年前结清的五年，此后十年），期满即删除；没有签约的申请，自最后一次申请结束满三年后删除。您可以随时撤回；撤回后不再受理新的申请，已有贷款照常归还。',
      'zh-Hant':
        '為審核與管理您的貸款，銀行使用您在申請中填寫的經營資料以及您在本行的還款紀錄，由模型自動評分並說明理由。結清後依法保存（2025 年前結清的五年，此後十年），期滿即刪除；沒有簽約的申請，自最後一次申請結束滿三年後刪除。您可以隨時撤回；撤回後不再受理新的申請，已有貸款照常償還。',
      en: 'To decide on and manage your loan, the bank uses what you enter about your business and how you repaid here; a model scores it and says why. After the loan is settled it is kept as the law says (five years, ten for loans settled since 2025) and then erased; without a contract, everything is erased three years after the last application ended. You may take this back at any time: new applications are then not taken, loans you have are repaid as agreed.',
    },
  },
  {
    id: 'bureau-query',
    version: '2020-01',
    title: {
      'zh-Hans': '征信查询（贷款审批）',
      'zh-Hant': '信用報告查詢（貸款審核）',
      en: 'Credit bureau query (loan approval)',
    },
    wording: {
      'zh-Hans':
        '为贷款审批，银行可向金融信用信息基础数据库查询您的信用报告。每次查询会留下记录，其他机构可以看到。',
      'zh-Hant':
        '為貸款審核，銀行可向金融信用資訊基礎資料庫查詢您的信用報告。每次查詢會留下紀錄，其他機構可以看到。',
      en: 'To approve a loan, the bank may query your report at the national credit database. Each query leaves a record that other lenders see.',
    },
  },
  {
    id: MONITORING_PURPOSE,
    version: RATING_SINCE,
    title: { 'zh-Hans': '贷后监测', 'zh-Hant': '貸後監測', en: 'Monitoring while the loan runs' },
    wording: {
      'zh-Hans':
        '贷款期间，银行大约每月读取一次您企业的开票、纳税申报、本行账户余额、法院公开信息和征信查询情况，按规则判断风险。风险预警可能使未用额度暂停使用，但不会使已有贷款提前到期；您会收到通知和理由，可以提出异议，由工作人员答复。凭纳税记录审批的贷款，还由模型按发票重新评定风险等级，银行据此计提损失准备；这不改变您的利率、还款计划或任何合同条款。只保存指标，不保存原始数据。每次读取都有记录。您可以随时撤回，撤回后不再读取。',
      'zh-Hant':
        '貸款期間，銀行大約每月讀取一次您企業的發票、納稅申報、本行帳戶餘額、法院公開資訊與信用報告查詢情況，依規則判斷風險。風險預警可能使未用額度暫停使用，但不會使已有貸款提前到期；您會收到通知與理由，可以提出異議，由專人答覆。憑納稅紀錄審核的貸款，還由模型依發票重新評定風險等級，銀行據以提列損失準備；這不改變您的利率、還款計畫或任何契約條款。只保存指標，不保存原始資料。每次讀取都有紀錄。您可以隨時撤回，撤回後不再讀取。',
      en: 'While your loan runs, the bank reads about once a month your firm’s invoices, tax filing, balance with us, public court records and enquiries at the credit bureau, and judges them by rules. An early warning may freeze what you have not drawn; it never makes a loan due early. You are told with the reasons, may object, and a person answers. A loan decided on your tax record is also given its risk class anew from the invoices by a model, and the bank sets its allowance for losses by it; that changes neither your rate, nor your schedule, nor any term of the contract. Figures are kept, not the data themselves. Each reading leaves a record. You may take this back at any time; nothing is read then.',
    },
  },
  ...basePurposes,
];

/** What the contract of a loan or the law cannot do without: not asked for, but said (PIPL art. 13(1)(2)–(3) and 17). */
export const necessaryPurposes: readonly NecessaryPurpose[] = [
  {
    id: 'loan-servicing',
    basis: 'contract',
    version: '2020-01',
    title: { 'zh-Hans': '贷款管理', 'zh-Hant': '貸款管理', en: 'Managing your loan' },
    wording: {
      'zh-Hans':
        '为履行您签署的贷款合同，银行工作人员查看您的贷款、还款计划和还款记录。履行合同所必需，不以您的授权为前提；每次查看都有记录，您可以在“我的”中看到。',
      'zh-Hant':
        '為履行您簽署的貸款契約，銀行人員查看您的貸款、還款計畫與還款紀錄。這是履行契約所必需，不以您的授權為前提；每次查看都有紀錄，您可以在「我的」中看到。',
      en: 'To perform the loan contract that you signed, the bank’s staff look at your loan, its schedule and repayments. The contract needs this, so it is not asked for; each look leaves a record that you see under “Me”.',
    },
  },
  {
    id: 'decision-review',
    basis: 'legal-obligation',
    version: '2026-11',
    title: { 'zh-Hans': '人工复核', 'zh-Hant': '人工覆核', en: 'A person’s review' },
    wording: {
      'zh-Hans':
        '您对自动作出的拒绝决定请求人工复核时，银行工作人员查看您的申请、决定及其理由（《个人信息保护法》第二十四条）。这是法律规定的义务，不以您的授权为前提；每次查看都有记录，您可以在“我的”中看到。',
      'zh-Hant':
        '您對自動作出的拒絕決定請求人工覆核時，銀行人員查看您的申請、決定及其理由（《個人信息保護法》第二十四條）。這是法律規定的義務，不以您的授權為前提；每次查看都有紀錄，您可以在「我的」中看到。',
      en: 'When you ask a person to look at a decision that a machine took against you, the bank’s staff look at your application, the decision and its reasons (PIPL art. 24). The law requires this, so it is not asked for; each look leaves a record that you see under “Me”.',
    },
  },
  redressPurpose,
];

export const {
  end: endConsent,
  grant: grantConsent,
  withdraw: withdrawConsent,
  use: useData,
  objection: consentObjection,
} = consentOperations('microloan', purposes, necessaryPurposes);

/** What an application needs. */
export const APPLICATION_PURPOSES = ['credit-assessment', 'bureau-query'] as const;
