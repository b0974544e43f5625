import { BusinessDate, EmptyState, monthsText, Shown, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMe } from '../../frame/me.ts';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { TermsCompare } from './terms-compare.tsx';
import { previewShape, type Terms, termsShape } from './terms-shape.ts';
import { TryTerms } from './try-terms.tsx';

/** New terms of one loan: what is proposed and by whom, its schedule before and after, and what may be done. */
export default function LoanTerms() {
  const say = useWords();
  const doors = useDoors();
  const { loan = '' } = useParams();
  const read = useRead(`${doors}/restructures?loan=${encodeURIComponent(loan)}`, termsShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('terms.title')}</Link>
      </p>
      <Shown read={read}>
        {({ restructures }) => {
          const last = restructures.find(({ state }) => state === 'proposed' || state === 'approved');
          return last === undefined ? (
            <TryTerms loan={loan} before={restructures.at(-1)} />
          ) : (
            <Waiting of={last} />
          );
        }}
      </Shown>
    </>
  );
}

type Act = 'agree' | 'give-back';

/** What a person may do about terms: who proposed them does not approve them. */
export function termsActs(
  { state, proposedBy }: Pick<Terms, 'state' | 'proposedBy'>,
  person: string,
): readonly Act[] {
  return state === 'proposed' && proposedBy !== person ? ['agree', 'give-back'] : [];
}

function Waiting({ of }: { readonly of: Terms }) {
  const say = useWords();
  const doors = useDoors();
  const [locale] = useLocale();
  const { person, party } = useMe();
  const [open, setOpen] = useState<Act>();
  const preview = useRead(`${doors}/restructures/${of.loan}/preview`, previewShape);
  const acts = termsActs(of, person ?? party);
  const fields: readonly StepField[] = [];
  return (
    <section className="c-card c-next" aria-labelledby="terms">
      <h2 id="terms">
        {say('terms.of')} {of.loan}
      </h2>
      <p className="c-lead">{say(`terms.next.${of.state}`)}</p>
      <p>
        {monthsText(of.months, locale)}
        {of.gracePeriods > 0 && ` · ${say('terms.grace', { count: of.gracePeriods })}`} ·{' '}
        {say('terms.proposedBy')} {of.proposedBy} <BusinessDate day={of.proposedOn} />
        {of.until !== null && (
          <>
            {' · '}
            {say('lending.until')} <BusinessDate day={of.until} />
          </>
        )}
        {of.hardship !== null && ` · ${say('terms.fromHardship')}`}
      </p>
      <p className="c-words">{of.words}</p>
      <Shown
        read={preview}
        none={<EmptyState title={say('terms.noPreview')} why={say('terms.noPreviewWhy')} />}
      >
        {(found) => <TermsCompare of={found} />}
      </Shown>
      <div className="sg-actions">
        {acts.map((act) => (
          <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
            {say(`terms.act.${act}`)}
          </button>
        ))}
        {open !== undefined && (
          <StepDialog
            title={say(`terms.act.${open}`)}
            means={say(`terms.means.${open}`)}
            path={`${doors}/restructures/${of.loan}/decide`}
            fields={fields}
            body={{ agree: open === 'agree' }}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
      {of.state === 'proposed' && acts.length === 0 && <p>{say('terms.anotherDecides')}</p>}
    </section>
  );
}
