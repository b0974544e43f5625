import type { Merchant } from '@sandglass/payments';

/**
 * Shops of the demonstration with a contract at the simulated acquirer. Field 42: 3 digits of the institution, 4 of the area (Shanghai
 * 2900, Hangzhou 3310, Chengdu 6510), 4 of the category, 4 of its own. The requestor is who the bank gave it tokens as.
 */
export const sampleMerchants: readonly Merchant[] = [
  {
    id: '898290047220001',
    party: 'yuanxing-travel',
    terminal: '10000001',
    name: 'Yuanxing Travel (example)',
    place: 'Shanghai',
    country: 'CHN',
    category: '4722',
    requestor: '62900000002',
  },
  {
    id: '898331053990001',
    party: 'xiaozhou-pay',
    terminal: '10000002',
    name: 'Xiaozhou Mall (example)',
    place: 'Hangzhou',
    country: 'CHN',
    category: '5399',
    requestor: '62900000001',
  },
];
