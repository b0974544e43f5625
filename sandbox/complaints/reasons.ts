import { reasons } from '@sandglass/operations';

/** Why something about a complaint is refused. */
export const complaintReasons = reasons({
  'ladders-not-admitted': {
    status: 409,
    title: {
      'zh-Hans': '不是已登记的声明书',
      'zh-Hant': '不是已登記的聲明書',
      en: 'Not the admitted declaration',
    },
    detail: {
      'zh-Hans': '试点 {pilot} 的监管指令所指的不是这份声明书，投诉时限未变。请提交已登记的版本。',
      'zh-Hant': '試點 {pilot} 的監理指令所指的不是這份聲明書，申訴時限未變。請提交已登記的版本。',
      en: 'The mandate of {pilot} names another declaration, so its deadlines for complaints have not changed. Hand in the admitted version.',
    },
    publicValues: ['pilot'],
  },
  'ladders-not-declared': {
    status: 409,
    title: { 'zh-Hans': '尚不受理投诉', 'zh-Hant': '尚不受理申訴', en: 'No complaints yet' },
    detail: {
      'zh-Hans': '试点 {pilot} 尚未登记，登记后才受理投诉。',
      'zh-Hant': '試點 {pilot} 尚未登記，登記後才受理申訴。',
      en: 'The pilot {pilot} has not been admitted; complaints are taken from then on.',
    },
    publicValues: ['pilot'],
  },
  'complaint-of-another': {
    status: 403,
    title: { 'zh-Hans': '不由您处理', 'zh-Hant': '不由您處理', en: 'Not yours to handle' },
    detail: {
      'zh-Hans': '投诉目前在{level}一级（institution 为机构，association 为自律组织），不由您处理。',
      'zh-Hant': '申訴目前在{level}一級（institution 為機構，association 為自律組織），不由您處理。',
      en: 'The complaint is with the {level} at the moment and is not yours to handle.',
    },
    publicValues: ['level'],
  },
  'complaint-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这件投诉', 'zh-Hant': '沒有這件申訴', en: 'No such complaint' },
    detail: {
      'zh-Hans': '没有编号为 {complaint} 的投诉。请核对编号。',
      'zh-Hant': '沒有編號為 {complaint} 的申訴。請核對編號。',
      en: 'There is no complaint {complaint}. Check its number.',
    },
  },
  'complaint-state': {
    status: 409,
    title: { 'zh-Hans': '当前状态不允许', 'zh-Hant': '目前狀態不允許', en: 'Not in this state' },
    detail: {
      'zh-Hans': '投诉 {complaint} 的状态为 {state}，不能进行这一步。',
      'zh-Hant': '申訴 {complaint} 的狀態為 {state}，不能進行這一步。',
      en: 'Complaint {complaint} is {state}, and this step cannot be taken now.',
    },
    publicValues: ['complaint', 'state'],
  },
  'escalation-too-early': {
    status: 409,
    title: {
      'zh-Hans': '机构尚在答复期内',
      'zh-Hant': '機構尚在答覆期內',
      en: 'The institution still has time',
    },
    detail: {
      'zh-Hans': '机构最迟 {answerBy} 答复。对答复不满意或逾期未答复的，可以向自律组织投诉。',
      'zh-Hant': '機構最遲 {answerBy} 答覆。對答覆不滿意或逾期未答覆的，可以向自律組織申訴。',
      en: 'The institution has until {answerBy} to answer. Go to the association if its answer does not satisfy you, or if none has come by then.',
    },
    publicValues: ['answerBy'],
  },
  'complaints-too-many': {
    status: 429,
    title: { 'zh-Hans': '处理中的投诉过多', 'zh-Hant': '處理中的申訴過多', en: 'Too many complaints open' },
    detail: {
      'zh-Hans': '处理中的投诉已达 {maximum} 件。请在其中一件结束后再提出。',
      'zh-Hant': '處理中的申訴已達 {maximum} 件。請在其中一件結束後再提出。',
      en: 'There are {maximum} complaints open. File another when one of them is closed.',
    },
    publicValues: ['maximum'],
  },
  'complainant-missing': {
    status: 422,
    title: { 'zh-Hans': '缺少投诉人', 'zh-Hant': '缺少申訴人', en: 'Who complains is missing' },
    detail: {
      'zh-Hans': '机构代为登记时，须写明客户和渠道（phone、counter 或 mail）。',
      'zh-Hant': '機構代為登記時，須寫明客戶和管道（phone、counter 或 mail）。',
      en: 'An institution that records a complaint names the customer and the channel: phone, counter or mail.',
    },
  },
});
