import type { BestPrice } from '@sandglass/credit';
import { rateText } from '@sandglass/lending';
import type { GivenReason } from './decline.ts';

/** Why the rate is what it is, as the customer is told. */
export function pricedReason({ best, curve }: BestPrice): GivenReason {
  const rate = rateText(best.rateBps);
  const [low, high] = [rateText(curve[0]!.rateBps), rateText(curve.at(-1)!.rateBps)];
  const left = (best.marginBps / 100).toFixed(2);
  return {
    code: 'priced-by-profit',
    text: {
      'zh-Hans': `年利率 ${rate}% 在产品的 ${low}% 至 ${high}% 之间选定：扣除资金成本和同类客户的预期损失后余 ${left}%，并考虑利率越高客户越可能离开。`,
      'zh-Hant': `年利率 ${rate}% 在產品的 ${low}% 至 ${high}% 之間選定：扣除資金成本與同類客戶的預期損失後餘 ${left}%，並考量利率越高客戶越可能離開。`,
      en: `The yearly rate of ${rate} % was chosen between the product’s ${low} % and ${high} %: after the cost of funds and the expected loss of customers like you ${left} % are left, and the dearer it is, the more customers leave.`,
    },
  };
}
