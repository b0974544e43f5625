import type { SameWords } from '@sandglass/kit';
import type { terms as hans } from './zh-Hans.ts';

export const terms: SameWords<typeof hans> = {
  title: '新的還款安排',
  lead: '銀行為您提出了新的還款安排，可以在 {{until}} 之前接受。請先比較前後變動。',
  see: '比較並決定',
  none: '沒有待接受的安排',
  noneWhy: '銀行提出新的還款安排後會顯示在這裡。',
  changes: '現在與新安排',
  after: '新安排',
  next: '下一期還款',
  count: '還款期數',
  interest: '利息合計',
  last: '最後到期',
  months: '從接受之日起 {{months}}。',
  grace: '前 {{count}} 期只還利息。',
  schedules: '前後還款計畫',
  what: '接受後會怎樣',
  paidNow: '現在付清到今天的利息與違約金 {{amount}}，這部分不再計息；帳戶裡須有這筆錢。',
  effect:
    '全部本金依新計畫償還，原計畫照原樣結束。未用額度不再使用，貸款在 {{until}} 之前處於觀察期，銀行內部分類可能較低；不收費用。',
  agree: '我已比較前後變動，同意新的還款安排。',
  agreeMissing: '請先勾選同意',
  accept: '接受新安排',
  decline: '不接受',
};
