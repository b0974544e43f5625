import { type Html, html, raw } from '@sandglass/declaration';
import { formatMoney, parseMoney } from '@sandglass/money';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { FundShown } from '../reads/fund.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const text = {
  title: words('补偿基金', '補償基金', 'Compensation fund'),
  intro: words(
    '客户因本试点受损的，从这一账户获得补偿。数字由账本计算。',
    '客戶因本試點受損的，從這一帳戶獲得補償。數字由帳本計算。',
    'Customers whom the pilot harms are paid from this account. The figures are computed from the ledger.',
  ),
  below: words(
    '警示：余额低于声明的最低金额。',
    '警示：餘額低於聲明的最低金額。',
    'Alarm: the balance is below the declared minimum.',
  ),
  balance: words('余额', '餘額', 'Balance'),
  minimum: words('声明的最低金额', '聲明的最低金額', 'Declared minimum'),
  paidIn: words('累计存入', '累計存入', 'Paid in'),
  paidOut: words('累计补偿', '累計補償', 'Paid out'),
  owed: words('已同意、待支付', '已同意、待支付', 'Accepted, not paid yet'),
  open: words('待决定的索赔', '待決定的求償', 'Claims to be decided'),
  waiting: words('待支付的索赔', '待支付的求償', 'Claims that wait for money'),
  paid: words('已支付的索赔', '已支付的求償', 'Claims paid'),
  refused: words('未获同意的索赔', '未獲同意的求償', 'Claims refused'),
  overdue: words('曾超过声明时限', '曾超過聲明時限', 'Missed a declared deadline'),
} as const;

/** The fund on the pilot's public page; `published` says when a figure was put into the log, and its proof. */
export function fundBlock(fund: FundShown, published: (figure: string) => Html, locale: Locale): Html {
  const word = (of: keyof typeof text): string => say(text[of], locale);
  const { claims, currency } = fund;
  const money = (amount: string): string =>
    formatMoney(parseMoney(amount, currency), locale === 'en' ? 'en-GB' : locale);
  const rows: readonly (readonly [keyof typeof text, string])[] = [
    ['balance', money(fund.balance)],
    ['minimum', money(fund.minimum)],
    ['paidIn', money(fund.paidIn)],
    ['paidOut', money(fund.paidOut)],
    ['owed', money(fund.owed)],
    ['open', String(claims.open)],
    ['waiting', String(claims.waiting)],
    ['paid', String(claims.paid)],
    ['refused', String(claims.refused)],
    ['overdue', String(claims.overdue)],
  ];
  return html`<h2 id="compensation">${word('title')}</h2><p>${word('intro')}</p>
${fund.belowMinimum ? html`<p class="standstill"><strong>${word('below')}</strong></p>` : raw('')}
<dl class="story">${rows.map(([of, shown]) => html`<dt>${word(of)}</dt><dd>${shown} · ${published(`fund.${of}`)}</dd>`)}</dl>`;
}

/** The fund's figures as they are published each day: money as decimals. */
export const fundFigures = ({ claims, balance, minimum, paidIn, paidOut, owed }: FundShown) =>
  Object.entries({ balance, minimum, paidIn, paidOut, owed, ...claims }).map(([of, value]) => ({
    measure: `fund.${of}`,
    value: String(value),
  }));
