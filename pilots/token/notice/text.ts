import { type Locale, type Sentence, say } from '@sandglass/operations';
import { type Authorisation, amountText, localMoment, type Token } from '@sandglass/payments';

const BANK_ZONE = 'Asia/Shanghai';

const paid: Sentence = {
  'zh-Hans': '您的“{scenario}”标记（尾号 {lastFour}）于 {date} {time} 在 {merchant} 付款 {amount} 元。',
  'zh-Hant': '您的「{scenario}」代碼（末四碼 {lastFour}）於 {date} {time} 在 {merchant} 付款 {amount} 元。',
  en: 'Your token “{scenario}” (ending {lastFour}) paid ¥{amount} to {merchant} on {date} at {time}.',
};
const held: Sentence = {
  'zh-Hans': '您的“{scenario}”标记（尾号 {lastFour}）于 {date} {time} 在 {merchant} 预授权 {amount} 元。',
  'zh-Hant':
    '您的「{scenario}」代碼（末四碼 {lastFour}）於 {date} {time} 在 {merchant} 預先授權 {amount} 元。',
  en: 'Your token “{scenario}” (ending {lastFour}) holds ¥{amount} for {merchant} since {date}, {time}.',
};
const declined: Sentence = {
  'zh-Hans':
    '您的“{scenario}”标记（尾号 {lastFour}）于 {date} {time} 在 {merchant} 的 {amount} 元付款被拒绝，没有扣款。原因见银行应用。',
  'zh-Hant':
    '您的「{scenario}」代碼（末四碼 {lastFour}）於 {date} {time} 在 {merchant} 的 {amount} 元付款被拒絕，沒有扣款。原因見銀行應用程式。',
  en: 'Your token “{scenario}” (ending {lastFour}) was refused ¥{amount} at {merchant} on {date} at {time}; nothing was taken. The bank’s app says why.',
};
const notYou: Sentence = {
  'zh-Hans': '不是您本人？请在银行应用的付款记录中点“不是我”。',
  'zh-Hant': '不是您本人？請在銀行應用程式的付款紀錄中按「不是我」。',
  en: 'Not you? Press “This was not me” at the payment in the bank’s app.',
};

const OF_ANSWER: Partial<Record<Authorisation['answer'], Sentence>> = { held, declined };

/** What a holder is told of a payment; no number is in it. */
export function noticeText(payment: Authorisation, token: Token, locale: Locale): string {
  const { date, time } = localMoment(payment.at, BANK_ZONE);
  const values = {
    scenario: token.scenario,
    lastFour: token.last_four,
    merchant: payment.merchant_name,
    amount: amountText(payment.amount),
    date,
    time,
  };
  const space = locale === 'en' ? ' ' : '';
  return `${say(OF_ANSWER[payment.answer] ?? paid, locale, values)}${space}${say(notYou, locale)}`;
}
