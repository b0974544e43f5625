import { reasons } from '@sandglass/operations';

export const agreementReasons = reasons({
  'agreement-changed': {
    status: 409,
    title: {
      'zh-Hans': '尚未接受现行服务协议',
      'zh-Hant': '尚未接受現行服務協議',
      en: 'The service agreement in force is not accepted',
    },
    detail: {
      'zh-Hans':
        '现行服务协议是第 {version} 版，您接受的版本：{accepted}。请阅读并接受后再办理新业务；已有的业务、查询和投诉照常。',
      'zh-Hant':
        '現行服務協議是第 {version} 版，您接受的版本：{accepted}。請閱讀並接受後再辦理新業務；已有的業務、查詢和申訴照常。',
      en: 'Version {version} of the service agreement is in force; the one that you accepted: {accepted}. Read and accept it before anything new; what you have, enquiring and complaining go on as before.',
    },
    publicValues: ['version', 'accepted'],
  },
  'agreement-none': {
    status: 409,
    title: {
      'zh-Hans': '没有可接受的协议',
      'zh-Hant': '沒有可接受的協議',
      en: 'There is no agreement to accept',
    },
    detail: {
      'zh-Hans': '这个试点的声明书没有公开服务协议的正文，因此不需要接受。',
      'zh-Hant': '這個試點的聲明書沒有公開服務協議的正文，因此不需要接受。',
      en: 'This pilot’s declaration discloses no text of a service agreement, so there is nothing to accept.',
    },
  },
  'agreement-accepted-already': {
    status: 409,
    title: { 'zh-Hans': '已接受这一版', 'zh-Hant': '已接受這一版', en: 'Accepted already' },
    detail: {
      'zh-Hans': '您已接受服务协议第 {version} 版，不需要再做什么。',
      'zh-Hant': '您已接受服務協議第 {version} 版，不需要再做什麼。',
      en: 'You have accepted version {version} of the service agreement. There is nothing more to do.',
    },
    publicValues: ['version'],
  },
});
