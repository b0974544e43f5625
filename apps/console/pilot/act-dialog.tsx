import {
  Dialog,
  LinesField,
  list,
  object,
  SelectField,
  sentence,
  text,
  useForm,
  useRead,
  useSentence,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useMemo } from 'react';
import { useWords } from '../words/words.ts';
import { acts } from './act.ts';
import type { Action } from './shape.ts';
import { useAfterStep } from './use-desk.ts';

const sectionsShape = object({ sections: list(object({ id: text, title: sentence })) });
const anyReply = object({});

interface Props {
  readonly action: Action;
  readonly pilot: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Names the pilot and what will follow, asks for the words that are needed, and does it once. */
export function ActDialog({ action, pilot, title, onClose }: Props) {
  const say = useWords();
  const { path = '', words, grave = false } = acts[action];
  const afterStep = useAfterStep();
  const form = useForm({ words: '', section: '' }, (values) =>
    words !== undefined && values.words.trim() === ''
      ? { words: say(words === 'question' ? 'dialog.needQuestion' : 'dialog.needReason') }
      : {},
  );
  const write = useWrite(`${action} ${pilot}`, anyReply, () => {
    afterStep();
    onClose();
  });
  const send = () =>
    form.submit((values) => {
      const said = values.words.trim();
      const body =
        words === 'question'
          ? { body: said, ...(values.section === '' ? {} : { section: values.section }) }
          : words === 'reason'
            ? { reason: said }
            : {};
      write.send(`/api/pilots/${pilot}/${path}`, body);
    });
  return (
    <Dialog title={say(`act.${action}`)} isOpen onClose={onClose}>
      <p>{say(`means.${action}`, { pilot: title })}</p>
      <WritePanel
        write={write}
        leave={
          <button type="button" className="sg-button sg-plain" onClick={onClose}>
            {say('dialog.cancel')}
          </button>
        }
      >
        <form
          className="c-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {words === 'question' && (
            <SectionField value={form.values.section} onChange={(section) => form.set('section', section)} />
          )}
          {words !== undefined && (
            <LinesField
              id="words"
              label={say(words === 'question' ? 'dialog.question' : 'dialog.reason')}
              hint={words === 'reason' ? say('dialog.reasonHint') : undefined}
              error={form.errors?.words}
              value={form.values.words}
              onChange={(value) => form.set('words', value)}
            />
          )}
          <div className="sg-actions">
            <button type="submit" className={`sg-button ${grave ? 'sg-grave' : 'sg-primary'}`}>
              {say(`act.${action}`)}
            </button>
            <button type="button" className="sg-button sg-plain" onClick={onClose}>
              {say('dialog.cancel')}
            </button>
          </div>
        </form>
      </WritePanel>
    </Dialog>
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
