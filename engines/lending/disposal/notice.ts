import type { Job, Locale, Sentence } from '@sandglass/operations';
import { nextHour } from '../collection/may-contact.ts';
import { rulesOn } from '../collection/policy.ts';
import type { Loan } from '../loan/loan.ts';
import type { Buyer } from './buyer.ts';
import type { Disposer } from './disposer.ts';

/** What the debtor is told of the assignment: who has the claim, since when, and where to pay from now on. */
export function noticeOf(
  { contact: { lender } }: Disposer,
  { id }: Pick<Loan, 'id'>,
  { name, pay_to: { holder, bank, account }, contact }: Buyer,
  on: string,
): Sentence {
  const loan = id.slice(-4);
  return {
    'zh-Hans': `${lender['zh-Hans']}：您尾号 ${loan} 的贷款债权及从权利已于 ${on} 转让给${name}。请自收到本通知起向其还款：户名 ${holder}，开户行 ${bank}，账号 ${account}。联系方式：${contact}。合同约定的其他内容不变。`,
    'zh-Hant': `${lender['zh-Hant']}：您末四碼 ${loan} 的貸款債權及從屬權利已於 ${on} 讓與${name}。請自收到本通知起向其還款：戶名 ${holder}，開戶行 ${bank}，帳號 ${account}。聯絡方式：${contact}。契約的其他約定不變。`,
    en: `${lender.en}: on ${on} the claim from your loan ending ${loan}, with all that secures it, was assigned to ${name}. From receipt of this notice pay them: ${holder}, ${bank}, account ${account}. Contact: ${contact}. Everything else in your contract stays as it is.`,
  };
}

/** The notice's way to the debtor: a job of the transfer's own commit, within the hours of contact. */
export function noticeJob(
  { lender: { shard }, contact }: Disposer,
  loan: Loan,
  notice: Sentence,
  { now, date, locale }: { readonly now: number; readonly date: string; readonly locale: Locale },
): Job {
  const zone = contact.zoneOf(loan.region);
  const rules = rulesOn(contact, date);
  return {
    kind: 'message.send',
    payload: {
      shard,
      party: loan.customer,
      text: notice[locale],
      locale,
      told: `${shard}.disposal.told`,
      about: loan.id,
      within: { zone, from: rules.hours.from, to: rules.hours.to },
    },
    runAt: nextHour(now, zone, rules),
  };
}
