import { type Declaration, example, undisclosed } from '@sandglass/declaration';

export const complaints: Declaration['complaints'] = {
  institution: {
    channels: [
      example('手机钱包“投诉”。', '手機錢包「申訴」。', 'The wallet, under “Complain”.'),
      example('客户服务热线和营业网点。', '客戶服務專線和營業據點。', 'The customer hotline and any branch.'),
    ],
    department: undisclosed('来源未载明。', '來源未載明。', 'The source does not name it.'),
    hours: example('7×24 小时受理。', '7×24 小時受理。', 'Taken around the clock.'),
    acknowledgeWithin: 1,
    answerWithin: 15,
    handling: [
      example(
        '一个工作日内确认受理，十五个工作日内书面答复并说明理由。',
        '一個工作日內確認受理，十五個工作日內書面答覆並說明理由。',
        'Acknowledged within one working day, answered in writing with reasons within fifteen.',
      ),
      example(
        '对答复不满意的，可要求银行上一级部门复查，或向自律组织投诉。',
        '對答覆不滿意的，可要求銀行上一級部門複查，或向自律組織申訴。',
        'Whoever is not content can have it looked at again at a higher level, or complain to the association.',
      ),
    ],
    example: true,
  },
  association: {
    body: example(
      '中国互联网金融协会',
      '中國互聯網金融協會',
      'National Internet Finance Association of China',
    ),
    channels: undisclosed('来源未载明渠道。', '來源未載明管道。', 'The source does not give the channels.'),
    acknowledgeWithin: 3,
    answerWithin: 30,
    handling: [
      example(
        '协会受理、转办并跟踪，结果公开。',
        '協會受理、轉辦並追蹤，結果公開。',
        'The association takes the complaint, passes it on, follows it, and makes the result public.',
      ),
    ],
    example: true,
  },
};
