export { computeMeasures, type MeasureValue } from './compute.ts';
export { type Disagreement, disagreements } from './disagree.ts';
export { historyRoute, type PublishedTotal, publishedTotals } from './history.ts';
export { type LastPublished, lastPublished } from './last-published.ts';
export { LatestMeasures, type LatestValues } from './latest.ts';
export { ANSWER_MS_MAX, noteProbes, withAvailability } from './probe.ts';
export { publishMeasures } from './publish.ts';
export { raiseDisagreement } from './raise.ts';
export { disagreed, type Sense, totals } from './tables.ts';
