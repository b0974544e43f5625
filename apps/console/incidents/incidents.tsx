import { byWords, entryWords, pageWords, severityWords, stateWords } from '@sandglass/incidents/words';
import { EmptyState, Shown, Timestamp, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { Crossings } from './crossings.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { OpenIncident } from './open-incident.tsx';
import { type Incident, incidentsShape, triggersShape } from './shape.ts';

/** The declared triggers that are crossed, and the incidents of a pilot with all that happened. */
export default function Incidents() {
  const say = useWords();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  const [opening, setOpening] = useState(false);
  const read = useRead(`/api/pilots/${pilot.id}/incidents`, incidentsShape);
  const triggers = useRead(`/api/pilots/${pilot.id}/triggers`, triggersShape);
  return (
    <section aria-labelledby="incidents" className="c-stack">
      <h2 id="incidents">{say('incidents.title')}</h2>
      {(role === 'supervisor' || own) && (
        <p>
          <button type="button" className="sg-button" onClick={() => setOpening(true)}>
            {say('incidents.open')}
          </button>
        </p>
      )}
      {opening && <OpenIncident onClose={() => setOpening(false)} />}
      <Shown read={triggers}>{(of) => <Crossings {...of} />}</Shown>
      <Shown read={read}>
        {({ incidents }) =>
          incidents.length === 0 ? (
            <EmptyState title={say('incidents.none')} why={say('incidents.noneWhy')} />
          ) : (
            <ol className="c-threads">
              {incidents.map((incident) => (
                <li key={incident.id} className="c-card">
                  <OneIncident incident={incident} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function OneIncident({ incident }: { readonly incident: Incident }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <>
      <h3>{incident.title}</h3>
      <p>
        <b>{inWords(severityWords[incident.severity])}</b> · {inWords(stateWords[incident.state])}
      </p>
      <Notice incident={incident} />
      <ol className="c-timeline">
        {incident.timeline.map(({ n, kind, words, by, at, fact }) => (
          <li key={n} className="c-step">
            <b>{inWords(entryWords[kind])}</b>
            <span className="c-step-by">
              <Timestamp at={at} /> {say('pilot.by', { who: inWords(byWords[by]) })}{' '}
              <a href={`/register/facts/${fact}`}>{say('pilot.proof')}</a>
            </span>
            <p>{words}</p>
          </li>
        ))}
      </ol>
      <IncidentActions incident={incident} />
    </>
  );
}

/** The declared time to report: until when, or that it was missed. */
function Notice({ incident: { reportBy, reportedAt, late } }: { readonly incident: Incident }) {
  const inWords = useSentence();
  if (reportBy === null || (reportedAt !== null && !late)) return null;
  if (late) {
    return (
      <p>
        <strong>{inWords(reportedAt === null ? pageWords.reportOverdue : pageWords.reportedLate)}</strong>
      </p>
    );
  }
  return (
    <p>
      {inWords(pageWords.reportBy)} <Timestamp at={reportBy} />
    </p>
  );
}
