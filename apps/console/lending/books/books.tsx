import { usePilot } from '../../pilot/frame.tsx';
import { useDoors } from '../doors.ts';
import { Benchmarks } from './benchmarks.tsx';
import { Delays } from './delays.tsx';
import { Judgements } from './judgements.tsx';
import { Nights } from './nights.tsx';
import { ProvisionPlan } from './plan.tsx';
import { Provisions } from './provisions.tsx';
import { TrialBalance } from './trial-balance.tsx';

/** What an accountant and a risk manager look at: provisions, the quarter's plan, the trial balance, the nights. */
export default function Books() {
  const { own } = usePilot();
  const prefix = `${useDoors()}/book`;
  return (
    <>
      <Provisions prefix={prefix} />
      <ProvisionPlan prefix={prefix} own={own} />
      <TrialBalance prefix={prefix} />
      <Benchmarks prefix={prefix} own={own} />
      <Nights prefix={prefix} />
      <Delays prefix={prefix} own={own} />
      {own && <Judgements prefix={prefix} />}
    </>
  );
}
