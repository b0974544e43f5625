import { classWords } from '@sandglass/ending/words';
import { RadioField, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import type { Exit } from './shape.ts';

const classes = ['normal', 'risky', 'non-performing'] as const;

interface Props {
  /** What another person of the institution proposed, if so. */
  readonly proposed: Exit | null;
  readonly onClose: () => void;
}

/** There is one exit a pilot, and no way back: the dialog says so. */
export function StartExit({ proposed, onClose }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const { pilot } = usePilot();
  const [of, setOf] = useState<(typeof classes)[number]>(proposed?.class ?? 'normal');
  return (
    <WordsDialog
      title={say('exit.start')}
      means={say('exit.startMeans', { pilot: inWords(pilot.title) })}
      path={`/api/pilots/${pilot.id}/exits`}
      field={{
        name: 'reason',
        label: say('dialog.reason'),
        hint: say('dialog.reasonHint'),
        missing: say('dialog.needReason'),
      }}
      body={{ class: of }}
      grave
      onClose={onClose}
    >
      <RadioField
        id="class"
        label={say('exit.class')}
        value={of}
        choices={classes.map((each) => ({ value: each, label: inWords(classWords[each]) }))}
        onChange={(value) => setOf(classes.find((each) => each === value) ?? 'normal')}
      />
    </WordsDialog>
  );
}
