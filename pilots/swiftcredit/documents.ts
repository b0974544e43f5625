import { documentsOf } from '@sandglass/documents';
import { refuse } from '@sandglass/operations';
import { caseFiles } from './case/case-file.ts';
import { useData } from './consents.ts';
import { SHARD } from './shard.ts';

/** Papers of a case, from either channel; none is handed in twice. */
export const { operations: documentOperations, routes: documentRoutes } = documentsOf({
  pilot: SHARD,
  kinds: [
    { id: 'deed', title: { 'zh-Hans': '不动产权证书', 'zh-Hant': '不動產權狀', en: 'Deed of the home' } },
    { id: 'licence', title: { 'zh-Hans': '营业执照', 'zh-Hant': '商業登記證', en: 'Business licence' } },
    {
      id: 'survey',
      title: { 'zh-Hans': '人工估值报告', 'zh-Hant': '人工估價報告', en: 'Surveyor’s report' },
    },
    { id: 'contract', title: { 'zh-Hans': '签署的合同', 'zh-Hant': '簽署的契約', en: 'Signed contract' } },
    {
      id: 'guarantee',
      title: { 'zh-Hans': '签署的保证', 'zh-Hant': '簽署的保證書', en: 'Signed guarantee' },
    },
    {
      id: 'co-owner',
      title: {
        'zh-Hans': '共有人同意抵押声明',
        'zh-Hant': '共有人同意抵押聲明',
        en: 'A co-owner’s agreement to the mortgage',
      },
    },
    {
      id: 'tenant',
      title: { 'zh-Hans': '承租人声明', 'zh-Hant': '承租人聲明', en: 'The tenant’s statement' },
    },
    {
      id: 'hardship-evidence',
      title: { 'zh-Hans': '困难证明', 'zh-Hant': '困難證明', en: 'Evidence of hardship' },
    },
    { id: 'other', title: { 'zh-Hans': '其他材料', 'zh-Hant': '其他文件', en: 'Other papers' } },
  ],
  load: (about) => [caseFiles.key(about)],
  mayAdd: (state, { about, party }) =>
    state.get(caseFiles, about)?.customer === party
      ? undefined
      : refuse('document-folder-of-another', { about }, { subject: party }),
  // What a decision, a contract, a guarantee or a request of hardship rests on stays with it.
  mayRemove: (state, { id, folder, party }) => {
    const file = state.get(caseFiles, folder);
    const used = [file?.guarantee, ...(file?.owner_consents ?? [])].some((signed) => signed?.document === id);
    return ['signed', 'closing', 'closed'].includes(file?.state ?? '') || used
      ? refuse('document-needed', { document: id }, { subject: party })
      : undefined;
  },
  use: { operation: useData, purpose: 'home-loan-servicing', basis: 'contract', bound: true },
});
