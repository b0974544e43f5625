import type { SameWords } from '@sandglass/kit';
import type { terms as hans } from './terms.zh-Hans.ts';

export const terms: SameWords<typeof hans> = {
  renewals: '續貸',
  renewalsLead:
    '客戶簽署後，續貸於原動撥到期日自動辦理；這裡列出到期日最近的。續貸與任何申請一樣由模型與規則審核，拒絕可請人工覆核。',
  renewalStates: {
    signed: '已簽署，待到期日辦理',
    renewed: '已續貸',
    withdrawn: '客戶撤回',
    stopped: '已終止',
    missed: '未辦理',
  },
  renewalsSigned: '待辦理的續貸',
  noRenewals: '沒有續貸',
  noRenewalsWhy: '客戶簽署續貸後會顯示在這裡，依到期日排列。',
  renewsOn: '續貸日',
  signedOn: '簽署日',
  renewsAt: '年利率 {{rate}}%，{{months}}',
  from: '原貸款',
  to: '新貸款',
  shortToday: '自有資金不足，客戶當天可以補足',
};
