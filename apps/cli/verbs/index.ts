import type { Verb } from '../verb.ts';

/** Every verb, loaded only when it is called. */
export const verbs: Readonly<Record<string, () => Promise<{ default: Verb }>>> = {
  up: () => import('./up.ts'),
  doctor: () => import('./doctor.ts'),
  register: () => import('./register.ts'),
  pilots: () => import('./pilots.ts'),
  'exit plan': () => import('./exit-plan.ts'),
  'exit run': () => import('./exit-run.ts'),
  invite: () => import('./invite.ts'),
  token: () => import('./token.ts'),
  'loan schedule': () => import('./loan-schedule.ts'),
  'credit train': () => import('./credit-train.ts'),
  'credit score': () => import('./credit-score.ts'),
  'credit drift': () => import('./credit-drift.ts'),
  'credit backtest': () => import('./credit-backtest.ts'),
  'credit ltv-study': () => import('./credit-ltv-study.ts'),
  'valuation coverage': () => import('./valuation-coverage.ts'),
  'log check': () => import('./log-check.ts'),
  'log verify': () => import('./log-verify.ts'),
  'log prove': () => import('./log-prove.ts'),
  'log checkpoint': () => import('./log-checkpoint.ts'),
  witness: () => import('./witness.ts'),
  bench: () => import('./bench.ts'),
  soak: () => import('./soak.ts'),
  test: () => import('./test.ts'),
};
