/** ISO 4217 currencies that the house knows: minor digits (the standard's «minor unit») and names. */
export const currencies = {
  CNY: { digits: 2, zhHans: '人民币', zhHant: '人民幣', en: 'Renminbi' },
  HKD: { digits: 2, zhHans: '港元', zhHant: '港幣', en: 'Hong Kong dollar' },
  MOP: { digits: 2, zhHans: '澳门元', zhHant: '澳門幣', en: 'Macanese pataca' },
  TWD: { digits: 2, zhHans: '新台币', zhHant: '新臺幣', en: 'New Taiwan dollar' },
  USD: { digits: 2, zhHans: '美元', zhHant: '美元', en: 'US dollar' },
  EUR: { digits: 2, zhHans: '欧元', zhHant: '歐元', en: 'Euro' },
  GBP: { digits: 2, zhHans: '英镑', zhHant: '英鎊', en: 'Pound sterling' },
  SGD: { digits: 2, zhHans: '新加坡元', zhHant: '新加坡幣', en: 'Singapore dollar' },
  JPY: { digits: 0, zhHans: '日元', zhHant: '日圓', en: 'Japanese yen' },
  KRW: { digits: 0, zhHans: '韩元', zhHant: '韓圜', en: 'South Korean won' },
  KWD: { digits: 3, zhHans: '科威特第纳尔', zhHant: '科威特第納爾', en: 'Kuwaiti dinar' },
} as const satisfies Readonly<Record<string, { digits: number; zhHans: string; zhHant: string; en: string }>>;

export type Currency = keyof typeof currencies;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencies, code);
