import { undisclosed } from '../words/write.ts';

/** Why a seeded declaration leaves a value out: one wording for all of them. */
export const notInSource = undisclosed(
  '来源未载明；示范机构为虚构，不编造代码。',
  '來源未載明；示範機構為虛構，不編造代碼。',
  'The source does not give it, and none is invented for a fictional institution.',
);
export const noStartDate = undisclosed(
  '来源未载明正式运营日期。',
  '來源未載明正式營運日期。',
  'The source gives no date for regular operation.',
);
export const noAssessor = undisclosed(
  '来源未载明评估机构，示范不编造名称。',
  '來源未載明評估機構，示範不編造名稱。',
  'The source names no assessor, and the sample invents none.',
);
export const noDepartment = undisclosed(
  '来源未载明受理部门。',
  '來源未載明受理部門。',
  'The source does not name the department.',
);
export const noChannels = undisclosed(
  '来源未载明渠道。',
  '來源未載明管道。',
  'The source does not give the channels.',
);
export const unpublished = undisclosed('报告未公开。', '報告未公開。', 'The report was not published.');
export const noSignatory = undisclosed(
  '示范机构为虚构，无签署人。',
  '示範機構為虛構，無簽署人。',
  'The institution of the sample is fictional: nobody signs for it.',
);
