import { benchmarks, interestTwice, LENDING_SUB_LEDGER, LIMITS_ENDED, products } from '@sandglass/lending';
import { models } from '@sandglass/models';
import type { AnyOperation } from '@sandglass/operations';
import { definePilot } from '@sandglass/pilot';
import { ruleTables } from '@sandglass/rules';
import { afterDue } from './after-due.ts';
import { deliverEvidence } from './bases/deliver.ts';
import { compensation } from './compensation.ts';
import { CUSTOMERS_TO_FORGET, erase } from './customer/erase.ts';
import { declaration } from './declaration/index.ts';
import { documentRoutes } from './documents.ts';
import { windDown } from './exit/wind-down.ts';
import { endLimit, nightly } from './lending.ts';
import { outstandingBalance, reportedBalance } from './measures/balance.ts';
import { customersServed } from './measures/customers-served.ts';
import { drawdownsThisYear, drawnThisYear } from './measures/drawdowns.ts';
import { lostOfDisbursed } from './measures/lost.ts';
import { limitsThisYear } from './measures/new-limits.ts';
import { nonPerformingAmount, nonPerformingShare } from './measures/non-performing.ts';
import { overduePrincipalShare } from './measures/overdue.ts';
import { USED } from './measures/used.ts';
import { monitoring } from './monitoring.ts';
import { staffDue } from './officer/due.ts';
import { find } from './officer/find.ts';
import { openPilot } from './opening.ts';
import { operations } from './operations.ts';
import { paperRoutes } from './papers/routes.ts';
import { ratings } from './rating/rating.ts';
import { routes, simulatedRoutes } from './routes.ts';
import { SHARD } from './shard.ts';
import './reasons/application.ts';
import './reasons/customer.ts';
import './reasons/exit.ts';

export { apply } from './application/apply.ts';
export { sign } from './application/sign.ts';
export { grantConsent, purposes } from './consents.ts';
export { enrol } from './customer/enrol.ts';
export { draw, fallDue, openBooks, payIn, releaseProduct, repay } from './lending.ts';
export { openPilot } from './opening.ts';
export { sampleProducts } from './product/samples.ts';

/** 微捷贷, online small-business loans (modelled on Agricultural Bank of China's pilot of 2020). */
export default definePilot({
  id: SHARD,
  title: { 'zh-Hans': '微捷贷', 'zh-Hant': '微捷貸', en: 'Online loans for small businesses' },
  operations,
  routes,
  documents: { routes: documentRoutes },
  residents: [benchmarks, products, ratings, ruleTables, models],
  papers: (print) => [...paperRoutes(print), ...afterDue.papers(print)],
  measures: [
    customersServed,
    drawdownsThisYear,
    drawnThisYear,
    limitsThisYear,
    outstandingBalance,
    reportedBalance,
    overduePrincipalShare,
    nonPerformingAmount,
    nonPerformingShare,
    lostOfDisbursed,
  ],
  daily: [
    ...afterDue.daily,
    monitoring.daily,
    {
      name: 'end-limits',
      list: LIMITS_ENDED,
      operation: endLimit as unknown as AnyOperation,
      input: (loanId) => ({ loanId }),
    },
    {
      name: 'forget',
      list: CUSTOMERS_TO_FORGET,
      operation: erase as unknown as AnyOperation,
      input: (party) => ({ party }),
    },
  ],
  nightly,
  subLedgers: [LENDING_SUB_LEDGER],
  door: '/api/products',
  used: USED,
  find,
  windDown,
  staffDue,
  simulate: [...simulatedRoutes, ...monitoring.simulated, ...afterDue.simulated],
  deliver: (outside) => ({ ...monitoring.deliver(outside), ...deliverEvidence(outside) }),
  compensation,
  harmed: [interestTwice],
  open: openPilot,
  declaration,
});
