import type { Locale } from './language.ts';

/** What the sample shop sells. Prices in yuan, as decimal strings. */
export interface Item {
  readonly id: string;
  readonly price: string;
  /** Paid each month without the buyer, until it is ended. */
  readonly monthly: boolean;
  readonly name: Readonly<Record<Locale, string>>;
  readonly about: Readonly<Record<Locale, string>>;
}

export const goods: readonly Item[] = [
  {
    id: 'west-lake',
    price: '688.00',
    monthly: false,
    name: { 'zh-Hans': '西湖两日游', 'zh-Hant': '西湖二日遊', en: 'Two days at West Lake' },
    about: {
      'zh-Hans': '往返高铁和湖边一晚住宿',
      'zh-Hant': '來回高鐵與湖邊一晚住宿',
      en: 'Train both ways and a night by the lake',
    },
  },
  {
    id: 'dujiangyan',
    price: '128.00',
    monthly: false,
    name: { 'zh-Hans': '都江堰门票', 'zh-Hant': '都江堰門票', en: 'A ticket to Dujiangyan' },
    about: { 'zh-Hans': '成人一人，当日有效', 'zh-Hant': '成人一人，當日有效', en: 'One adult, for one day' },
  },
  {
    id: 'membership',
    price: '25.00',
    monthly: true,
    name: { 'zh-Hans': '远行会员', 'zh-Hant': '遠行會員', en: 'Yuanxing membership' },
    about: {
      'zh-Hans': '每月付款，免退改费，可随时取消',
      'zh-Hant': '每月付款，免退改費，可隨時取消',
      en: 'Paid each month: no fees for changes, cancel at any time',
    },
  },
];

export const itemOf = (id: string): Item | undefined => goods.find((item) => item.id === id);
