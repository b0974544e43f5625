import { usePilot } from '../../pilot/frame.tsx';
import { Delays } from './delays.tsx';
import { Judgements } from './judgements.tsx';
import { Nights } from './nights.tsx';
import { ProvisionPlan } from './plan.tsx';
import { Provisions } from './provisions.tsx';
import { TrialBalance } from './trial-balance.tsx';

const PREFIX = '/api/book';

/** What an accountant and a risk manager look at: provisions, the quarter's plan, the trial balance, the nights. */
export default function Books() {
  const { own } = usePilot();
  return (
    <>
      <Provisions prefix={PREFIX} />
      <ProvisionPlan prefix={PREFIX} own={own} />
      <TrialBalance prefix={PREFIX} />
      <Nights prefix={PREFIX} />
      <Delays prefix={PREFIX} own={own} />
      {own && <Judgements prefix={PREFIX} />}
    </>
  );
}
