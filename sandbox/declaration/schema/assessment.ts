import Type from 'typebox';
import { closed, named } from './label.ts';
import { AppendixRef, DateOnly } from './scalar.ts';
import { exampleMark, orUndisclosed, Text } from './text.ts';

/** The five fields that both assessments have. An expired one blocks new business. */
export const assessmentFields = {
  assessor: named(['评估机构', '評估機構', 'Assessor'], orUndisclosed(Text)),
  assessedOn: named(['评估时间', '評估時間', 'Assessed on'], orUndisclosed(DateOnly)),
  validUntil: named(['有效期限', '有效期限', 'Valid until'], orUndisclosed(DateOnly)),
  conclusion: named(['评估结论', '評估結論', 'Conclusion'], Text),
  material: named(['评估材料', '評估材料', 'Assessment report'], orUndisclosed(AppendixRef), [
    '载于该编号的附件。',
    '載於該編號的附件。',
    'The appendix with this id.',
  ]),
  ...exampleMark,
};

/** 3 合法合规性评估. */
export const LegalAssessment = named(
  ['合法合规性评估', '合法合規性評估', 'Legal compliance assessment'],
  Type.Object(assessmentFields, closed),
);
