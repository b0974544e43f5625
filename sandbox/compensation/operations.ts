import { acceptOperation } from './claim/accept.ts';
import { fileOperation } from './claim/file.ts';
import { overdueOperation } from './claim/overdue.ts';
import { refuseOperation } from './claim/refuse.ts';
import { settleOperation } from './claim/settle.ts';
import type { Compensated } from './compensated.ts';
import { payInOperation } from './fund/pay-in.ts';
import { approvePayoutOperation } from './payout/approve.ts';
import { askPayoutOperation } from './payout/ask.ts';
import { closePayoutOperation } from './payout/close.ts';
import { payHarmedOperation } from './payout/pay-harmed.ts';
import { planPayoutOperation } from './payout/plan.ts';
import { takeTermsOperation } from './terms.ts';
import './reasons.ts';

/** All that changes a pilot's fund and claims. */
export const compensationOperations = (of: Compensated) => ({
  takeTerms: takeTermsOperation(of),
  payIn: payInOperation(of),
  file: fileOperation(of),
  accept: acceptOperation(of),
  refuse: refuseOperation(of),
  settle: settleOperation(of),
  overdue: overdueOperation(of),
  askPayout: askPayoutOperation(of),
  planPayout: planPayoutOperation(of),
  approvePayout: approvePayoutOperation(of),
  payHarmed: payHarmedOperation(of),
  closePayout: closePayoutOperation(of),
});

export type CompensationOperations = ReturnType<typeof compensationOperations>;
