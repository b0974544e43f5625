import { BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepDialog } from '../step-dialog.tsx';
import { type Delay, delaysShape } from './shape.ts';

/** When the platform failed those who wanted to pay: proposed by one officer, declared by another. */
export function Delays({ prefix, own }: { readonly prefix: string; readonly own: boolean }) {
  const say = useWords();
  const [open, setOpen] = useState<'propose' | Delay>();
  const read = useRead(`${prefix}/delays`, delaysShape);
  return (
    <section className="c-card" aria-labelledby="delays">
      <h2 id="delays">{say('books.delays')}</h2>
      <p className="c-soft">{say('books.delaysMean')}</p>
      <Shown read={read} lines={2}>
        {({ delays }) =>
          delays.length === 0 ? (
            <EmptyState title={say('books.noDelays')} why={say('books.noDelaysWhy')} />
          ) : (
            <ol className="c-threads">
              {delays.map((delay) => (
                <li key={delay.delay}>
                  <BusinessDate day={delay.from} /> – <BusinessDate day={delay.to} /> ·{' '}
                  {say(`books.delayState.${delay.state}`)} · {delay.proposedBy}
                  {delay.declaredBy !== null && ` · ${delay.declaredBy}`}
                  <p className="c-words">{delay.words}</p>
                  {own && delay.state === 'proposed' && (
                    <button type="button" className="sg-button c-small" onClick={() => setOpen(delay)}>
                      {say('books.declareDelay')}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
      {own && (
        <div className="sg-actions">
          <button type="button" className="sg-button c-small" onClick={() => setOpen('propose')}>
            {say('books.proposeDelay')}
          </button>
        </div>
      )}
      {open === 'propose' && (
        <StepDialog
          title={say('books.proposeDelay')}
          means={say('books.proposeDelayMeans')}
          path={`${prefix}/delays`}
          fields={[
            { name: 'from', kind: 'date', label: say('books.from'), hint: say('books.dateHint') },
            { name: 'to', kind: 'date', label: say('books.to'), hint: say('books.dateHint') },
            { name: 'words', kind: 'lines', label: say('books.cause') },
          ]}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open !== undefined && open !== 'propose' && (
        <StepDialog
          title={say('books.declareDelay')}
          means={say('books.declareDelayMeans')}
          path={`${prefix}/delays/${open.delay}/declare`}
          fields={[]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
