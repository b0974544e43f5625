import { SelectField, TextField, useSentence } from '@sandglass/kit';
import type { Output, RuleSchema } from '@sandglass/rules/table';
import { useWords } from '../words/words.ts';
import { blankTerm, type EditedRow } from './editing.ts';
import { TermEditor } from './term-editor.tsx';

interface Props {
  readonly schema: RuleSchema;
  readonly row: EditedRow;
  readonly place: number;
  readonly isLast: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (row: EditedRow) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One row as a sentence of fields: when all these hold, this is the result. */
export function RowEditor({ schema, row, place, isLast, errors, onChange, onMove, onRemove }: Props) {
  const say = useWords();
  const at = `rule-${row.id}`;
  const free = schema.inputs.filter(({ name }) => row.terms.every(({ input }) => input !== name));
  const [next] = free;
  return (
    <li>
      <fieldset className={`c-card r-row${errors[at] ? ' sg-wrong' : ''}`}>
        <legend id={at} tabIndex={-1}>
          {say('rules.rowNumber', { row: place })}
        </legend>
        {errors[at] && <p className="sg-field-error">{errors[at]}</p>}
        {row.terms.length === 0 && <p>{say('rules.anyCase')}</p>}
        {row.terms.map((term, n) => (
          <TermEditor
            key={`${term.input}/${n}`}
            id={`${at}-${term.input}`}
            inputs={schema.inputs.filter((input) => input.name === term.input || free.includes(input))}
            term={term}
            error={errors[`${at}-${term.input}`]}
            onChange={(to) => onChange({ ...row, terms: row.terms.map((each, m) => (m === n ? to : each)) })}
            onRemove={() => onChange({ ...row, terms: row.terms.filter((_, m) => m !== n) })}
          />
        ))}
        {next !== undefined && (
          <button
            type="button"
            className="sg-button c-small sg-plain"
            onClick={() => onChange({ ...row, terms: [...row.terms, blankTerm(next)] })}
          >
            {say('rules.addTerm')}
          </button>
        )}
        <div className="r-results">
          {schema.outputs.map((output) => (
            <ResultField
              key={output.name}
              id={`${at}-${output.name}`}
              output={output}
              value={row.says[output.name] ?? ''}
              error={errors[`${at}-${output.name}`]}
              onChange={(value) => onChange({ ...row, says: { ...row.says, [output.name]: value } })}
            />
          ))}
          <TextField
            id={`${at}-_description`}
            label={say('rules.note')}
            error={errors[`${at}-_description`]}
            value={row.note}
            onChange={(note) => onChange({ ...row, note })}
          />
        </div>
        <div className="sg-actions">
          <button
            type="button"
            className="sg-button c-small"
            disabled={place === 1}
            aria-label={say('rules.upRow', { row: place })}
            onClick={() => onMove(-1)}
          >
            {say('rules.up')}
          </button>
          <button
            type="button"
            className="sg-button c-small"
            disabled={isLast}
            aria-label={say('rules.downRow', { row: place })}
            onClick={() => onMove(1)}
          >
            {say('rules.down')}
          </button>
          <button
            type="button"
            className="sg-button c-small sg-plain"
            aria-label={say('rules.removeRow', { row: place })}
            onClick={onRemove}
          >
            {say('rules.remove')}
          </button>
        </div>
      </fieldset>
    </li>
  );
}

interface ResultProps {
  readonly id: string;
  readonly output: Output;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function ResultField({ id, output, value, error, onChange }: ResultProps) {
  const say = useWords();
  const inWords = useSentence();
  const label = say('rules.thenSays', { result: inWords(output.title) });
  if (output.type === 'number')
    return (
      <TextField id={id} label={label} inputMode="decimal" error={error} value={value} onChange={onChange} />
    );
  const choices = Object.entries(output.values).map(([code, title]) => ({
    value: code,
    label: inWords(title),
  }));
  return (
    <SelectField
      id={id}
      label={label}
      error={error}
      value={value}
      choices={[{ value: '', label: say('rules.choose') }, ...choices]}
      onChange={onChange}
    />
  );
}
