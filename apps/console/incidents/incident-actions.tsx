import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { type IncidentAct, incidentActs } from './acts.ts';
import { SeverityField } from './severity-field.tsx';
import type { Incident } from './shape.ts';

/** What may be done about an incident, each with the words that become public. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const say = useWords();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  const [open, setOpen] = useState<IncidentAct>();
  const [severity, setSeverity] = useState(incident.severity);
  const acts = incidentActs(incident.state, role, own);
  if (acts.length === 0) return null;
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`incidents.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`incidents.act.${open}`)}
          means={say(`incidents.means.${open}`)}
          path={`/api/pilots/${pilot.id}/incidents/${incident.id}/${open}`}
          field={{
            name: 'words',
            label: say('incidents.words'),
            hint: say('incidents.public'),
            missing: say('incidents.needWords'),
          }}
          body={open === 'grade' ? { severity } : {}}
          onClose={() => setOpen(undefined)}
        >
          {open === 'grade' && <SeverityField value={severity} onChange={setSeverity} />}
        </WordsDialog>
      )}
    </div>
  );
}
