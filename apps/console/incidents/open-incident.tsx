import { useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { SeverityField } from './severity-field.tsx';
import type { Incident } from './shape.ts';

/** Opens an incident: what happened, in words that become public, and how severe it is. */
export function OpenIncident({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const inWords = useSentence();
  const { pilot } = usePilot();
  const [severity, setSeverity] = useState<Incident['severity']>('minor');
  return (
    <WordsDialog
      title={say('incidents.open')}
      means={say('incidents.openMeans', { pilot: inWords(pilot.title) })}
      path={`/api/pilots/${pilot.id}/incidents`}
      field={{
        name: 'words',
        label: say('incidents.what'),
        hint: say('incidents.public'),
        missing: say('incidents.needWords'),
      }}
      body={{ severity }}
      onClose={onClose}
    >
      <SeverityField value={severity} onChange={setSeverity} />
    </WordsDialog>
  );
}
