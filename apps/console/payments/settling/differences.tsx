import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { StepDialog } from '../../lending/step-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { usePaymentDoors } from '../doors.ts';
import { OwnFile } from './own-file.tsx';
import { differencesShape, type OneDifference, type ways } from './shape.ts';

type Way = (typeof ways)[number];
const kinds = ['amount-differs', 'kind-differs', 'only-theirs', 'only-ours', 'twice', 'wrong-day'] as const;

/** What did not agree on a settlement date, and the ways out of it. */
export default function Differences() {
  const say = useWords();
  const { date = '' } = useParams();
  const { api } = usePaymentDoors();
  const read = useRead(`${api}/clearing/days/${date}/differences`, differencesShape);
  return (
    <section className="c-card" aria-labelledby="differences">
      <h2 id="differences">
        {say('payments.clearing.date')} <BusinessDate day={date} />
      </h2>
      <p>
        <Link to="../clearing">{say('payments.clearing.back')}</Link>
      </p>
      <OwnFile date={date} />
      <h3>{say('payments.clearing.open')}</h3>
      <p className="c-soft">{say('payments.clearing.fourEyes')}</p>
      <Shown read={read}>
        {({ differences }) =>
          differences.length === 0 ? (
            <EmptyState
              title={say('payments.clearing.noDifference')}
              why={say('payments.clearing.noDifferenceWhy')}
            />
          ) : (
            <ol className="c-threads">
              {differences.map((of) => (
                <li key={of.id}>
                  <Difference of={of} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function Difference({ of }: { readonly of: OneDifference }) {
  const say = useWords();
  const { api, own } = usePaymentDoors();
  const inWords = useSentence();
  const [open, setOpen] = useState<Way>();
  const kind = kinds.find((one) => one === of.kind);
  return (
    <>
      <p className="c-by">
        <b>{kind === undefined ? of.kind : say(`payments.clearing.kind.${kind}`)}</b> ·{' '}
        {say(`payments.clearing.source.${of.source}`)} · {say(`payments.clearing.is.${of.state}`)}
      </p>
      <p>
        {of.rrn !== '' && <ShortId id={of.rrn} />} {say('payments.clearing.ours')}{' '}
        {of.ours === null ? '—' : <Amount value={of.ours} currency="CNY" />} ·{' '}
        {say('payments.clearing.theirs')}{' '}
        {of.theirs === null ? '—' : <Amount value={of.theirs} currency="CNY" />} ·{' '}
        {say('payments.clearing.stands')} <Amount value={of.open} currency="CNY" />
      </p>
      {of.refused !== null && (
        <p className="c-words">{say('payments.clearing.refused', { why: inWords(of.refused) })}</p>
      )}
      {of.proposal !== null && (
        <p className="c-words">
          {say('payments.clearing.proposed', {
            way: say(`payments.clearing.way.${of.proposal.way}`),
            by: of.proposal.by,
          })}{' '}
          {of.proposal.words}
        </p>
      )}
      {own && of.ways.length > 0 && (
        <div className="sg-actions">
          {of.ways.map((way) => (
            <button key={way} type="button" className="sg-button c-small" onClick={() => setOpen(way)}>
              {say(`payments.clearing.way.${way}`)}
            </button>
          ))}
        </div>
      )}
      {open !== undefined && (
        <StepDialog
          title={say(`payments.clearing.way.${open}`)}
          means={say(`payments.clearing.means.${open}`)}
          path={`${api}/differences/${encodeURIComponent(of.id)}/settle`}
          body={{ way: open }}
          fields={[{ name: 'words', kind: 'lines', label: say('payments.clearing.words') }]}
          bodyOf={(typed) => ({ way: open, ...typed })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
