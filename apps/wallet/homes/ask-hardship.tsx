import { HOME_HARDSHIP } from '../bank/hardship.ts';
import { AskHardshipAt } from '../hardship/ask.tsx';

/** Asking for other terms of a loan on a home. */
export default function AskHomeHardship() {
  return <AskHardshipAt doors={HOME_HARDSHIP} />;
}
