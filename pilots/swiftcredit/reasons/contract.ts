import { reasons } from '@sandglass/operations';

/** Refusals about contract, guarantee and mortgage. */
export const contractReasons = reasons({
  'clause-not-confirmed': {
    status: 422,
    title: { 'zh-Hans': '还有条款未确认', 'zh-Hant': '還有條款未確認', en: 'A clause is not confirmed' },
    detail: {
      'zh-Hans': '条款“{clause}”尚未确认。请逐条阅读并确认。',
      'zh-Hant': '條款「{clause}」尚未確認。請逐條閱讀並確認。',
      en: 'The clause “{clause}” is not confirmed. Read and confirm each of them.',
    },
    publicValues: ['clause'],
  },
  'offer-without-terms': {
    status: 409,
    title: {
      'zh-Hans': '批复须重新作出',
      'zh-Hant': '核准須重新作出',
      en: 'The offer must be made anew',
    },
    detail: {
      'zh-Hans': '作出这一批复之后，产品条款已变更，而批复未保存当时的条款。请到柜面重新审批后再签。',
      'zh-Hant': '作出這一核准之後，產品條款已變更，而核准未保存當時的條款。請至臨櫃重新審核後再簽。',
      en: 'The product’s terms have changed since this offer was made, and it did not keep them. Have the case decided again at the counter, and sign then.',
    },
  },
  'offer-moved': {
    status: 409,
    title: {
      'zh-Hans': '批复已经变更',
      'zh-Hant': '核准已經變更',
      en: 'There is another offer now',
    },
    detail: {
      'zh-Hans':
        '您看到的批复之后，案卷已重新决定，金额、利率或条款可能不同。请重新打开案卷，看过现在的批复后再签。',
      'zh-Hant':
        '您看到的核准之後，案卷已重新決定，金額、利率或條款可能不同。請重新開啟案卷，看過現在的核准後再簽。',
      en: 'The case was decided again after the offer that you saw; amount, rate or terms may differ. Open the case again, look at the offer as it is now, and sign that.',
    },
  },
  'co-owner-missing': {
    status: 409,
    title: { 'zh-Hans': '还有共有人未签署', 'zh-Hant': '還有共有人未簽署', en: 'A co-owner has not signed' },
    detail: {
      'zh-Hans':
        '{person} 尚未签署同意最高担保额 {secured} 元的抵押声明；为较小金额签过的需重新签署。请所有共有人和配偶到柜面签署后再申请登记。',
      'zh-Hant':
        '{person} 尚未簽署同意最高擔保額 {secured} 元的抵押聲明；為較小金額簽過的須重新簽署。請所有共有人和配偶到臨櫃簽署後再申請登記。',
      en: '{person} has not agreed to a mortgage of up to CNY {secured} yet; who signed for less signs again. All who own the home, and the spouse, sign at the counter; then apply for registration.',
    },
  },
  'co-owner-signed-already': {
    status: 409,
    title: { 'zh-Hans': '已经签署', 'zh-Hant': '已經簽署', en: 'They have signed already' },
    detail: {
      'zh-Hans': '{person} 的同意声明已在案卷中，无需再签。',
      'zh-Hant': '{person} 的同意聲明已在案卷中，無需再簽。',
      en: 'The agreement of {person} is in the case; nothing is left to sign.',
    },
  },
  'co-owner-unknown': {
    status: 409,
    title: { 'zh-Hans': '不是共有人', 'zh-Hant': '不是共有人', en: 'Not named as an owner' },
    detail: {
      'zh-Hans': '房产资料中没有写明 {person} 是共有人。请先核对产权证，补入共有人后重新决定。',
      'zh-Hant': '不動產資料中沒有寫明 {person} 是共有人。請先核對權狀，補入共有人後重新決定。',
      en: 'The home’s section does not name {person} as an owner. Check the deed; whoever is missing is added there, and the case decided again.',
    },
  },
  'controller-limit': {
    status: 409,
    title: {
      'zh-Hans': '同一实际控制人的额度已满',
      'zh-Hant': '同一實際控制人的額度已滿',
      en: 'The controller’s limit is reached',
    },
    detail: {
      'zh-Hans': '同一实际控制人名下的额度合计不超过 500 万元。请降低额度或先归还其他额度。',
      'zh-Hant': '同一實際控制人名下的額度合計不超過 500 萬元。請降低額度或先償還其他額度。',
      en: 'All limits under one actual controller come to at most ¥5,000,000. Ask for less, or close another limit first.',
    },
  },
  'cooling-over': {
    status: 409,
    title: { 'zh-Hans': '冷静期已过', 'zh-Hant': '冷靜期已過', en: 'The cooling-off time is over' },
    detail: {
      'zh-Hans': '只有签约后 24 小时内、尚未提款时可以无条件解除。现在可以还清后关闭额度。',
      'zh-Hant': '只有簽約後 24 小時內、尚未動撥時可以無條件解除。現在可以還清後關閉額度。',
      en: 'A contract is ended without a reason within 24 hours and before anything is drawn. Now repay and close the limit.',
    },
  },
  'case-owes': {
    status: 409,
    title: { 'zh-Hans': '还有欠款', 'zh-Hant': '還有欠款', en: 'Something is still owed' },
    detail: {
      'zh-Hans': '额度下还有未还款项。还清后才能关闭并解除抵押。',
      'zh-Hant': '額度下還有未還款項。還清後才能關閉並塗銷抵押。',
      en: 'There is still something owed. Repay it; then the limit closes and the mortgage is released.',
    },
  },
  'guarantee-signed-already': {
    status: 409,
    title: { 'zh-Hans': '保证已签署', 'zh-Hant': '保證已簽署', en: 'The guarantee is signed already' },
    detail: {
      'zh-Hans': '实际控制人的保证已签署且有效，无需再签。',
      'zh-Hant': '實際控制人的保證已簽署且有效，無需再簽。',
      en: 'The actual controller’s guarantee is signed and holds.',
    },
  },
  'guarantor-not-controller': {
    status: 409,
    title: { 'zh-Hans': '不是实际控制人', 'zh-Hant': '不是實際控制人', en: 'Not the actual controller' },
    detail: {
      'zh-Hans': '{person} 不是穿透识别的实际控制人，其保证不能开启额度。',
      'zh-Hant': '{person} 不是穿透識別的實際控制人，其保證不能開啟額度。',
      en: '{person} is not the actual controller that the graph shows; another’s guarantee does not open the limit.',
    },
  },
  'guarantor-not-here': {
    status: 403,
    title: { 'zh-Hans': '须本人签署', 'zh-Hant': '須本人簽署', en: 'They must sign themselves' },
    detail: {
      'zh-Hans': '{person} 不是在此登录的人。请其本人到柜面签署。',
      'zh-Hant': '{person} 不是在此登入的人。請其本人到臨櫃簽署。',
      en: '{person} is not who is signed in here. They sign at the counter.',
    },
  },
  'guarantee-missing': {
    status: 409,
    title: {
      'zh-Hans': '等待实际控制人的保证',
      'zh-Hant': '等待實際控制人的保證',
      en: 'Waiting for the controller’s guarantee',
    },
    detail: {
      'zh-Hans': '抵押率为 {percent}%，超过 75%。实际控制人签署个人连带责任保证后才能提款；还款不受影响。',
      'zh-Hant': '抵押成數為 {percent}%，超過 75%。實際控制人簽署個人連帶保證後才能動撥；還款不受影響。',
      en: 'The loan to value is {percent} %, above 75 %. Nothing is drawn until the actual controller signs a personal guarantee; repaying goes on.',
    },
    publicValues: ['percent'],
  },
  'lien-ranks-before': {
    status: 409,
    title: {
      'zh-Hans': '登记簿上有在先抵押',
      'zh-Hant': '登記簿上有在先抵押',
      en: 'Another mortgage ranks before ours',
    },
    detail: {
      'zh-Hans':
        '登记时，登记簿上另有案卷未写明的在先抵押，最高债权额 {amount} 元。请先办理注销，再次查询登记簿后方可放款。',
      'zh-Hant':
        '登記時，登記簿上另有案卷未寫明的在先抵押，最高限額 {amount} 元。請先辦理塗銷，再次查詢登記簿後方可撥款。',
      en: 'When ours was registered, the register showed ¥{amount} more before it than the case names. Have that struck off and search the register again; then money moves.',
    },
  },
  'mortgage-not-registered': {
    status: 409,
    title: { 'zh-Hans': '抵押尚未登记', 'zh-Hant': '抵押尚未登記', en: 'The mortgage is not registered' },
    detail: {
      'zh-Hans': '抵押自登记时设立。登记完成后才能提款。',
      'zh-Hant': '抵押權自登記時設定。登記完成後才能動撥。',
      en: 'A mortgage exists from its registration. The limit opens when it is registered.',
    },
  },
  'mortgage-state': {
    status: 409,
    title: {
      'zh-Hans': '抵押登记不在这一步',
      'zh-Hant': '抵押登記不在這一步',
      en: 'The mortgage is not at this step',
    },
    detail: {
      'zh-Hans': '抵押登记目前是“{state}”，不能这样办理。',
      'zh-Hant': '抵押登記目前是「{state}」，不能這樣辦理。',
      en: 'The mortgage is “{state}” now, where this cannot be done.',
    },
    publicValues: ['state'],
  },
  'tenant-unheard': {
    status: 409,
    title: { 'zh-Hans': '房产在租', 'zh-Hant': '不動產出租中', en: 'The home is let' },
    detail: {
      'zh-Hans':
        '房产出租至 {until}。先于抵押的租赁不因抵押而终止，请到柜面由经办人现场核查，收取承租人声明后申请登记。',
      'zh-Hant':
        '不動產出租至 {until}。先於抵押的租賃不因抵押而終止，請到臨櫃由經辦人現場查核，收取承租人聲明後申請登記。',
      en: 'The home is let until {until}, and a tenancy older than the mortgage outlives it. At the counter an officer checks it on the spot and takes the tenant’s statement; then registration is applied for.',
    },
    publicValues: ['until'],
  },
});
