export { computeMeasures, type MeasureValue } from './compute.ts';
export { publishMeasures } from './publish.ts';
