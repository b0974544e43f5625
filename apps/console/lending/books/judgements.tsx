import { BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepDialog } from '../step-dialog.tsx';
import { type Judgement, judgementsShape, tiers } from './shape.ts';

type Open = { readonly act: 'propose' } | { readonly act: 'approve' | 'reject'; readonly of: Judgement };

/** At least which tier an officer holds a loan to be in: proposed by one, in force once another approves. */
export function Judgements({ prefix }: { readonly prefix: string }) {
  const say = useWords();
  const [open, setOpen] = useState<Open>();
  const read = useRead(`${prefix}/judgements`, judgementsShape);
  return (
    <section className="c-card" aria-labelledby="judgements">
      <h2 id="judgements">{say('books.judgements')}</h2>
      <p className="c-soft">{say('books.judgementsMean')}</p>
      <Shown read={read} lines={2}>
        {({ judgements }) =>
          judgements.length === 0 ? (
            <EmptyState title={say('books.noJudgements')} why={say('books.noJudgementsWhy')} />
          ) : (
            <ol className="c-threads">
              {judgements.map((of) => (
                <li key={of.loan}>
                  <ShortId id={of.loan} /> <Standing of={of} />
                  <p className="c-words">{of.words}</p>
                  {of.proposed !== null && (
                    <div className="sg-actions">
                      {(['approve', 'reject'] as const).map((act) => (
                        <button
                          key={act}
                          type="button"
                          className="sg-button c-small"
                          onClick={() => setOpen({ act, of })}
                        >
                          {say(`books.judgementAct.${act}`)}
                        </button>
                      ))}
                    </div>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
      <div className="sg-actions">
        <button type="button" className="sg-button c-small" onClick={() => setOpen({ act: 'propose' })}>
          {say('books.judgementAct.propose')}
        </button>
      </div>
      {open !== undefined && <Step prefix={prefix} open={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Standing({ of: { tier, proposed, proposedBy, proposedOn, decidedBy } }: { readonly of: Judgement }) {
  const say = useWords();
  return (
    <>
      {tier !== null && say('books.inForce', { tier: say(`lending.tiers.${tier}`) })}{' '}
      {proposed !== null && say('books.isProposed', { tier: say(`lending.tiers.${proposed}`) })} ·{' '}
      {proposedBy} · <BusinessDate day={proposedOn} />
      {decidedBy !== null && ` · ${decidedBy}`}
    </>
  );
}

interface StepProps {
  readonly prefix: string;
  readonly open: Open;
  readonly onClose: () => void;
}

function Step({ prefix, open, onClose }: StepProps) {
  const say = useWords();
  const common = {
    title: say(`books.judgementAct.${open.act}`),
    means: say(`books.judgementMeans.${open.act}`),
    onClose,
  };
  if (open.act === 'propose') return <Propose {...common} prefix={prefix} />;
  return (
    <StepDialog
      {...common}
      path={`${prefix}/judgements/${encodeURIComponent(open.of.loan)}/decide`}
      body={{ tier: open.of.proposed, approve: open.act === 'approve' }}
      fields={[]}
    />
  );
}

interface ProposeProps {
  readonly prefix: string;
  readonly title: string;
  readonly means: string;
  readonly onClose: () => void;
}

function Propose({ prefix, title, means, onClose }: ProposeProps) {
  const say = useWords();
  return (
    <StepDialog
      title={title}
      means={means}
      path={`${prefix}/judgements/{id}`}
      pathOf={({ loan = '' }) => `${prefix}/judgements/${encodeURIComponent(loan.trim())}`}
      bodyOf={({ tier, words }) => ({ tier, words })}
      fields={[
        { name: 'loan', kind: 'text', label: say('books.loan') },
        {
          name: 'tier',
          kind: 'choice',
          label: say('lending.tierOf'),
          choices: tiers.map((value) => ({ value, label: say(`lending.tiers.${value}`) })),
        },
        { name: 'words', kind: 'lines', label: say('lending.reason') },
      ]}
      onClose={onClose}
    />
  );
}
