import type { Document, DocumentRules } from '@sandglass/documents';
import { type Refused, refuse, type State } from '@sandglass/operations';
import { type Dispute, type DisputeEvidence, disputes } from './dispute.ts';
import { EVIDENCE_MAX } from './evidence.ts';

/** What the acquirer's merchant showed: it came with the payment presented again, and nobody else adds such a one. */
export const MERCHANT_EVIDENCE = 'merchant-evidence';

const isOver = ({ ended_on: ended }: Dispute): boolean => ended !== null;

/**
 * How an issuer keeps what is shown in a dispute: under the holder's key, about the payment. A document is evidence from the commit
 * that adds it; what the acquirer brought is named by its answer.
 */
export const disputeDocuments = {
  kinds: [
    {
      id: 'dispute-evidence',
      title: { 'zh-Hans': '争议材料', 'zh-Hant': '爭議資料', en: 'Evidence of a dispute' },
    },
    {
      id: MERCHANT_EVIDENCE,
      title: { 'zh-Hans': '商户的争议材料', 'zh-Hant': '商店的爭議資料', en: 'A merchant’s evidence' },
    },
  ],
  isBrought: true,
  load: (payment) => [disputes.key(payment)],
  mayAdd: (state, { about, party, kind, actor }) => {
    const row = state.get(disputes, about);
    const isTheirs = row?.customer === party && (kind === MERCHANT_EVIDENCE) === (actor.role === 'system');
    if (row === undefined || !isTheirs)
      return refuse('document-folder-of-another', { about }, { subject: party });
    // What the other side answers stands with its answer, and nobody fills its place.
    return objectionTo(row, kind === MERCHANT_EVIDENCE ? Number.POSITIVE_INFINITY : EVIDENCE_MAX);
  },
  alongside: (state, { id, folder, kind }, { actor, businessDate }) => {
    if (kind === MERCHANT_EVIDENCE) return [];
    const row = state.get(disputes, folder)!;
    const by = actor.role === 'customer' ? ('holder' as const) : ('bank' as const);
    const one: DisputeEvidence = { by, words: '', documents: [id], on: businessDate };
    return [disputes.update({ ...row, evidence: [...row.evidence, one] })];
  },
  mayRemove,
} satisfies Partial<DocumentRules>;

function objectionTo(row: Dispute, evidenceMax: number): Refused | undefined {
  const no = (code: string, values: Readonly<Record<string, string>>) =>
    refuse(code, values, { subject: row.customer });
  if (isOver(row)) return no('dispute-state', { state: row.state });
  return row.evidence.length >= evidenceMax
    ? no('dispute-evidence-full', { most: String(EVIDENCE_MAX) })
    : undefined;
}

/** Until the bank has acted on it, whoever added a document may take it away again. */
function mayRemove(state: State, { folder, party }: Document): Refused | undefined {
  return state.get(disputes, folder)?.state === 'opened'
    ? undefined
    : refuse('document-needed', {}, { subject: party });
}
