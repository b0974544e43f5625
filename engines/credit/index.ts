export { type Backtest, backtest, type Examined, examine, type Tested } from './backtest.ts';
export { type Drift, measureDrift } from './boosted/drift.ts';
export type { BoostedModel } from './boosted/model.ts';
export { movedSince } from './boosted/moved.ts';
export { DRIFT_ALARM } from './boosted/reference.ts';
export { trainBoosted } from './boosted/train.ts';
export { readTable, type Table } from './data/table.ts';
export { homeEquityCard, homeEquityCards, homeEquityModel } from './home-equity.ts';
export { derive } from './inputs/derive.ts';
export { invoiceFiles } from './invoices/card-page.ts';
export { measureInvoiceDrift } from './invoices/drift.ts';
export { explainFirm, predictedYearly } from './invoices/explain.ts';
export { FEATURES, type FeatureName, featuresOf } from './invoices/features.ts';
export { type InvoiceModel, isInvoiceModel, parseInvoiceModel } from './invoices/model.ts';
export { holdsInvoices, type InvoiceMonth } from './invoices/rows.ts';
export { scoreFirm, scoreInvoices } from './invoices/score.ts';
export { invoiceModel, invoiceRegistration, versionOfInvoices } from './invoices/shipped.ts';
export { type InvoiceCard, trainInvoices } from './invoices/train.ts';
export { LTV_LINE_PERCENT } from './ltv/bands.ts';
export { homeLossBps, type LtvLoss, ltvLoss } from './ltv/loss.ts';
export { type LtvBand, type LtvStudy, studyLtv } from './ltv/study.ts';
export type { CreditModel } from './model.ts';
export { parseModel } from './parse-model.ts';
export { type BestPrice, bestPrice, type PriceBounds } from './pricing/best-price.ts';
export { churnAt } from './pricing/churn.ts';
export { expectedLossBps, type LoanCost, type PricePoint, pricePoint } from './pricing/profit.ts';
export { SMALL_BUSINESS_LIFE_YEARS, yearlyDefaultOf } from './pricing/yearly.ts';
export { CreditDataError } from './refusal.ts';
export { type CreditScore, type Reason, scoreFields } from './scoring/decide.ts';
export { type ExplainedCase, type ExplainedInput, explainCase } from './scoring/explain-case.ts';
export { creditReasons, type Language, reasonText } from './scoring/reasons.ts';
export { compileScorer, type Scorer } from './scoring/scorer.ts';
export { readCases, type ScoredRow, scoreTable } from './scoring/table.ts';
export { registration, type ShippedModel, shipped } from './shipped.ts';
export {
  type SmallBusinessInput,
  scoreSmallBusiness,
  smallBusinessCard,
  smallBusinessCards,
  smallBusinessModel,
} from './small-business.ts';
export { type ModelCard, REJECT_INFERENCE } from './training/card.ts';
export { modelFiles } from './training/files.ts';
export type { TrainingOrder } from './training/order.ts';
export { type Trained, trainCard } from './training/train.ts';
