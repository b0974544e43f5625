import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '以自有住房作抵押，给小微企业和企业主放贷，线上和柜面都能办，材料只交一次。',
    '以自有住宅作抵押，給小型商號和業主放貸，線上和臨櫃都能辦，文件只交一次。',
    'A loan for small businesses and their owners on their own home, online or at the counter, with papers handed in once.',
  ),
  forYou: example(
    '额度可以循环使用、随借随还；还清后三个工作日内办理解除抵押。',
    '額度可以循環使用、隨借隨還；還清後三個工作日內辦理塗銷抵押。',
    'The limit can be used again as you repay; within three working days of full repayment the mortgage is released.',
  ),
  careful: example(
    '抵押的是您的家：还不上，可能失去住房。借得超过房价 75% 的，还要个人担保。',
    '抵押的是您的家：還不起，可能失去住宅。借得超過房價 75% 的，還要個人保證。',
    'Your home is the security: if you cannot repay, you may lose it. Above 75% of its value a personal guarantee is asked for, too.',
  ),
};
