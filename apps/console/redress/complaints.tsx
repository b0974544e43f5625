import { BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { type Complaint, complaintShape, complaintsShape } from './shape.ts';

/** What customers complain of: the institution's all, and for the association's desk those that came up to it. */
export function Complaints({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const { role } = useMe();
  const read = useRead(`/api/pilots/${pilot}/complaints`, complaintsShape);
  return (
    <section className="c-card" aria-labelledby="complaints">
      <h3 id="complaints">{say('redress.complaints')}</h3>
      {role === 'supervisor' && <p className="c-soft">{say('redress.associationDesk')}</p>}
      <Shown read={read}>
        {({ complaints }) =>
          complaints.length === 0 ? (
            <EmptyState title={say('redress.noComplaints')} why={say('redress.noComplaintsWhy')} />
          ) : (
            <ol className="c-threads">
              {complaints.map((complaint) => (
                <li key={complaint.complaint}>
                  <ComplaintLine pilot={pilot} complaint={complaint} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

interface Props {
  readonly pilot: string;
  readonly complaint: Complaint;
}

function ComplaintLine({ pilot, complaint }: Props) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const { state, about, level, ladder } = complaint;
  const by = ladder.find((rung) => rung.level === level)?.answerBy ?? null;
  return (
    <>
      <p className="c-by">
        <b>{say(`redress.about.${about}`)}</b> {say(`redress.complaintState.${state}`)}{' '}
        <code>{complaint.complaint}</code>
      </p>
      {by !== null && (state === 'filed' || state === 'acknowledged') && (
        <p>
          {say('redress.answerBy')} <BusinessDate day={by} />
        </p>
      )}
      {open ? (
        <OneComplaint pilot={pilot} complaint={complaint} />
      ) : (
        <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
          {say('redress.read')}
        </button>
      )}
    </>
  );
}

function OneComplaint({ pilot, complaint: { complaint, level } }: Props) {
  const say = useWords();
  const { role } = useMe();
  const [answering, setAnswering] = useState(false);
  const path = `/api/pilots/${pilot}/complaints/${complaint}`;
  const read = useRead(path, complaintShape);
  const ours = (role === 'supervisor') === (level === 'association');
  return (
    <Shown read={read}>
      {({ ladder, state }) => (
        <>
          {ladder.map((rung) => (
            <div key={rung.level}>
              <p className="c-words">{rung.words ?? say('redress.erased')}</p>
              {rung.answer !== null && <blockquote className="c-words">{rung.answer}</blockquote>}
            </div>
          ))}
          {ours && (state === 'filed' || state === 'acknowledged') && (
            <button type="button" className="sg-button c-small" onClick={() => setAnswering(true)}>
              {say('redress.answer')}
            </button>
          )}
          {answering && (
            <WordsDialog
              title={say('redress.answer')}
              means={say('redress.answerMeans')}
              path={`${path}/answer`}
              field={{ name: 'words', label: say('redress.toCustomer'), missing: say('redress.needWords') }}
              onClose={() => setAnswering(false)}
            />
          )}
        </>
      )}
    </Shown>
  );
}
