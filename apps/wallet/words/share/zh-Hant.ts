import type { SameWords } from '@sandglass/kit';
import type { share as hans } from './zh-Hans.ts';

export const share: SameWords<typeof hans> = {
  title: '向商店提供支付代碼',
  lead: '{{shop}} 請求一個支付代碼，用於「{{scenario}}」。',
  simulated: '模擬商店：虛構的公司，不收取真錢。',
  returns: '之後您會回到',
  once: '只在您每次下單時付款。',
  recurring: '首次付款之後，商店可依約定定期扣款，不再逐次詢問；您可以隨時暫停或刪除代碼。',
  given: '商店會得到什麼',
  card: '用哪張卡',
  noCard: '先綁定一張卡，再回到商店重新下單。',
  bind: '去綁定',
  rules: '允許它做什麼',
  token: '用哪個代碼',
  own: '{{scenario}}（末四碼 {{lastFour}}）',
  new: '為這次訂單新產生一個',
  rulesHint: '之後可以在代碼裡隨時修改。',
  suggested: '依商店的建議',
  means: '即：',
  approve: '同意，並返回商店',
  decline: '不同意',
  going: '正在返回商店…',
  over: '這個請求已經結束，請回到商店重新下單。',
  none: '沒有這個請求，請回到商店重新下單。',
  welcome: {
    title: '一家商店請您用支付代碼付款',
    lead: '登入後可以看到它請求什麼。同意之前，商店什麼也得不到；您也可以不同意。',
  },
};
