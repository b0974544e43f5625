import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { Channel } from './channel.ts';
import type { Stage } from './ladder.ts';

/** What a script's `{names}` stand for. No script names anybody's other debts, threatens, or speaks of third people. */
export interface ScriptFields {
  /** Who lends. */
  readonly lender: string;
  /** Decimal string: what is due or overdue, with penalty. */
  readonly amount: string;
  readonly currency: string;
  readonly dueOn: string;
  readonly days: string;
  /** The last four of the contract's number: enough for the borrower, too little for a stranger. */
  readonly loan: string;
}

export interface Script {
  readonly id: string;
  readonly stage: Stage;
  readonly channels: readonly Channel[];
  readonly text: Sentence;
}

/** What is said at each stage, in three languages. */
export const sampleScripts: readonly Script[] = [
  {
    id: 'notice',
    stage: 'notice',
    channels: ['app', 'sms'],
    text: {
      'zh-Hans':
        '【{lender}】尾号 {loan} 的贷款将于 {dueOn} 到期还款 {currency} {amount}，请保持还款账户余额充足。如已存入，请忽略。',
      'zh-Hant':
        '【{lender}】尾號 {loan} 的貸款將於 {dueOn} 到期還款 {currency} {amount}，請保持還款帳戶餘額充足。如已存入，請忽略。',
      en: '[{lender}] Loan ending {loan}: {currency} {amount} is due on {dueOn}. Please keep enough in your account. If you have paid it in already, ignore this.',
    },
  },
  {
    id: 'early',
    stage: 'early',
    channels: ['app', 'sms'],
    text: {
      'zh-Hans':
        '【{lender}】尾号 {loan} 的贷款已逾期 {days} 天，应还 {currency} {amount}。请尽快还款；有困难可在钱包中申请协商。',
      'zh-Hant':
        '【{lender}】尾號 {loan} 的貸款已逾期 {days} 天，應還 {currency} {amount}。請儘快還款；有困難可在錢包中申請協商。',
      en: '[{lender}] Loan ending {loan} is {days} days overdue: {currency} {amount}. Please pay soon; if you cannot, ask for a plan in the wallet.',
    },
  },
  {
    id: 'call',
    stage: 'call',
    channels: ['app', 'sms', 'call'],
    text: {
      'zh-Hans':
        '您好，这里是{lender}。您尾号 {loan} 的贷款已逾期 {days} 天，共应还 {currency} {amount}。请问您能在哪一天还款？如有困难，我们可以商量重组方案。',
      'zh-Hant':
        '您好，這裡是{lender}。您尾號 {loan} 的貸款已逾期 {days} 天，共應還 {currency} {amount}。請問您能在哪一天還款？如有困難，我們可以商量重組方案。',
      en: 'This is {lender}. Your loan ending {loan} is {days} days overdue, {currency} {amount} in all. On which day can you pay? If it is hard, we can talk about new terms.',
    },
  },
  {
    id: 'field',
    stage: 'field',
    channels: ['app', 'sms', 'call', 'letter', 'visit'],
    text: {
      'zh-Hans':
        '催收函：您尾号 {loan} 的贷款自 {dueOn} 起逾期，至今 {days} 天，应还 {currency} {amount}。请在收到本函后还款或与{lender}联系协商。',
      'zh-Hant':
        '催收函：您尾號 {loan} 的貸款自 {dueOn} 起逾期，至今 {days} 天，應還 {currency} {amount}。請在收到本函後還款或與{lender}聯繫協商。',
      en: 'Letter of demand: your loan ending {loan} has been overdue since {dueOn}, {days} days, {currency} {amount}. Please pay on receipt, or speak to {lender} about a plan.',
    },
  },
  {
    id: 'legal',
    stage: 'legal',
    channels: ['app', 'sms', 'call', 'letter', 'visit'],
    text: {
      'zh-Hans':
        '律师函前告知：您尾号 {loan} 的贷款已逾期 {days} 天，应还 {currency} {amount}。未达成还款安排的，{lender}将依法向法院申请财产保全并提起诉讼。',
      'zh-Hant':
        '法律程序前告知：您尾號 {loan} 的貸款已逾期 {days} 天，應還 {currency} {amount}。未達成還款安排者，{lender}將依法向法院聲請財產保全並提起訴訟。',
      en: 'Before going to court: your loan ending {loan} is {days} days overdue, {currency} {amount}. Without an arrangement {lender} will ask the court to preserve assets and will sue.',
    },
  },
];

/** The script of a stage that the channel can carry. */
export const scriptFor = (scripts: readonly Script[], stage: Stage, channel: Channel): Script | undefined =>
  scripts.find((of) => of.stage === stage && of.channels.includes(channel));

/** A script with its fields filled in, as it is said or sent. */
export const scriptText = (script: Script, locale: Locale, fields: ScriptFields): string =>
  say(script.text, locale, { ...fields });
