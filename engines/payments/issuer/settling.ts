import { type NightStep, run } from '../clearing/clearing.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { DISPUTES_TO_LAPSE } from '../dispute/end.ts';
import { DISPUTE_SUB_LEDGER } from '../dispute/figures.ts';
import { settlementSubLedger } from '../member/figures.ts';
import { settlingOf } from '../member/member-operations.ts';
import type { Issuing } from '../payments.ts';
import { issuerMember } from './bookings.ts';
import { ISSUER_CLEARING_SUB_LEDGER } from './sub-ledger.ts';

/** What an issuer does beside paying: it reconciles and settles as every member, and ends disputes that nobody answered. */
export function issuerSettlingOf(
  shard: string,
  code: string,
  { source, issuing }: { readonly source: ClearingSource; readonly issuing: Pick<Issuing, 'lapseDispute'> },
) {
  const settling = settlingOf(issuerMember(shard, code, source));
  const night: readonly NightStep[] = [
    ...settling.night,
    run('disputes', DISPUTES_TO_LAPSE, issuing.lapseDispute, (dispute) => ({ dispute })),
  ];
  const subLedgers = [settlementSubLedger('credit'), ISSUER_CLEARING_SUB_LEDGER, DISPUTE_SUB_LEDGER];
  return { ...settling, night, subLedgers };
}
