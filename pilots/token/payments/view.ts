import { type Json, type Locale, reasonCatalogue, type Sentence, say } from '@sandglass/operations';
import { type Authorisation, amountText, contestableOf, contestableUntil } from '@sandglass/payments';
import type { Report } from './report.ts';

/** A payment as its holder sees it: no number is in it, and a refused one says why in every language. */
export const paymentView = (of: Authorisation, report: Report | undefined, isDisputed: boolean) => ({
  id: of.id,
  at: new Date(of.at).toISOString(),
  token: of.token,
  merchant: of.merchant,
  merchantName: of.merchant_name,
  category: of.category,
  amount: amountText(of.amount),
  captured: amountText(of.captured),
  refunded: amountText(of.refunded),
  state: of.state,
  reason: of.reason === null ? null : reasonView(of.reason, of.reason_values ?? {}),
  reportedAt: report === undefined ? null : new Date(report.reported_at).toISOString(),
  disputed: isDisputed,
  /** What of it may be contested, and until when. */
  contestable: amountText(contestableOf(of)),
  contestableUntil: contestableUntil(of),
});

/** A reason as it is said to its holder, with the figures of that moment. */
function reasonView(code: string, values: Readonly<Record<string, string>>): Json {
  const known = reasonCatalogue.get(code);
  const filled = (of: Sentence): Json => {
    const said = (locale: Locale): string => say(of, locale, { ...values, ...zoneIn(values, locale) });
    return { 'zh-Hans': said('zh-Hans'), 'zh-Hant': said('zh-Hant'), en: said('en') };
  };
  return { code, title: filled(known?.title ?? NO_WORDS), text: filled(known?.detail ?? NO_WORDS) };
}

const BEIJING: Sentence = { 'zh-Hans': '北京时间', 'zh-Hant': '北京時間', en: 'Beijing time' };

/** China's zone by the name that people there use; every other by its own. */
const zoneIn = ({ zone }: Readonly<Record<string, string>>, locale: Locale): Record<string, string> =>
  zone === 'Asia/Shanghai' ? { zone: BEIJING[locale] } : {};

/** A reason that the catalogue lost: the payment still shows that it was refused. */
const NO_WORDS: Sentence = { 'zh-Hans': '已拒绝', 'zh-Hant': '已拒絕', en: 'Refused' };
