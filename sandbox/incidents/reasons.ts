import { reasons } from '@sandglass/operations';

export const incidentReasons = reasons({
  'incident-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这一事件', 'zh-Hant': '沒有這一事件', en: 'No such incident' },
    detail: {
      'zh-Hans': '试点 {pilot} 没有编号为 {incident} 的事件。请核对编号。',
      'zh-Hant': '試點 {pilot} 沒有編號為 {incident} 的事件。請核對編號。',
      en: '{pilot} has no incident {incident}. Check its number.',
    },
    publicValues: ['pilot', 'incident'],
  },
  'incident-state': {
    status: 409,
    title: { 'zh-Hans': '事件状态不允许', 'zh-Hant': '事件狀態不允許', en: 'The incident does not stand so' },
    detail: {
      'zh-Hans': '事件 {incident} 的状态是 {state}，不能这样办理。请刷新后查看可办理的事项。',
      'zh-Hant': '事件 {incident} 的狀態是 {state}，不能這樣辦理。請重新整理後查看可辦理的事項。',
      en: 'Incident {incident} is {state}; this cannot be done now. Load it again and see what can.',
    },
    publicValues: ['incident', 'state'],
  },
  'incident-found-later': {
    status: 422,
    title: { 'zh-Hans': '发现时间在未来', 'zh-Hant': '發現時間在未來', en: 'Found in the future' },
    detail: {
      'zh-Hans': '发现时间 {at} 晚于现在。请填写实际发现的时间。',
      'zh-Hant': '發現時間 {at} 晚於現在。請填寫實際發現的時間。',
      en: 'The incident was found at {at}, which is yet to come. Give the time when it was found.',
    },
    publicValues: ['at'],
  },
  'incident-pilot-not-live': {
    status: 409,
    title: { 'zh-Hans': '试点未在运行', 'zh-Hant': '試點未在運行', en: 'The pilot is not live' },
    detail: {
      'zh-Hans': '试点 {pilot} 的状态是 {state}；只有已准入的试点才登记风险事件。',
      'zh-Hant': '試點 {pilot} 的狀態是 {state}；只有已准入的試點才登記風險事件。',
      en: '{pilot} is {state}; incidents are opened for pilots that were admitted.',
    },
    publicValues: ['pilot', 'state'],
  },
});
