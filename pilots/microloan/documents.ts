import { documentsOf } from '@sandglass/documents';
import { hardshipFiles, loans } from '@sandglass/lending';
import { refuse } from '@sandglass/operations';
import { applications } from './application/application.ts';
import { useData } from './consents.ts';
import { SHARD } from './shard.ts';

/** What customers, or staff for them, add to an application or a loan. */
export const { operations: documentOperations, routes: documentRoutes } = documentsOf({
  pilot: SHARD,
  kinds: [
    {
      id: 'business-licence',
      title: { 'zh-Hans': '营业执照', 'zh-Hant': '商業登記證', en: 'Business licence' },
    },
    { id: 'income-proof', title: { 'zh-Hans': '收入证明', 'zh-Hant': '收入證明', en: 'Proof of income' } },
    {
      id: 'hardship-evidence',
      title: { 'zh-Hans': '困难证明', 'zh-Hant': '困難證明', en: 'Evidence of hardship' },
    },
    { id: 'other', title: { 'zh-Hans': '其他材料', 'zh-Hant': '其他文件', en: 'Other papers' } },
  ],
  load: (about) => [applications.key(about), loans.key(about), hardshipFiles.key(about)],
  mayAdd: (state, { about, party }) => {
    const thing = state.get(loans, about) ?? state.get(applications, about);
    return thing?.customer === party
      ? undefined
      : refuse('document-folder-of-another', { about }, { subject: party });
  },
  // What a request of hardship was judged by stays with it.
  mayRemove: (state, { kind, folder, party }) =>
    kind === 'hardship-evidence' && state.get(hardshipFiles, folder) !== undefined
      ? refuse('document-needed', {}, { subject: party })
      : undefined,
  use: { operation: useData, purpose: 'loan-servicing', basis: 'contract' },
});
