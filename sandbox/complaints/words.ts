import type { Sentence } from '@sandglass/operations';
import type { Complaint, Rung } from './tables.ts';

const waiting = {
  institution: {
    'zh-Hans': '机构最迟 {answerBy} 答复。',
    'zh-Hant': '機構最遲 {answerBy} 答覆。',
    en: 'The institution answers by {answerBy}.',
  },
  association: {
    'zh-Hans': '已转自律组织，最迟 {answerBy} 答复。',
    'zh-Hant': '已轉自律組織，最遲 {answerBy} 答覆。',
    en: 'The complaint is with the association, which answers by {answerBy}.',
  },
} satisfies Record<string, Sentence>;

const late: Sentence = {
  'zh-Hans': '应于 {answerBy} 前答复，已逾期。机构逾期的，您可以向自律组织投诉。',
  'zh-Hant': '應於 {answerBy} 前答覆，已逾期。機構逾期的，您可以向自律組織申訴。',
  en: 'An answer was due by {answerBy} and is late. Where the institution is late, you can go to the association.',
};

const answered = {
  institution: {
    'zh-Hans': '机构已答复。不满意的，请在 {lapsesOn} 前向自律组织投诉，否则到期结案。',
    'zh-Hant': '機構已答覆。不滿意的，請在 {lapsesOn} 前向自律組織申訴，否則到期結案。',
    en: 'The institution has answered. If you disagree, go to the association by {lapsesOn}; otherwise the complaint is closed then.',
  },
  association: {
    'zh-Hans': '自律组织已答复，{lapsesOn} 到期结案。',
    'zh-Hant': '自律組織已答覆，{lapsesOn} 到期結案。',
    en: 'The association has answered. The complaint is closed on {lapsesOn}.',
  },
} satisfies Record<string, Sentence>;

const closed = {
  complainant: {
    'zh-Hans': '您已于 {closedOn} 结案。',
    'zh-Hant': '您已於 {closedOn} 結案。',
    en: 'You closed it on {closedOn}.',
  },
  lapse: {
    'zh-Hans': '已于 {closedOn} 到期结案。',
    'zh-Hant': '已於 {closedOn} 到期結案。',
    en: 'It was closed by lapse of time on {closedOn}.',
  },
} satisfies Record<string, Sentence>;

/** Where a complaint stands, said to who complained. */
export function standing({ state, level, closed_by }: Complaint, rung: Rung | undefined): Sentence {
  if (state === 'closed') return closed[closed_by ?? 'complainant'];
  if (state === 'answered') return answered[level];
  return rung?.overdue === 'answer' ? late : waiting[level];
}
