import type { Declaration } from '../schema/declaration.ts';
import type { Text } from '../schema/text.ts';
import { example } from '../words/write.ts';
import { noChannels, noDepartment } from './reasons.ts';

const associations = {
  finance: example(
    '中国互联网金融协会',
    '中國互聯網金融協會',
    'National Internet Finance Association of China',
  ),
  payment: example('中国支付清算协会', '中國支付清算協會', 'Payment & Clearing Association of China'),
} as const;

/** Both ladders: the institution first, then the association of its trade. */
export const complaintsOf = (
  association: keyof typeof associations,
  channels: readonly Text[],
  handling: readonly Text[],
): Declaration['complaints'] => ({
  institution: {
    channels,
    department: noDepartment,
    hours: example('7×24 小时受理。', '7×24 小時受理。', 'Taken around the clock.'),
    acknowledgeWithin: 1,
    answerWithin: 15,
    handling: [
      ...handling,
      example(
        '一个工作日内确认受理，十五个工作日内书面答复并说明理由。',
        '一個工作日內確認受理，十五個工作日內書面答覆並說明理由。',
        'Acknowledged within one working day, answered in writing with reasons within fifteen.',
      ),
    ],
    example: true,
  },
  association: {
    body: associations[association],
    channels: noChannels,
    handling: [
      example(
        '对机构答复不满意的，可向协会投诉；协会受理、转办并跟踪，结果公开。',
        '對機構答覆不滿意的，可向協會申訴；協會受理、轉辦並追蹤，結果公開。',
        'Whoever is not content with the answer can complain to the association, which passes it on, follows it, and makes the result public.',
      ),
    ],
    example: true,
  },
});
