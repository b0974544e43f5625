import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '小商户用自己的手机收款：顾客在手机背面碰一下银行卡，或扫二维码，不用另买机器。',
    '小商店用自己的手機收款：顧客在手機背面碰一下銀行卡，或掃條碼，不用另買機器。',
    'Small shops take payments with their own phone: customers tap a card on its back or scan a code, and no terminal is bought.',
  ),
  forYou: example(
    '顾客和平时一样付款，有小票，可以退货；商户当日或次日到账，每天可以对账。',
    '顧客和平時一樣付款，有收據，可以退貨；商店當日或次日入帳，每天可以對帳。',
    'Customers pay as usual, with a receipt and refunds; shops have the money the same or the next day and can reconcile daily.',
  ),
  careful: example(
    '不要把密码输在别人的普通手机页面上：试点只在核验过的手机和安全界面里收卡。丢了手机请立即停用。',
    '不要把密碼輸在別人的一般手機頁面上：試點只在驗證過的手機和安全介面裡收卡。手機遺失請立即停用。',
    'Do not type a PIN into any page on somebody’s phone: the pilot takes cards only on checked phones, in a secure screen. A lost phone must be closed at once.',
  ),
};
