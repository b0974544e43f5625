import { EmptyState, Shown, TextField, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog } from '../step-dialog.tsx';
import { TermsCompare } from './terms-compare.tsx';
import { previewShape, type Terms } from './terms-shape.ts';

const MONTHS_FIRST = '12';

/** An officer tries terms, sees what each makes of the schedule, and proposes those that the borrower can keep. */
export function TryTerms({ loan, before }: { readonly loan: string; readonly before: Terms | undefined }) {
  const say = useWords();
  const doors = useDoors();
  const [months, setMonths] = useState(before === undefined ? MONTHS_FIRST : String(before.months));
  const [grace, setGrace] = useState(before === undefined ? '0' : String(before.gracePeriods));
  const [isOpen, setOpen] = useState(false);
  const typed = { months: months.trim(), gracePeriods: grace.trim() };
  const isWhole = /^\d{1,3}$/.test(typed.months) && /^\d{1,2}$/.test(typed.gracePeriods);
  return (
    <section className="c-card c-next" aria-labelledby="try">
      <h2 id="try">
        {say('terms.of')} {loan}
      </h2>
      <p className="c-lead">{say(before === undefined ? 'terms.try' : `terms.next.${before.state}`)}</p>
      <div className="c-form">
        <TextField
          id="months"
          label={say('terms.months')}
          inputMode="numeric"
          value={months}
          onChange={setMonths}
        />
        <TextField
          id="grace"
          label={say('terms.gracePeriods')}
          hint={say('terms.graceHint')}
          inputMode="numeric"
          value={grace}
          onChange={setGrace}
        />
      </div>
      {isWhole && <Tried loan={loan} query={new URLSearchParams(typed).toString()} />}
      <div className="sg-actions">
        <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
          {say('terms.act.propose')}
        </button>
        {isOpen && (
          <StepDialog
            title={say('terms.act.propose')}
            means={say('terms.means.propose')}
            path={`${doors}/restructures/${loan}/propose`}
            fields={[
              { name: 'words', kind: 'lines', label: say('lending.reason'), hint: say('terms.wordsHint') },
            ]}
            body={{ months: Number(typed.months), gracePeriods: Number(typed.gracePeriods) }}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
    </section>
  );
}

function Tried({ loan, query }: { readonly loan: string; readonly query: string }) {
  const say = useWords();
  const doors = useDoors();
  const read = useRead(`${doors}/restructures/${loan}/preview?${query}`, previewShape);
  return (
    <Shown read={read} none={<EmptyState title={say('terms.noPreview')} why={say('terms.noPreviewWhy')} />}>
      {(found) => <TermsCompare of={found} />}
    </Shown>
  );
}
