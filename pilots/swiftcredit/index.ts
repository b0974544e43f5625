import { benchmarks, interestTwice, LENDING_SUB_LEDGER, LIMITS_ENDED, products } from '@sandglass/lending';
import { models } from '@sandglass/models';
import type { AnyOperation } from '@sandglass/operations';
import { definePilot } from '@sandglass/pilot';
import { ruleTables } from '@sandglass/rules';
import { afterDue } from './after-due.ts';
import { CASES_ABANDONED, withdrawCase } from './case/withdraw.ts';
import { compensation } from './compensation.ts';
import { CASES_TO_CLOSE, closeCase } from './contract/close.ts';
import { CUSTOMERS_TO_FORGET, erase } from './customer/erase.ts';
import { declaration } from './declaration/index.ts';
import { documentRoutes } from './documents.ts';
import { windDown } from './exit/wind-down.ts';
import { find } from './find.ts';
import { endLimit, nightly } from './lending.ts';
import { aboveTheLine, outstandingBalance } from './measures/balance.ts';
import { drawingsThisYear, newDraws, newLimits } from './measures/limits-and-draws.ts';
import {
  nonPerformingAmount,
  nonPerformingShare,
  releaseDays,
  vintage90,
} from './measures/non-performing.ts';
import { USED } from './measures/used.ts';
import { hearRegistry, MORTGAGES_ASKED } from './mortgage/hear.ts';
import { openPilot } from './opening.ts';
import { operations } from './operations.ts';
import { paperRoutes } from './papers/routes.ts';
import { ratings } from './rating/rating.ts';
import { routes, simulatedRoutes } from './routes.ts';
import { DOORS, SHARD } from './shard.ts';
import { staffDue } from './staff-due.ts';
import { CASES_TO_REVALUE, revalue } from './value/revalue.ts';
import './reasons/case.ts';
import './reasons/contract.ts';
import './reasons/ownership.ts';
import './reasons/value.ts';

const ofCase = (caseId: string) => ({ caseId });
const operationOf = (operation: unknown): AnyOperation => operation as AnyOperation;

/** 快审快贷, loans on a home (modelled on Bank of Ningbo’s pilot of 2020). */
export default definePilot({
  id: SHARD,
  title: { 'zh-Hans': '快审快贷', 'zh-Hant': '快審快貸', en: 'Loans on a home for small businesses' },
  operations,
  routes,
  documents: { routes: documentRoutes },
  residents: [benchmarks, products, ratings, ruleTables, models],
  papers: (print) => [...paperRoutes(print), ...afterDue.papers(print)],
  measures: [
    newLimits,
    newDraws,
    drawingsThisYear,
    outstandingBalance,
    aboveTheLine,
    nonPerformingAmount,
    nonPerformingShare,
    vintage90,
    releaseDays,
  ],
  daily: [
    ...afterDue.daily,
    {
      name: 'end-limits',
      list: LIMITS_ENDED,
      operation: operationOf(endLimit),
      input: (loanId) => ({ loanId }),
    },
    { name: 'revalue', list: CASES_TO_REVALUE, operation: operationOf(revalue), input: ofCase },
    { name: 'drop-abandoned', list: CASES_ABANDONED, operation: operationOf(withdrawCase), input: ofCase },
    { name: 'close', list: CASES_TO_CLOSE, operation: operationOf(closeCase), input: ofCase },
    { name: 'hear-registry', list: MORTGAGES_ASKED, operation: operationOf(hearRegistry), input: ofCase },
    {
      name: 'forget',
      list: CUSTOMERS_TO_FORGET,
      operation: operationOf(erase),
      input: (party) => ({ party }),
    },
  ],
  nightly,
  subLedgers: [LENDING_SUB_LEDGER],
  door: `${DOORS}/estates`,
  used: USED,
  staffDue,
  find,
  windDown,
  simulate: [...simulatedRoutes, ...afterDue.simulated],
  compensation,
  harmed: [interestTwice],
  open: openPilot,
  declaration,
});
