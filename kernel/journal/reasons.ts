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
  'person-not-erased': {
    status: 409,
    title: { 'zh-Hans': '个人信息未被删除', 'zh-Hant': '個人資料未被刪除', en: 'Nothing was erased' },
    detail: {
      'zh-Hans': '您在这个试点的个人信息仍在，可以直接办理业务，无需重新开始。',
      'zh-Hant': '您在這個試點的個人資料仍在，可以直接辦理業務，無須重新開始。',
      en: 'This pilot still knows you: go on as you are, there is nothing to begin anew.',
    },
  },
  'person-known': {
    status: 409,
    title: {
      'zh-Hans': '您仍是其他试点的客户',
      'zh-Hant': '您仍是其他試點的客戶',
      en: 'Another pilot still knows you',
    },
    detail: {
      'zh-Hans': '重新开始后，您将看不到在这些试点的业务：{pilots}。请先在那里了结并删除，再重新开始。',
      'zh-Hant': '重新開始後，您將看不到在這些試點的業務：{pilots}。請先在那裡了結並刪除，再重新開始。',
      en: 'Beginning anew would take you from what is yours in {pilots}. End it and have it erased there first, then begin anew.',
    },
    publicValues: ['pilots'],
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
