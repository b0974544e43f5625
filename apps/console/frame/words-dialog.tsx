import { LinesField, useForm } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { ActForm, useStep } from './act-form.tsx';

interface Props {
  readonly title: string;
  /** Names the thing and says what will follow. */
  readonly means: string;
  /** Where it is sent, once. */
  readonly path: string;
  /** The words that are needed, and as what they are sent; none where a press is enough. */
  readonly field?:
    | {
        readonly name: string;
        readonly label: string;
        readonly hint?: string | undefined;
        readonly missing: string;
      }
    | undefined;
  /** What else is sent. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Stands above the words: another field. */
  readonly children?: ReactNode;
  /** It cannot be taken back. */
  readonly grave?: boolean;
  readonly onClose: () => void;
}

/** A step of a person's: what it means, the words that it needs, and the one press that does it. */
export function WordsDialog({
  title,
  means,
  path,
  field,
  body = {},
  children,
  grave = false,
  onClose,
}: Props) {
  const form = useForm({ words: '' }, ({ words }) =>
    field !== undefined && words.trim() === '' ? { words: field.missing } : {},
  );
  const write = useStep(path, onClose);
  const send = () =>
    form.submit(({ words }) =>
      write.send(path, { ...body, ...(field === undefined ? {} : { [field.name]: words.trim() }) }),
    );
  return (
    <ActForm title={title} means={means} write={write} onSend={send} grave={grave} onClose={onClose}>
      {children}
      {field !== undefined && (
        <LinesField
          id="words"
          label={field.label}
          hint={field.hint}
          error={form.errors?.words}
          value={form.values.words}
          onChange={(value) => form.set('words', value)}
        />
      )}
    </ActForm>
  );
}
