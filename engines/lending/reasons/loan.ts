import { reasons } from '@sandglass/operations';

/** Refusals of drawing and repaying. */
export const loanReasons = reasons({
  'loan-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔贷款', 'zh-Hant': '沒有這筆貸款', en: 'No such loan' },
    detail: {
      'zh-Hans': '没有找到贷款 {loan}。请核对编号。',
      'zh-Hant': '找不到貸款 {loan}。請核對編號。',
      en: 'There is no loan {loan}. Check the number.',
    },
  },
  'loan-settled': {
    status: 409,
    title: { 'zh-Hans': '贷款已结清', 'zh-Hant': '貸款已結清', en: 'The loan is settled' },
    detail: {
      'zh-Hans': '这笔贷款已结清，不能再提款。需要资金请重新申请。',
      'zh-Hant': '這筆貸款已結清，不能再動撥。需要資金請重新申請。',
      en: 'This loan is settled and cannot be drawn again. Apply again if you need money.',
    },
  },
  'loan-overdue': {
    status: 409,
    title: { 'zh-Hans': '有逾期未还', 'zh-Hant': '有逾期未還', en: 'Something is overdue' },
    detail: {
      'zh-Hans': '您有逾期未还的款项，还清逾期后才能提款。',
      'zh-Hant': '您有逾期未還的款項，還清逾期後才能動撥。',
      en: 'You have an overdue payment. Pay what is overdue, then draw.',
    },
  },
  'limit-ended': {
    status: 409,
    title: { 'zh-Hans': '额度已到期', 'zh-Hant': '額度已到期', en: 'The limit has ended' },
    detail: {
      'zh-Hans': '额度的提款期到 {until} 为止。已提的款项按原计划归还；需要资金请重新申请。',
      'zh-Hant': '額度的動撥期到 {until} 為止。已動撥的款項按原計畫償還；需要資金請重新申請。',
      en: 'This limit could be drawn until {until}. What was drawn is repaid as planned; apply again if you need money.',
    },
    publicValues: ['until'],
  },
  'draw-below-minimum': {
    status: 422,
    title: { 'zh-Hans': '低于最低提款额', 'zh-Hant': '低於最低動撥額', en: 'Below the smallest drawdown' },
    detail: {
      'zh-Hans': '每次至少提款 {minimum}。请提高金额。',
      'zh-Hant': '每次至少動撥 {minimum}。請提高金額。',
      en: 'The smallest drawdown is {minimum}. Ask for more.',
    },
    publicValues: ['minimum'],
  },
  'loan-limit-exceeded': {
    status: 409,
    title: { 'zh-Hans': '超出可用额度', 'zh-Hant': '超出可用額度', en: 'More than the limit leaves' },
    detail: {
      'zh-Hans': '当前可用额度为 {available}。请减少金额。',
      'zh-Hant': '目前可用額度為 {available}。請減少金額。',
      en: 'This loan has {available} left to draw. Ask for less.',
    },
  },
  'drawings-too-many': {
    status: 409,
    title: { 'zh-Hans': '未结清的提款过多', 'zh-Hant': '未結清的動撥過多', en: 'Too many open drawdowns' },
    detail: {
      'zh-Hans': '一笔贷款最多同时有 {maximum} 笔未结清的提款。请先结清其中一笔。',
      'zh-Hant': '一筆貸款最多同時有 {maximum} 筆未結清的動撥。請先結清其中一筆。',
      en: 'A loan may have {maximum} open drawdowns at once. Settle one first.',
    },
    publicValues: ['maximum'],
  },
  'drawing-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔提款', 'zh-Hant': '沒有這筆動撥', en: 'No such drawdown' },
    detail: {
      'zh-Hans': '这笔贷款没有编号为 {drawing} 的未结清提款。请核对编号。',
      'zh-Hant': '這筆貸款沒有編號為 {drawing} 的未結清動撥。請核對編號。',
      en: 'This loan has no open drawdown {drawing}. Check the number.',
    },
  },
  'nothing-owed': {
    status: 409,
    title: { 'zh-Hans': '没有欠款', 'zh-Hant': '沒有欠款', en: 'Nothing is owed' },
    detail: {
      'zh-Hans': '这笔贷款目前没有欠款，无需还款。',
      'zh-Hant': '這筆貸款目前沒有欠款，無需還款。',
      en: 'Nothing is owed on this loan, so there is nothing to repay.',
    },
  },
  'funds-short': {
    status: 409,
    title: { 'zh-Hans': '账户余额不足', 'zh-Hant': '帳戶餘額不足', en: 'Not enough in the account' },
    detail: {
      'zh-Hans': '还款账户余额为 {balance}，不足以还款 {amount}。请先存入资金或减少还款金额。',
      'zh-Hant': '還款帳戶餘額為 {balance}，不足以還款 {amount}。請先存入資金或減少還款金額。',
      en: 'The current account holds {balance}, less than the repayment of {amount}. Pay money in or repay less.',
    },
  },
});
