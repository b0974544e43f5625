import { BusinessDate, useSentence } from '@sandglass/kit';
import { conditionWords } from '@sandglass/register/words';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { usePilot } from './frame.tsx';
import type { DeskOfPilot } from './shape.ts';

type Condition = DeskOfPilot['pilot']['conditions'][number];
const acts = ['report', 'accept', 'return'] as const;
type Act = (typeof acts)[number];

/** What a role may do about a condition that stands so; the server says the last word. */
export function conditionActs(state: Condition['state'], role: string, own: boolean): readonly Act[] {
  if (role === 'supervisor') return state === 'reported' ? ['accept', 'return'] : [];
  return own && state === 'open' ? ['report'] : [];
}

/** The conditions of an admission: how each stands, and the next step about it. Nothing where there are none. */
export function Conditions() {
  const say = useWords();
  const { pilot } = usePilot();
  if (pilot.conditions.length === 0) return null;
  return (
    <section className="c-card" aria-labelledby="conditions">
      <h2 id="conditions">{say('pilot.conditions')}</h2>
      <ol className="c-stack">
        {pilot.conditions.map((condition, at) => (
          <li key={at}>
            <OneCondition condition={condition} place={at + 1} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneCondition({ condition, place }: { readonly condition: Condition; readonly place: number }) {
  const say = useWords();
  const inWords = useSentence();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  // What was on the screen at the press: a later report may come in behind the dialog.
  const [open, setOpen] = useState<{ readonly act: Act; readonly read: number | null }>();
  const may = ['admitted', 'running', 'suspended'].includes(pilot.state)
    ? conditionActs(condition.state, role, own)
    : [];
  return (
    <>
      <p>{condition.words}</p>
      <p className="c-by">
        <b>{inWords(conditionWords[condition.state])}</b>
        {condition.due !== null && (
          <>
            {' · '}
            {say('conditions.due')} <BusinessDate day={condition.due} />
          </>
        )}
      </p>
      {may.length > 0 && (
        <div className="sg-actions">
          {may.map((act) => (
            <button
              key={act}
              type="button"
              className="sg-button c-small"
              onClick={() => setOpen({ act, read: condition.report })}
            >
              {say(`conditions.act.${act}`)}
            </button>
          ))}
        </div>
      )}
      {open !== undefined && (
        <WordsDialog
          title={say(`conditions.act.${open.act}`)}
          means={say(`conditions.means.${open.act}`, { words: condition.words })}
          path={`/api/pilots/${pilot.id}/conditions/${place}/${open.act}`}
          field={
            open.act === 'accept'
              ? undefined
              : {
                  name: 'reason',
                  label: say(`conditions.words.${open.act}`),
                  hint: say('conditions.public'),
                  missing: say('conditions.needWords'),
                }
          }
          body={open.act === 'accept' ? { report: open.read } : {}}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
