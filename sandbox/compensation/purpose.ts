import type { NecessaryPurpose } from '@sandglass/consent';

/** Staff cannot answer a claim or a complaint without reading it; the law makes them answer (PIPL art. 13(1)(3)). */
export const redressPurpose: NecessaryPurpose = {
  id: 'redress',
  basis: 'legal-obligation',
  version: '2026-01',
  title: { 'zh-Hans': '处理索赔和投诉', 'zh-Hant': '處理求償與申訴', en: 'Answering claims and complaints' },
  wording: {
    'zh-Hans':
      '为处理您提出的索赔和投诉，机构工作人员查看您写的内容和处理记录。这是法定义务，不以您的授权为前提；每次查看都有记录，您可以看到。',
    'zh-Hant':
      '為處理您提出的求償與申訴，機構人員查看您寫的內容與處理紀錄。這是法定義務，不以您的授權為前提；每次查看都有紀錄，您可以看到。',
    en: 'To answer your claims and complaints, staff read what you wrote and what was done about it. The law obliges them to, so it is not asked for; each look leaves a record that you see.',
  },
};
