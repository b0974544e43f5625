import { BusinessDate, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepDialog } from '../step-dialog.tsx';
import { type BenchmarkRates, benchmarksShape } from './shape.ts';

/** The prime rate that prices hang on: its next one is entered by one officer and confirmed by another. */
export function Benchmarks({ prefix, own }: { readonly prefix: string; readonly own: boolean }) {
  const say = useWords();
  const [open, setOpen] = useState<BenchmarkRates>();
  const read = useRead(`${prefix}/benchmarks`, benchmarksShape);
  return (
    <section className="c-card" aria-labelledby="benchmarks">
      <h2 id="benchmarks">{say('books.benchmarks')}</h2>
      <p className="c-soft">{say('books.benchmarksMean')}</p>
      <Shown read={read} lines={2}>
        {({ benchmarks }) => (
          <ul className="c-threads">
            {benchmarks.map((of) => (
              <li key={of.id} className="c-benchmark">
                <strong>{of.id.toUpperCase()}</strong>
                <ul>
                  {of.rates.slice(0, SHOWN).map(({ from, ratePercent }) => (
                    <li key={from}>
                      {ratePercent} % · <BusinessDate day={from} />
                    </li>
                  ))}
                </ul>
                {of.proposal !== null && (
                  <p className="c-words">
                    {say('books.benchmarkProposed', { rate: of.proposal.ratePercent, by: of.proposal.by })}{' '}
                    <BusinessDate day={of.proposal.from} />
                  </p>
                )}
                {own && (
                  <div className="sg-actions">
                    <button type="button" className="sg-button c-small" onClick={() => setOpen(of)}>
                      {say(of.proposal === null ? 'books.announceRate' : 'books.confirmRate')}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {open !== undefined && (
        <StepDialog
          title={say('books.announceRate')}
          means={say('books.announceRateMeans')}
          path={`${prefix}/benchmarks/${open.id}/announce`}
          fields={[
            { name: 'from', kind: 'date', label: say('books.from'), hint: say('books.dateHint') },
            {
              name: 'ratePercent',
              kind: 'amount',
              label: say('books.ratePercent'),
              hint: say('books.rateHint'),
            },
          ]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

const SHOWN = 4;
