import { ShortId, Timestamp, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { ActDialog } from '../pilot/act-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import type { Action, Proposal } from '../pilot/shape.ts';
import { useWords } from '../words/words.ts';
import type { Criterion } from './criteria.ts';

const approving = { admit: 'approve-admit', amend: 'approve-amend', graduate: 'approve-graduate' } as const;

interface Props {
  readonly proposal: Proposal;
  readonly criteria: readonly Criterion[];
}

/** What one officer proposed and why, for another to review and approve. */
export function ProposalPanel({ proposal, criteria }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const { pilot, offers } = usePilot();
  // What was on the screen at the press: a later proposal may come in behind the dialog.
  const [open, setOpen] = useState<{ readonly action: Action; readonly read: number }>();
  const action = approving[proposal.decision];
  const offer = offers.find((each) => each.action === action);
  return (
    <section className="c-card c-stack" aria-labelledby="proposal">
      <h3 id="proposal">
        {say('pilot.proposal')}: {say(`review.decision.${proposal.decision}`)}
      </h3>
      <p className="c-by">
        <ShortId id={proposal.officer} /> <Timestamp at={proposal.at} />{' '}
        {say('comments.onVersion', { version: proposal.version })}
      </p>
      <p className="c-words">{proposal.reason}</p>
      {proposal.criteria.map((judged) => (
        <div key={judged.criterion} className="c-judged">
          <h4>
            {titleOf(criteria, judged.criterion, inWords)}{' '}
            <span className={judged.met ? 'c-met' : 'c-not-met'}>
              {say(judged.met ? 'review.isMet' : 'review.notMet')}
            </span>
          </h4>
          <div className="c-pair">
            <Indicators title={say('review.indicatorsFor')} lines={judged.for} />
            <Indicators title={say('review.indicatorsAgainst')} lines={judged.against} />
          </div>
          <p className="c-words">{judged.reason}</p>
        </div>
      ))}
      {proposal.conditions.length > 0 && (
        <Indicators
          title={say('pilot.conditions')}
          lines={proposal.conditions.map(({ words, due }) =>
            due === null ? words : `${words} (${say('conditions.due')} ${due})`,
          )}
        />
      )}
      {offer?.refused?.code === 'four-eyes' && <p className="c-held">{say('review.ownProposal')}</p>}
      {offer?.refused === null && (
        <div className="sg-actions">
          <button
            type="button"
            className="sg-button sg-primary"
            onClick={() => setOpen({ action, read: proposal.step })}
          >
            {say(`act.${action}`)}
          </button>
        </div>
      )}
      {open !== undefined && (
        <ActDialog
          action={open.action}
          pilot={pilot.id}
          body={{ proposal: open.read }}
          title={inWords(pilot.title)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function Indicators({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const say = useWords();
  return (
    <div>
      <h5>{title}</h5>
      {lines.length === 0 ? (
        <p className="c-soft">{say('review.noIndicators')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function titleOf(
  criteria: readonly Criterion[],
  id: string,
  inWords: (sentence: Criterion['title']) => string,
): string {
  const found = criteria.find((each) => each.id === id);
  return found === undefined ? id : inWords(found.title);
}
