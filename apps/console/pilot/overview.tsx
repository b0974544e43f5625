import { BusinessDate, ShortId, Timestamp, useSentence } from '@sandglass/kit';
import { suspensionWords, waitedWords } from '@sandglass/register/words';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { Conditions } from './conditions.tsx';
import { Drill } from './drill.tsx';
import { usePilot } from './frame.tsx';
import { Offers } from './offers.tsx';
import { Story } from './story.tsx';

/** A pilot in short: what is next, what may be done, what happened. */
export default function Overview() {
  const desk = usePilot();
  return (
    <div className="c-columns">
      <div className="c-stack">
        <Next />
        <Offers desk={desk} />
        <Conditions />
        <Drill />
        <Story pilot={desk.pilot.id} />
      </div>
      <Facts />
    </div>
  );
}

/** One sentence: who is waited for; and what holds the pilot up. */
function Next() {
  const say = useWords();
  const inWords = useSentence();
  const { waitsFor, pilot } = usePilot();
  return (
    <section className="c-card c-next" aria-labelledby="next">
      <h2 id="next">{say('pilot.whatNext')}</h2>
      <p className="c-lead">{waitsFor === null ? say('pilot.nobody') : inWords(waitedWords[waitsFor])}</p>
      {pilot.suspensions.map(({ by, reason, at }) => (
        <div key={by} className="c-suspension">
          <b>{inWords(suspensionWords[by])}</b>
          <p>{reason}</p>
          <Timestamp at={at} />
        </div>
      ))}
    </section>
  );
}

function Facts() {
  const say = useWords();
  const { pilot } = usePilot();
  const moment = (at: string | null): ReactNode => at && <Timestamp at={at} />;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['ID', <ShortId key="id" id={pilot.id} />],
    [say('pilot.institution'), <ShortId key="institution" id={pilot.institution} />],
    [say('pilot.version'), pilot.version === 0 ? null : pilot.version],
    [say('pilot.submitted'), moment(pilot.createdAt)],
    [say('pilot.disclosed'), moment(pilot.disclosedAt)],
    [say('pilot.commentUntil'), moment(pilot.commentUntil)],
    [say('pilot.admitted'), moment(pilot.admittedAt)],
    [say('pilot.running'), moment(pilot.runningAt)],
    [say('pilot.endsOn'), pilot.endsOn && <BusinessDate day={pilot.endsOn} />],
    [say('pilot.newUntil'), moment(pilot.newBusinessUntil)],
  ];
  return (
    <aside className="c-card" aria-labelledby="in-short">
      <h2 id="in-short">{say('pilot.facts')}</h2>
      <dl className="c-facts">
        {rows.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <a href={`/register/${pilot.id}`}>{say('pilot.publicPage')}</a>
      </p>
    </aside>
  );
}
