import {
  CheckField,
  type Choice,
  ErrorSummary,
  LinesField,
  SelectField,
  TextField,
  typedAmount,
  useForm,
} from '@sandglass/kit';
import { ActForm, useStep } from '../frame/act-form.tsx';
import { useWords } from '../words/words.ts';
import { PaperField } from './paper-field.tsx';

/** A field of a step, as data. `paper` is a document: its SHA-256 is sent, the document stays with the person. */
export interface StepField {
  readonly name: string;
  readonly kind: 'text' | 'lines' | 'amount' | 'date' | 'number' | 'choice' | 'check' | 'paper';
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly first?: string;
  /** It may stay empty. */
  readonly optional?: true;
}

interface Props {
  readonly title: string;
  readonly means: string;
  readonly path: string;
  readonly fields: readonly StepField[];
  readonly body?: Readonly<Record<string, unknown>>;
  /** Where it is sent, when a field says to what; else to `path`. */
  readonly pathOf?: (values: Readonly<Record<string, string>>) => string;
  /** Makes the body of what was typed, where it is not the fields by their names. */
  readonly bodyOf?: (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly grave?: boolean;
  readonly onClose: () => void;
}

/** A step of a person's with its fields: what it means, what it needs, and the one press that does it. */
export function StepDialog(props: Props) {
  const {
    title,
    means,
    path,
    pathOf = () => path,
    fields,
    body = {},
    bodyOf,
    grave = false,
    onClose,
  } = props;
  const say = useWords();
  const firsts = Object.fromEntries(
    fields.map(({ name, first, choices }) => [name, first ?? choices?.[0]?.value ?? '']),
  );
  const form = useForm<Record<string, string>>(firsts, (values) =>
    Object.fromEntries(
      fields
        .filter(({ name, kind, optional }) => !optional && kind !== 'check' && values[name]?.trim() === '')
        .map(({ name, label }) => [name, say('collection.missing', { field: label })]),
    ),
  );
  const write = useStep(path, onClose);
  const send = () =>
    form.submit((values) => {
      const typed = Object.fromEntries(
        fields.map((field) => [field.name, valueSent(field, values[field.name] ?? '')]),
      );
      write.send(pathOf(values), { ...body, ...(bodyOf === undefined ? typed : bodyOf(typed)) });
    });
  const errors = Object.entries(form.errors ?? {}).map(([id, error]) => ({ id, text: String(error) }));
  return (
    <ActForm title={title} means={means} write={write} onSend={send} grave={grave} onClose={onClose}>
      {errors.length > 0 && <ErrorSummary errors={form.errors} refusals={form.refusals} />}
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={form.values[field.name] ?? ''}
          error={form.errors?.[field.name]}
          onChange={(value) => form.set(field.name, value)}
        />
      ))}
    </ActForm>
  );
}

function valueSent({ kind }: StepField, typed: string): unknown {
  if (kind === 'amount') return typedAmount(typed) ?? typed;
  if (kind === 'number') return Number(typed);
  if (kind === 'check') return typed === 'yes';
  return typed.trim();
}

interface FieldOf {
  readonly field: StepField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ field, value, error, onChange }: FieldOf) {
  const { name: id, kind, label, hint, choices = [] } = field;
  const common = { id, label, hint, error, value, onChange };
  if (kind === 'lines') return <LinesField {...common} rows={3} />;
  if (kind === 'choice') return <SelectField {...common} choices={choices} />;
  if (kind === 'paper') return <PaperField {...common} />;
  if (kind === 'check')
    return (
      <CheckField
        id={id}
        label={label}
        hint={hint}
        checked={value === 'yes'}
        onChange={(checked) => onChange(checked ? 'yes' : '')}
      />
    );
  if (kind === 'amount') return <TextField {...common} before="¥" inputMode="decimal" />;
  return <TextField {...common} inputMode={kind === 'number' ? 'numeric' : 'text'} />;
}
