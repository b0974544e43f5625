import { list, object, SelectField, sentence, text, useRead, useSentence } from '@sandglass/kit';
import { useMemo, useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { acts } from './act.ts';
import type { Action } from './shape.ts';

const sectionsShape = object({ sections: list(object({ id: text, title: sentence })) });

interface Props {
  readonly action: Action;
  readonly pilot: string;
  readonly title: string;
  /** What else is sent: of an approval, the step of the proposal that was read. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

/** Names the pilot and what will follow, asks for the words that are needed, and does it once. */
export function ActDialog({ action, pilot, title, body = {}, onClose }: Props) {
  const say = useWords();
  const [section, setSection] = useState('');
  const { path = '', words, grave = false } = acts[action];
  const asks = words === 'question';
  return (
    <WordsDialog
      title={say(`act.${action}`)}
      means={say(`means.${action}`, { pilot: title })}
      path={`/api/pilots/${pilot}/${path}`}
      field={
        words && {
          name: asks ? 'body' : 'reason',
          label: say(asks ? 'dialog.question' : 'dialog.reason'),
          hint: asks ? undefined : say('dialog.reasonHint'),
          missing: say(asks ? 'dialog.needQuestion' : 'dialog.needReason'),
        }
      }
      body={section === '' ? body : { ...body, section }}
      grave={grave}
      onClose={onClose}
    >
      {asks && <SectionField value={section} onChange={setSection} />}
    </WordsDialog>
  );
}

interface SectionFieldProps {
  readonly value: string;
  readonly onChange: (section: string) => void;
}

function SectionField({ value, onChange }: SectionFieldProps) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead('/api/declaration-sections', sectionsShape);
  const choices = useMemo(
    () => [
      { value: '', label: '—' },
      ...(read.data?.sections ?? []).map(({ id, title }) => ({ value: id, label: inWords(title) })),
    ],
    [read.data, inWords],
  );
  return (
    <SelectField
      id="section"
      label={say('dialog.section')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
