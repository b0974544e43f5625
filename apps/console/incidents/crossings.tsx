import { BusinessDate, object, useSentence, useWrite, WritePanel } from '@sandglass/kit';
import { actionWords } from '@sandglass/triggers/words';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import type { Crossing } from './shape.ts';

const anyReply = object({});

interface Props {
  readonly crossed: readonly Crossing[];
  readonly lookedOn: string | null;
}

/** Which of the declared triggers are crossed, and what each did. */
export function Crossings({ crossed, lookedOn }: Props) {
  const say = useWords();
  return (
    <section className="c-card" aria-labelledby="triggers">
      <h3 id="triggers">{say('incidents.triggers')}</h3>
      <p className="c-soft">
        {lookedOn === null ? (
          say('incidents.notLooked')
        ) : (
          <>
            {say('incidents.lookedOn')} <BusinessDate day={lookedOn} />
          </>
        )}
      </p>
      {lookedOn !== null && crossed.length === 0 && <p>{say('incidents.noneCrossed')}</p>}
      {crossed.length > 0 && (
        <ul className="c-threads">
          {crossed.map((crossing) => (
            <li key={crossing.trigger}>
              <OneCrossing crossing={crossing} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneCrossing({ crossing }: { readonly crossing: Crossing }) {
  const say = useWords();
  const inWords = useSentence();
  const { role } = useMe();
  const { pilot } = usePilot();
  const afterStep = useAfterStep();
  const { trigger, action, since, seenAt, fact } = crossing;
  const path = `/api/pilots/${pilot.id}/triggers/${trigger}/see`;
  const write = useWrite(`POST ${path}`, anyReply, afterStep);
  return (
    <>
      <p className="c-by">
        <code>{trigger}</code> <b>{inWords(actionWords[action])}</b> {say('incidents.since')}{' '}
        <BusinessDate day={since} /> <a href={`/register/facts/${fact}`}>{say('pilot.proof')}</a>
      </p>
      {role === 'supervisor' && seenAt === null && (
        <WritePanel write={write} leave={null}>
          <button type="button" className="sg-button c-small" onClick={() => write.send(path, {})}>
            {say('incidents.note')}
          </button>
        </WritePanel>
      )}
    </>
  );
}
