export { PRODUCT_BOUNDS } from './bounds.ts';
export type { ProductDocument } from './document.ts';
export { crossedBound, unfitTerm } from './unfit.ts';
