import type { Static } from 'typebox';
import type { registerRequestor } from './register.ts';

/** The declaration's partners, as the requestors that they are: wallet and travel shop of the sample. */
export const sampleRequestors: readonly Static<(typeof registerRequestor)['input']>[] = [
  {
    id: '62900000001',
    party: 'xiaozhou-pay',
    kind: 'wallet',
    simulated: true,
    merchant: '898331053990001',
    returns: [],
    name: { 'zh-Hans': '小舟支付（虚构）', 'zh-Hant': '小舟支付（虛構）', en: 'Xiaozhou Pay (fictional)' },
  },
  {
    id: '62900000002',
    party: 'yuanxing-travel',
    kind: 'merchant',
    simulated: true,
    merchant: '898290047220001',
    returns: [],
    name: {
      'zh-Hans': '远行旅行网（虚构）',
      'zh-Hant': '遠行旅行網（虛構）',
      en: 'Yuanxing Travel (fictional)',
    },
  },
];
