import { reasons } from '@sandglass/operations';

/** Why the guard refuses: each says which limit of the public declaration it kept. */
export const guardReasons = reasons({
  'pilot-not-admitted': {
    status: 409,
    title: { 'zh-Hans': '试点尚未登记', 'zh-Hant': '試點尚未登記', en: 'The pilot is not admitted' },
    detail: {
      'zh-Hans': '试点 {pilot} 尚未获监管登记，不能开展新业务。',
      'zh-Hant': '試點 {pilot} 尚未獲監理登記，不能開展新業務。',
      en: 'The pilot {pilot} has not been admitted by the supervisor, so it may not open new business.',
    },
    publicValues: ['pilot'],
  },
  'pilot-suspended': {
    status: 409,
    title: { 'zh-Hans': '试点已暂停', 'zh-Hant': '試點已暫停', en: 'The pilot is suspended' },
    detail: {
      'zh-Hans': '试点 {pilot} 已暂停，不办理新业务；还款、赎回和退款照常办理。',
      'zh-Hant': '試點 {pilot} 已暫停，不辦理新業務；還款、贖回和退款照常辦理。',
      en: 'The pilot {pilot} is suspended: no new business. Repayments, redemptions and refunds go on as usual.',
    },
    publicValues: ['pilot'],
  },
  'pilot-ended': {
    status: 410,
    title: { 'zh-Hans': '试点已结束', 'zh-Hant': '試點已結束', en: 'The pilot has ended' },
    detail: {
      'zh-Hans': '试点 {pilot} 已结束，不再办理业务。登记册载有其结束方案和联系方式。',
      'zh-Hant': '試點 {pilot} 已結束，不再辦理業務。登記冊載有其結束方案和聯絡方式。',
      en: 'The pilot {pilot} has ended and takes no more business. The register has its exit plan and contacts.',
    },
    publicValues: ['pilot'],
  },
  'limit-reached': {
    status: 409,
    title: { 'zh-Hans': '达到声明的限额', 'zh-Hant': '達到聲明的限額', en: 'A declared limit is reached' },
    detail: {
      'zh-Hans':
        '本笔业务将超出声明书中的限额“{limit}”（上限 {maximum}，已用 {used}）。请减少金额，或待限额恢复后再试。',
      'zh-Hant':
        '本筆業務將超出聲明書中的限額「{limit}」（上限 {maximum}，已用 {used}）。請減少金額，或待限額恢復後再試。',
      en: 'This would break the declared limit “{limit}” (maximum {maximum}, used {used}). Use a smaller amount, or try again when the limit has room.',
    },
    publicValues: ['limit', 'maximum'],
  },
  'region-not-allowed': {
    status: 409,
    title: { 'zh-Hans': '不在试点地区', 'zh-Hant': '不在試點地區', en: 'Outside the pilot’s regions' },
    detail: {
      'zh-Hans': '声明书的限额“{limit}”不包括地区 {region}。试点只在声明的地区开展。',
      'zh-Hant': '聲明書的限額「{limit}」不包括地區 {region}。試點只在聲明的地區開展。',
      en: 'The declared limit “{limit}” does not include region {region}. The pilot serves the declared regions only.',
    },
    publicValues: ['limit', 'region'],
  },
  'outside-hours': {
    status: 409,
    title: { 'zh-Hans': '不在服务时间', 'zh-Hant': '不在服務時間', en: 'Outside the declared hours' },
    detail: {
      'zh-Hans': '按声明书的限额“{limit}”，新业务只在 {from} 至 {to} 办理。请在服务时间内再试。',
      'zh-Hant': '按聲明書的限額「{limit}」，新業務只在 {from} 至 {to} 辦理。請在服務時間內再試。',
      en: 'By the declared limit “{limit}”, new business is taken from {from} to {to} only. Try again within those hours.',
    },
    publicValues: ['limit', 'from', 'to'],
  },
  'mandate-not-signed': {
    status: 403,
    title: { 'zh-Hans': '签名无效', 'zh-Hant': '簽章無效', en: 'Not signed by the supervisor' },
    detail: {
      'zh-Hans': '这份监管指令没有监管机构的有效签名，未予执行。',
      'zh-Hant': '這份監理指令沒有監理機構的有效簽章，未予執行。',
      en: 'This mandate bears no valid signature of the supervisor and was not obeyed.',
    },
  },
  'agreement-not-the-signed-one': {
    status: 403,
    title: {
      'zh-Hans': '协议文本不是签发的那一份',
      'zh-Hant': '協議文本不是簽發的那一份',
      en: 'Not the agreement that was signed for',
    },
    detail: {
      'zh-Hans': '随监管指令送来的服务协议与指令签名的摘要不符，未予执行。',
      'zh-Hant': '隨監理指令送來的服務協議與指令簽章的摘要不符，未予執行。',
      en: 'The service agreement that came with the mandate does not have the digest that the mandate signs. It was not obeyed.',
    },
  },
  'mandate-outdated': {
    status: 409,
    title: { 'zh-Hans': '指令已过时', 'zh-Hant': '指令已過時', en: 'An older mandate' },
    detail: {
      'zh-Hans': '已执行更新的监管指令（序号 {serial}），较旧的不再执行。',
      'zh-Hant': '已執行更新的監理指令（序號 {serial}），較舊的不再執行。',
      en: 'A newer mandate (serial {serial}) is in force; older ones are not obeyed.',
    },
    publicValues: ['serial'],
  },
  'mandate-for-another-pilot': {
    status: 422,
    title: {
      'zh-Hans': '指令不属于此试点',
      'zh-Hant': '指令不屬於此試點',
      en: 'A mandate for another pilot',
    },
    detail: {
      'zh-Hans': '这份指令针对试点 {pilot}，不能在此执行。',
      'zh-Hant': '這份指令針對試點 {pilot}，不能在此執行。',
      en: 'This mandate is for the pilot {pilot} and cannot be obeyed here.',
    },
  },
  'assessment-expired': {
    status: 409,
    title: { 'zh-Hans': '评估已过期', 'zh-Hant': '評估已過期', en: 'An assessment has expired' },
    detail: {
      'zh-Hans': '试点 {pilot} 的评估有效期到 {until} 为止，续期前不办理新业务；还款、赎回和退款照常办理。',
      'zh-Hant': '試點 {pilot} 的評估有效期到 {until} 為止，續期前不辦理新業務；還款、贖回和退款照常辦理。',
      en: 'An assessment of {pilot} was valid until {until}: no new business until it is renewed. Repayments, redemptions and refunds go on as usual.',
    },
    publicValues: ['pilot', 'until'],
  },
  'drill-expired': {
    status: 409,
    title: { 'zh-Hans': '退出演练已过期', 'zh-Hant': '退出演練已過期', en: 'The exit drill has expired' },
    detail: {
      'zh-Hans':
        '试点 {pilot} 的退出演练有效期到 {until} 为止，重新演练前不办理新业务；还款、赎回和退款照常办理。',
      'zh-Hant':
        '試點 {pilot} 的退出演練有效期到 {until} 為止，重新演練前不辦理新業務；還款、贖回和退款照常辦理。',
      en: 'The exit drill of {pilot} was good until {until}: no new business until the next one passes. Repayments, redemptions and refunds go on as usual.',
    },
    publicValues: ['pilot', 'until'],
  },
  'test-over': {
    status: 409,
    title: { 'zh-Hans': '测试期限已到', 'zh-Hant': '測試期限已到', en: 'The test is over' },
    detail: {
      'zh-Hans': '试点 {pilot} 的测试期限到 {until} 为止，不再办理新业务；还款、赎回和退款照常办理。',
      'zh-Hant': '試點 {pilot} 的測試期限到 {until} 為止，不再辦理新業務；還款、贖回和退款照常辦理。',
      en: 'The test of {pilot} ended at {until}: no new business. Repayments, redemptions and refunds go on as usual.',
    },
    publicValues: ['pilot', 'until'],
  },
});
