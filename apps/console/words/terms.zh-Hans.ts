export const terms = {
  renewals: '续贷',
  renewalsLead:
    '客户签署后，续贷在原提款到期日自动办理；这里列出到期日最近的。续贷与任何申请一样由模型与规则审批，拒绝可请人工复核。',
  renewalStates: {
    signed: '已签署，待到期日办理',
    renewed: '已续贷',
    withdrawn: '客户撤回',
    stopped: '已终止',
    missed: '未办理',
  },
  renewalsSigned: '待办理的续贷',
  noRenewals: '没有续贷',
  noRenewalsWhy: '客户签署续贷后会显示在这里，按到期日排列。',
  renewsOn: '续贷日',
  signedOn: '签署日',
  renewsAt: '年利率 {{rate}}%，{{months}}',
  from: '原贷款',
  to: '新贷款',
  shortToday: '自有资金不足，客户当天可以补足',
} as const;
