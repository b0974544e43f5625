export { PRODUCT_BOUNDS, STEPS_MAX } from './bounds.ts';
export type { ProductDocument } from './document.ts';
export { crossedBound, type UnfitTerm, unfitTerm } from './unfit.ts';
