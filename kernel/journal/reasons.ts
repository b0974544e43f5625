import { reasons } from '@sandglass/operations';

export const journalReasons = reasons({
  'person-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有此人的记录', 'zh-Hant': '沒有此人的紀錄', en: 'No record of this person' },
    detail: {
      'zh-Hans': '这个试点没有关于此人的记录。请核对编号。',
      'zh-Hant': '這個試點沒有關於此人的紀錄。請核對編號。',
      en: 'This pilot has no record of that person. Check the id.',
    },
  },
  'person-erased': {
    status: 410,
    title: { 'zh-Hans': '个人信息已删除', 'zh-Hant': '個人資料已刪除', en: 'The personal data was erased' },
    detail: {
      'zh-Hans': '{parties} 的个人信息已按要求删除，不能再使用。请把他们排除在外。',
      'zh-Hant': '{parties} 的個人資料已依要求刪除，不能再使用。請把他們排除在外。',
      en: 'The personal data of {parties} was erased and can no longer be used. Leave them out.',
    },
  },
  'obligation-open': {
    status: 409,
    title: { 'zh-Hans': '尚有未了义务', 'zh-Hant': '尚有未了義務', en: 'Something is still owed or kept' },
    detail: {
      'zh-Hans': '现在还不能删除：{obligations}。请在义务了结、保存期届满后再删除。',
      'zh-Hant': '現在還不能刪除：{obligations}。請在義務了結、保存期屆滿後再刪除。',
      en: 'It cannot be erased yet: {obligations}. Erase when nothing is open and the time of keeping is over.',
    },
    publicValues: ['obligations'],
  },
});
