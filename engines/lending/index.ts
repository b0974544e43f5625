export { Amount, amountText, lesser, minorOf } from './amount.ts';
export { lateSql } from './board/late.ts';
export { portfolioRoutes } from './board/routes.ts';
export { bookRoutes } from './book-routes.ts';
export { type Accrued, accruedOn, interestEarned, NOTHING_ACCRUED } from './books/accrued.ts';
export { accountBalances } from './books/balances.ts';
export { newPosition, type Position, positionOf, positions } from './books/position.ts';
export { carried, INCOME_ACCOUNTS, leave, type Recognised, recognise } from './books/recognise.ts';
export { LENDING_SUB_LEDGER } from './books/sub-ledger.ts';
export { type Borrower, borrowers, newBorrower, SignedIn } from './borrower.ts';
export * from './chart.ts';
export { type CollectionCase, cases } from './collection/case.ts';
export { type Collecting, nobodyElse } from './collection/collecting.ts';
export { collectionOf } from './collection/collection.ts';
export { type ContactRow, contacts } from './collection/contact.ts';
export { contactedPeople } from './collection/contacted-person.ts';
export { type CollectionPolicy, samplePolicy as sampleCollectionPolicy } from './collection/policy.ts';
export { type PromiseToPay, promises } from './collection/promise.ts';
export type { UseOf } from './collection/reads.ts';
export { CURRENCY } from './currency.ts';
export { type Assignment, assignments, passedOn } from './disposal/assignment.ts';
export type { Security } from './disposal/disposer.ts';
export { disposingOf } from './disposal/disposing.ts';
export { items as disposalItems } from './disposal/item.ts';
export { samplePolicy as sampleDisposalPolicy } from './disposal/policy.ts';
export { pools as disposalPools } from './disposal/pool.ts';
export { RESERVE, sealOf } from './disposal/seal-bid.ts';
export { type DueAfter, dueAfter } from './due-after.ts';
export { type Hardship, type HardshipState, hardshipFiles, hardships } from './hardship/hardship.ts';
export { helpingOf } from './hardship/helping.ts';
export { interestTwice } from './harmed/interest-twice.ts';
export { keptUntil, keptUntilSql, unsignedSinceSql } from './kept-until.ts';
export { lendingLeftOver } from './left-over.ts';
export type { Lender } from './lender.ts';
export { type Lending, lendingOf } from './lending.ts';
export { assessedLine, PARTY_LINE_MAX } from './line/capacity.ts';
export { LIMITS_ENDED } from './line/end-limit.ts';
export {
  availableOf,
  type Commitment,
  commitments,
  type Line,
  lineOf,
  lines,
  newLine,
} from './line/line.ts';
export { type LineRaise, lineRaises } from './line/line-raise.ts';
export { moveLine, reserveLine, writeLine } from './line/move.ts';
export { drawPreview } from './loan/draw-preview.ts';
export { type Drawing, drawings } from './loan/drawing.ts';
export { drawingView } from './loan/drawing-view.ts';
export { daysLater, monthsLater } from './loan/due-date.ts';
export {
  type Instalment,
  type InstalmentState,
  instalmentId,
  instalments,
  openRows,
} from './loan/instalment.ts';
export { availableToDraw, type Loan, loans, OPEN_DRAWINGS_MAX } from './loan/loan.ts';
export { type Contract, newLoan } from './loan/new-loan.ts';
export { planDrawing } from './loan/schedule.ts';
export { type Yield, yieldOf } from './loan/yield.ts';
export { type Figures, figuresOf } from './monitor/figures.ts';
export { monitoringOf } from './monitor/monitoring.ts';
export type { SignalSource, Signals, Source } from './monitor/signals.ts';
export { type SampleFirm, SCENARIOS, type Scenario, simulatedSignals } from './monitor/simulated.ts';
export { sampleFirms, type Warning, warnings, watches } from './monitor/tables.ts';
export { newStanding, type Standing, standings } from './nightly/standing.ts';
export { nightOf } from './nightly/steps.ts';
export { annualOf } from './papers/annual.ts';
export { annualPaper } from './papers/annual-paper.ts';
export { contractPaper, type SignedContract } from './papers/contract-paper.ts';
export { customerBooks } from './papers/read.ts';
export { type Scheduled, schedulePaper } from './papers/schedule-paper.ts';
export { moneyIn as moneyText } from './papers/show.ts';
export { movementsOf, type Statement, statementOf } from './papers/statement.ts';
export { type Parties, statementPaper } from './papers/statement-paper.ts';
export { lendingPlain } from './plain.ts';
export { type Preservation, preservations } from './preservation/preservation.ts';
export { preservingOf } from './preservation/preserving.ts';
export { type Seal, seals } from './preservation/seal.ts';
export { productDeskOf } from './product/desk.ts';
export { ProductDocument, productRow } from './product/document.ts';
export { type Product, products } from './product/product.ts';
export type {
  Component,
  ContractTerms,
  GradeRule,
  GrantingRule,
  HolidayRule,
  PrepaymentRule,
  PriceRule,
  RepaymentForm,
} from './product/terms.ts';
export { productVersions } from './product/version.ts';
export { classOfGrade } from './provision/parameters.ts';
export { atNewRate } from './rate/at-new-rate.ts';
export { type Benchmark, benchmarks, LPR_1Y, rateOn } from './rate/benchmark.ts';
export { lprAnnounced } from './rate/lpr.ts';
export { nextRepriceOn, type Pricing, pricingOf } from './rate/pricing.ts';
export { rateChanges } from './rate/rate-changes.ts';
export { LOANS_TO_REPRICE } from './rate/reprice.ts';
export { type Repricing, repricings } from './rate/repricing.ts';
export { rateText } from './rate.ts';
export { assetOf, REALISING, TO_REALISE } from './realise/open.ts';
export { type Realisation, realisations } from './realise/realisation.ts';
export { realisingOf } from './realise/realising.ts';
export type { Realisable, SurveyedLien } from './realise/security.ts';
export { biddingReasons } from './reasons/bidding.ts';
export { collectionReasons } from './reasons/collection.ts';
export { disposalReasons } from './reasons/disposal.ts';
export { hardshipReasons } from './reasons/hardship.ts';
export { historyReasons } from './reasons/history.ts';
export { lineReasons } from './reasons/line.ts';
export { loanReasons } from './reasons/loan.ts';
export { monitorReasons } from './reasons/monitor.ts';
export { paperReasons } from './reasons/papers.ts';
export { preservationReasons } from './reasons/preservation.ts';
export { productReasons } from './reasons/product.ts';
export { rateReasons } from './reasons/rate.ts';
export { realiseReasons } from './reasons/realise.ts';
export { recoveryReasons } from './reasons/recovery.ts';
export { renewalReasons } from './reasons/renewal.ts';
export { restructureReasons } from './reasons/restructure.ts';
export { writeOffReasons } from './reasons/write-off.ts';
export { TO_BE_REPAID } from './recovery/lists.ts';
export { type Recovery, type RecoveryStage, recoveries } from './recovery/recovery.ts';
export { lendingRuns, lendingWaits } from './recovery/wind-down.ts';
export { askedOf, keysToAsk, ownDrawing, type Renewed } from './renewal/asked.ts';
export { objectionToRenew, objectionToStanding } from './renewal/may-renew.ts';
export { type Lineage, lineages, type Renewal, type RenewalContract, renewals } from './renewal/renewal.ts';
export { renewingOf } from './renewal/renewing.ts';
export { signRenewal } from './renewal/sign.ts';
export { signedLimitSql } from './renewal/signed-limit.ts';
export { renewalView } from './renewal/view.ts';
export { LOANS_FALLING_DUE } from './repayment/fall-due.ts';
export { isOverdue, isUnpaid, type OpenBook, openBook } from './repayment/open-book.ts';
export { daysOverdue } from './repayment/overdue-interest.ts';
export { type Payment, paymentId, payments } from './repayment/payment.ts';
export { type Quote, quote } from './repayment/quote.ts';
export { type Repayment, repayments } from './repayment/repayment.ts';
export { type Sums, total } from './repayment/sums.ts';
export { isTaken, type Money, rowsToPay, type Taken, take, texts } from './repayment/take.ts';
export { type Restructure, restructures } from './restructure/restructure.ts';
export { restructuringOf } from './restructure/restructuring.ts';
export { type Receipt, receipts } from './write-off/receipt.ts';
export { type WriteOff, writeOffs } from './write-off/write-off.ts';
export { writingOffOf } from './write-off/writing-off.ts';
