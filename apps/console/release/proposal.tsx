import { BusinessDate, ShortId } from '@sandglass/kit';
import { type ReactNode, useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly proposal: {
    readonly id: string;
    readonly officer: string;
    readonly on: string;
    readonly reason: string;
  };
  readonly at: string;
  /** What releasing it, and giving it back, mean. */
  readonly means: { readonly release: string; readonly decline: string };
  /** What would change. */
  readonly children: ReactNode;
}

/** What one officer would put in force; another releases it, or it is given back. */
export function Proposal({ proposal, at, means, children }: Props) {
  const say = useWords();
  const { person, party } = useMe();
  const { own } = usePilot();
  const [open, setOpen] = useState<'release' | 'decline'>();
  const mine = proposal.officer === (person ?? party);
  const back = say(mine ? 'rules.withdraw' : 'rules.giveBack');
  return (
    <section className="c-card" aria-labelledby="proposal">
      <h2 id="proposal">{say('rules.proposal')}</h2>
      <p className="c-by">
        {say('rules.proposedBy')} <ShortId id={proposal.officer} /> <BusinessDate day={proposal.on} />
      </p>
      <p className="c-words">{proposal.reason}</p>
      {children}
      {mine && <p>{say('rules.anotherReleases')}</p>}
      {own && (
        <div className="sg-actions">
          {!mine && (
            <button type="button" className="sg-button c-small sg-primary" onClick={() => setOpen('release')}>
              {say('rules.release')}
            </button>
          )}
          <button type="button" className="sg-button c-small" onClick={() => setOpen('decline')}>
            {back}
          </button>
        </div>
      )}
      {open !== undefined && (
        <WordsDialog
          title={open === 'release' ? say('rules.release') : back}
          means={means[open]}
          path={`${at}/${open}`}
          body={{ proposal: proposal.id }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
