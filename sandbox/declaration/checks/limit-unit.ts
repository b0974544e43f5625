import type { LimitKind } from '../schema/limit.ts';
import type { MeasureDeclaration } from '../schema/measure.ts';
import { type Check, wrong } from './check.ts';

/** In what unit a limit of each kind counts; hours and regions bound whatever the measure is. */
const unitOf: Readonly<Partial<Record<LimitKind, MeasureDeclaration['unit']>>> = {
  amount: 'money',
  balance: 'money',
  count: 'count',
  customers: 'count',
};

/** A limit on money needs a measure in money: else it would never count anything. */
export const limitUnit: Check = ({ limits, measures }) =>
  limits.flatMap(({ kind, measure }, at) => {
    const declared = measures.find(({ id }) => id === measure);
    const unit = unitOf[kind];
    if (declared === undefined || unit === undefined || declared.unit === unit) return [];
    return [
      wrong(
        `/limits/${at}/measure`,
        'limit-unit',
        `${kind} 类限额须用单位为 ${unit} 的指标，而“${measure}”的单位是 ${declared.unit}，请另选指标。`,
        `${kind} 類限額須用單位為 ${unit} 的指標，而「${measure}」的單位是 ${declared.unit}，請另選指標。`,
        `a limit of kind ${kind} counts in ${unit}, but “${measure}” is in ${declared.unit}; choose another measure.`,
      ),
    ];
  });
