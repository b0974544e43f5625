import { type Declaration, example, undisclosed } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const notes: Declaration['notes'] = [
  example(
    '本声明书为示范：机构为虚构，参照中国农业银行 2020 年公示的“微捷贷产品”。来源所载事实照录；未载明的标为“未披露”；为演示补写的标为“示例”。',
    '本聲明書為示範：機構為虛構，參照中國農業銀行 2020 年公示的「微捷貸產品」。來源所載事實照錄；未載明的標為「未揭露」；為展示補寫的標為「示例」。',
    'This declaration is a sample: its institution is fictional, modelled on Agricultural Bank of China’s application of 2020. Facts are the source’s; what it does not give is marked undisclosed; what the demonstration needs is marked example.',
  ),
  example(
    '预期规模是目标，不是上限；上限为目标的 120%，由示范补写。',
    '預期規模是目標，不是上限；上限為目標的 120%，由示範補寫。',
    'The expected scale is a target, not a ceiling; the ceilings are 120 % of it and are the sample’s own.',
  ),
];

export const undertaking: Declaration['undertaking'] = {
  text: [
    example(
      '本机构承诺所提供信息真实、完整、准确。',
      '本機構承諾所提供資訊真實、完整、準確。',
      'We undertake that what we say here is true, complete and exact.',
    ),
    example(
      '本机构承诺测试期间持续符合法律法规和监管要求，接受社会监督。',
      '本機構承諾測試期間持續符合法律法規和監理要求，接受社會監督。',
      'We undertake to keep to the law and to the supervisor’s requirements for the whole test, under the eyes of the public.',
    ),
  ],
  signatures: [
    {
      institution: BANK,
      signatory: undisclosed(
        '示范机构为虚构，无签署人。',
        '示範機構為虛構，無簽署人。',
        'The institution of the sample is fictional: nobody signs for it.',
      ),
      capacity: 'authorised',
      sealed: true,
      signedOn: '2026-09-15',
      example: true,
    },
  ],
};
