import { type NightStep, run } from '../clearing/clearing.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { settlementSubLedger } from '../member/figures.ts';
import { settlingOf } from '../member/member-operations.ts';
import { acceptChargebackOf, answerChargebackOf, CHARGEBACKS_TO_ACCEPT } from './answer-chargeback.ts';
import { acquirerMember } from './bookings.ts';
import { endStuckOf } from './end-stuck.ts';
import { MERCHANTS_TO_PAY, payOutOf } from './pay-out.ts';
import { receiveChargebackOf } from './receive-chargeback.ts';
import { ACQUIRER_CLEARING_SUB_LEDGER } from './sub-ledger.ts';
import '../reasons/dispute.ts';

/**
 * What an acquirer does beside selling: it reconciles and settles as every member, pays its merchants, takes chargebacks and lets
 * the merchants answer; its people end what is stuck. Its night comes after the network's.
 */
export function acquirerSettlingOf(shard: string, code: string, source: ClearingSource) {
  const settling = settlingOf(acquirerMember(shard, code, source));
  const payOut = payOutOf(shard);
  const acceptChargeback = acceptChargebackOf(shard);
  const night: readonly NightStep[] = [
    ...settling.night,
    run('pay-out', MERCHANTS_TO_PAY, payOut, (id) => {
      const [date, merchant] = id.split('|');
      return { date, merchant };
    }),
    run('chargebacks', CHARGEBACKS_TO_ACCEPT, acceptChargeback, (chargeback) => ({ chargeback })),
  ];
  return {
    ...settling,
    payOut,
    acceptChargeback,
    receiveChargeback: receiveChargebackOf(shard),
    answerChargeback: answerChargebackOf(shard),
    endStuck: endStuckOf(shard, code),
    night,
    subLedgers: [settlementSubLedger('debit'), ACQUIRER_CLEARING_SUB_LEDGER],
  };
}
