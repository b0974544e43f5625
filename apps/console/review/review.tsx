import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { usePilot } from '../pilot/frame.tsx';
import type { Action } from '../pilot/shape.ts';
import { useWords } from '../words/words.ts';
import { criteriaShape } from './criteria.ts';
import { JudgeForm } from './judge-form.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { Replay } from './replay.tsx';

const proposable = {
  'propose-admit': 'admit',
  'propose-amend': 'amend',
  'propose-graduate': 'graduate',
} as const;
type Proposable = keyof typeof proposable;
const isProposable = (action: Action): action is Proposable => action in proposable;

/** Two officers decide: one judges by the criteria and proposes, another reviews. */
export default function Review() {
  const say = useWords();
  const { pilot, proposal, offers } = usePilot();
  const criteria = useRead('/api/criteria', criteriaShape);
  const mayPropose = offers.flatMap(({ action, refused }) =>
    refused === null && isProposable(action) ? [proposable[action]] : [],
  );
  return (
    <section aria-labelledby="review" className="c-stack">
      <h2 id="review">{say('review.title')}</h2>
      {pilot.amendment !== null && <Replay version={pilot.amendment} />}
      <Shown read={criteria}>
        {({ criteria: list }) => (
          <>
            {proposal !== null && <ProposalPanel proposal={proposal} criteria={list} />}
            {proposal === null && mayPropose.length === 0 && (
              <EmptyState title={say('review.nothing')} why={say('review.nothingWhy')} />
            )}
            {proposal === null &&
              mayPropose.map((decision) => <JudgeForm key={decision} decision={decision} criteria={list} />)}
          </>
        )}
      </Shown>
    </section>
  );
}
