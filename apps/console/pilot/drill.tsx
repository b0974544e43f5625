import { SelectField, Timestamp } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { usePilot } from './frame.tsx';

type Act = 'report' | 'confirm' | 'return';
const LIVE: readonly string[] = ['admitted', 'running', 'suspended'];
const paths = { report: 'drill', confirm: 'drill/confirm', return: 'drill/return' } as const;

/** The drill of the exit: until when the last one holds, what is reported, and who acts next. Only of a live pilot. */
export function Drill() {
  const say = useWords();
  const { pilot } = usePilot();
  const { drillReport: report, drilledUntil: until } = pilot;
  if (!LIVE.includes(pilot.state)) return null;
  return (
    <section className="c-card" aria-labelledby="drill">
      <h2 id="drill">{say('drill.title')}</h2>
      <p>
        {until === null ? (
          say('drill.never')
        ) : (
          <>
            {say('drill.until')} <Timestamp at={until} />
          </>
        )}
      </p>
      {report !== null && (
        <div className="c-reported">
          <b>{say(report.passed ? 'drill.saysPassed' : 'drill.saysFailed')}</b>
          <p>{report.words}</p>
          <Timestamp at={report.at} />
        </div>
      )}
      <DrillActions />
    </section>
  );
}

function DrillActions() {
  const say = useWords();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  // What was on the screen at the press: a later report may come in behind the dialog.
  const [open, setOpen] = useState<{ readonly act: Act; readonly read: number | undefined }>();
  const [passed, setPassed] = useState<'passed' | 'failed'>('passed');
  const waits = role === 'supervisor' && pilot.drillReport !== null;
  const may: readonly Act[] = waits ? ['confirm', 'return'] : own ? ['report'] : [];
  if (may.length === 0) return null;
  const close = () => setOpen(undefined);
  const bodies = { report: { passed: passed === 'passed' }, confirm: { report: open?.read }, return: {} };
  return (
    <div className="sg-actions">
      {may.map((act) => (
        <button
          key={act}
          type="button"
          className="sg-button c-small"
          onClick={() => setOpen({ act, read: pilot.drillReport?.step })}
        >
          {say(`drill.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`drill.act.${open.act}`)}
          means={say(`drill.means.${open.act}`)}
          path={`/api/pilots/${pilot.id}/${paths[open.act]}`}
          field={
            open.act === 'confirm'
              ? undefined
              : {
                  name: 'reason',
                  label: say(`drill.words.${open.act}`),
                  hint: say('conditions.public'),
                  missing: say('conditions.needWords'),
                }
          }
          body={bodies[open.act]}
          onClose={close}
        >
          {open.act === 'report' && (
            <SelectField
              id="passed"
              label={say('drill.result')}
              value={passed}
              choices={[
                { value: 'passed', label: say('drill.passed') },
                { value: 'failed', label: say('drill.failed') },
              ]}
              onChange={(value) => setPassed(value === 'failed' ? 'failed' : 'passed')}
            />
          )}
        </WordsDialog>
      )}
    </div>
  );
}
