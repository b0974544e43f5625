import { reasons } from '@sandglass/operations';

/** Why the ledger refuses a transfer. */
export const ledgerReasons = reasons({
  'account-unknown': {
    status: 404,
    title: { 'zh-Hans': '账户不存在', 'zh-Hant': '帳戶不存在', en: 'No such account' },
    detail: {
      'zh-Hans': '账户 {account} 不存在。请核对账号。',
      'zh-Hant': '帳戶 {account} 不存在。請核對帳號。',
      en: 'There is no account {account}. Check the number.',
    },
  },
  'account-full': {
    status: 422,
    title: { 'zh-Hans': '账户累计额已满', 'zh-Hant': '帳戶累計額已滿', en: 'The account is full' },
    detail: {
      'zh-Hans': '账户 {account} 的累计额已达上限，不能再记账。请另开账户。',
      'zh-Hant': '帳戶 {account} 的累計額已達上限，不能再記帳。請另開帳戶。',
      en: 'The totals of account {account} are as large as they can be. Open another account.',
    },
  },
  'account-overdrawn': {
    status: 409,
    title: { 'zh-Hans': '余额不足', 'zh-Hant': '餘額不足', en: 'Not enough funds' },
    detail: {
      'zh-Hans': '账户 {account} 的可用余额不足以完成这笔转账。请减少金额或先存入资金。',
      'zh-Hant': '帳戶 {account} 的可用餘額不足以完成這筆轉帳。請減少金額或先存入資金。',
      en: 'Account {account} has not enough available for this transfer. Use a smaller amount or pay money in first.',
    },
  },
  'accounts-are-the-same': {
    status: 422,
    title: {
      'zh-Hans': '借贷账户相同',
      'zh-Hant': '借貸帳戶相同',
      en: 'Debit and credit are the same account',
    },
    detail: {
      'zh-Hans': '借方和贷方是同一个账户 {account}。请选择两个不同的账户。',
      'zh-Hant': '借方和貸方是同一個帳戶 {account}。請選擇兩個不同的帳戶。',
      en: 'Debit and credit are both account {account}. Choose two different accounts.',
    },
  },
  'currencies-differ': {
    status: 422,
    title: { 'zh-Hans': '币种不同', 'zh-Hant': '幣別不同', en: 'Currencies differ' },
    detail: {
      'zh-Hans': '账户 {debit} 与 {credit} 的币种不同。请选择同一币种的账户。',
      'zh-Hant': '帳戶 {debit} 與 {credit} 的幣別不同。請選擇同一幣別的帳戶。',
      en: 'Accounts {debit} and {credit} have different currencies. Choose accounts of one currency.',
    },
  },
  'amount-not-positive': {
    status: 422,
    title: { 'zh-Hans': '金额须大于零', 'zh-Hant': '金額須大於零', en: 'Amount must be above zero' },
    detail: {
      'zh-Hans': '转账金额须大于零且小于 10^17 最小单位。',
      'zh-Hant': '轉帳金額須大於零且小於 10^17 最小單位。',
      en: 'A transfer needs an amount above zero and below 10^17 minor units.',
    },
  },
  'pending-exists': {
    status: 409,
    title: {
      'zh-Hans': '预授权编号已存在',
      'zh-Hant': '預授權編號已存在',
      en: 'Pending transfer exists already',
    },
    detail: {
      'zh-Hans': '待定转账 {pending} 已存在。请使用新的编号。',
      'zh-Hant': '待定轉帳 {pending} 已存在。請使用新的編號。',
      en: 'There is already a pending transfer {pending}. Use a new id.',
    },
  },
  'pending-not-open': {
    status: 409,
    title: { 'zh-Hans': '待定转账已结束', 'zh-Hant': '待定轉帳已結束', en: 'Pending transfer is not open' },
    detail: {
      'zh-Hans': '待定转账 {pending} 的状态为 {state}，不能再次处理。',
      'zh-Hant': '待定轉帳 {pending} 的狀態為 {state}，不能再次處理。',
      en: 'Pending transfer {pending} is {state} and cannot be ended again.',
    },
  },
  'pending-amount-exceeded': {
    status: 409,
    title: { 'zh-Hans': '超过待定金额', 'zh-Hant': '超過待定金額', en: 'More than the pending amount' },
    detail: {
      'zh-Hans': '入账金额超过待定转账 {pending} 的金额。请减少金额。',
      'zh-Hant': '入帳金額超過待定轉帳 {pending} 的金額。請減少金額。',
      en: 'The amount to post is above that of pending transfer {pending}. Use a smaller amount.',
    },
  },
  'pending-not-expired': {
    status: 409,
    title: {
      'zh-Hans': '待定转账未到期',
      'zh-Hant': '待定轉帳未到期',
      en: 'Pending transfer has not expired',
    },
    detail: {
      'zh-Hans': '待定转账 {pending} 尚未到期。请到期后再试，或改为撤销。',
      'zh-Hant': '待定轉帳 {pending} 尚未到期。請到期後再試，或改為撤銷。',
      en: 'Pending transfer {pending} has not expired yet. Wait, or void it instead.',
    },
  },
});
