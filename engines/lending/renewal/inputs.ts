import Type from 'typebox';
import { LoanId } from '../recovery/inputs.ts';

/** Which drawing of which loan. */
export const DrawingOnly = Type.Object(
  { loanId: LoanId, drawing: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  { additionalProperties: false },
);

/** The same from a drawing's id, as lists of a night name it. */
export function drawingOf(id: string): { loanId: string; drawing: number } {
  const at = id.lastIndexOf('.');
  return { loanId: id.slice(0, at), drawing: Number(id.slice(at + 1)) };
}
