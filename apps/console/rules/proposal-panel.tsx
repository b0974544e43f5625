import { BusinessDate, ShortId } from '@sandglass/kit';
import type { RuleSchema } from '@sandglass/rules/table';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { CasesTable } from './cases-table.tsx';
import { Differences } from './differences.tsx';
import { ReplayFound } from './replay-panel.tsx';
import type { RuleProposal } from './shape.ts';

interface Props {
  readonly proposal: RuleProposal;
  readonly schema: RuleSchema;
  readonly at: string;
}

/** What one officer would put in force; another releases it, or it is given back. */
export function ProposalPanel({ proposal, schema, at }: Props) {
  const say = useWords();
  const { person, party } = useMe();
  const { own } = usePilot();
  const [open, setOpen] = useState<'release' | 'decline'>();
  const mine = proposal.officer === (person ?? party);
  const close = () => setOpen(undefined);
  return (
    <section className="c-card" aria-labelledby="proposal">
      <h2 id="proposal">{say('rules.proposal')}</h2>
      <p className="c-by">
        {say('rules.proposedBy')} <ShortId id={proposal.officer} /> <BusinessDate day={proposal.on} />
      </p>
      <p className="c-words">{proposal.reason}</p>
      <Differences of={proposal.differences} />
      <h3>{say('rules.replayTitle')}</h3>
      <ReplayFound schema={schema} of={proposal.replay} whose={say('rules.proposal')} />
      <h3>{say('rules.cases')}</h3>
      <CasesTable
        schema={schema}
        cases={proposal.cases}
        results={proposal.results}
        of={say('rules.proposal')}
      />
      {mine && <p>{say('rules.anotherReleases')}</p>}
      {own && (
        <div className="sg-actions">
          {!mine && (
            <button type="button" className="sg-button c-small sg-primary" onClick={() => setOpen('release')}>
              {say('rules.release')}
            </button>
          )}
          <button type="button" className="sg-button c-small" onClick={() => setOpen('decline')}>
            {say(mine ? 'rules.withdraw' : 'rules.giveBack')}
          </button>
        </div>
      )}
      {open !== undefined && (
        <WordsDialog
          title={say(open === 'release' ? 'rules.release' : mine ? 'rules.withdraw' : 'rules.giveBack')}
          means={say(open === 'release' ? 'rules.releaseMeans' : 'rules.giveBackMeans')}
          path={`${at}/${open}`}
          body={{ proposal: proposal.proposal }}
          onClose={close}
        />
      )}
    </section>
  );
}
