import { SelectField, TextField, useSentence } from '@sandglass/kit';
import type { Input, RuleSchema } from '@sandglass/rules/table';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import type { EditedCase } from './editing.ts';
import { Picks } from './picks.tsx';

interface Props {
  readonly schema: RuleSchema;
  readonly of: EditedCase;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (of: EditedCase) => void;
  readonly onRemove: () => void;
}

/** A test case: a name, what is given, and what must come. */
export function CaseEditor({ schema, of, errors, onChange, onRemove }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const [isOpen, setOpen] = useState(of.name === '');
  const at = `case-${of.key}`;
  const [output] = schema.outputs;
  const wrongInputs = errors[`${at}-inputs`];
  return (
    <li className="c-card r-row">
      <TextField
        id={`${at}-name`}
        label={say('rules.caseName')}
        error={errors[`${at}-name`]}
        value={of.name}
        onChange={(name) => onChange({ ...of, name })}
      />
      <details
        open={isOpen || wrongInputs !== undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary id={`${at}-inputs`}>{say('rules.caseInputs')}</summary>
        {wrongInputs && <p className="sg-field-error">{wrongInputs}</p>}
        <div className="r-inputs">
          {schema.inputs.map((input) => (
            <GivenField
              key={input.name}
              id={`${at}-${input.name}`}
              input={input}
              value={of.inputs[input.name] ?? ''}
              onChange={(value) => onChange({ ...of, inputs: { ...of.inputs, [input.name]: value } })}
            />
          ))}
        </div>
      </details>
      {output?.type === 'text' && (
        <Picks
          id={`${at}-expected`}
          label={say('rules.mustSay', { result: inWords(output.title) })}
          values={output.values}
          picked={of.expected}
          error={errors[`${at}-expected`]}
          onChange={(expected) => onChange({ ...of, expected })}
        />
      )}
      <div className="sg-actions">
        <button
          type="button"
          className="sg-button c-small sg-plain"
          aria-label={say('rules.removeCase', { name: of.name })}
          onClick={onRemove}
        >
          {say('rules.remove')}
        </button>
      </div>
    </li>
  );
}

interface GivenProps {
  readonly id: string;
  readonly input: Input;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function GivenField({ id, input, value, onChange }: GivenProps) {
  const say = useWords();
  const inWords = useSentence();
  const label = inWords(input.title);
  if (input.type === 'number') {
    const after = input.unit === undefined ? {} : { after: inWords(input.unit) };
    return (
      <TextField id={id} label={label} inputMode="decimal" value={value} onChange={onChange} {...after} />
    );
  }
  const choices =
    input.type === 'bool'
      ? [
          { value: 'false', label: say('rules.no') },
          { value: 'true', label: say('rules.yes') },
        ]
      : Object.entries(input.values).map(([each, title]) => ({ value: each, label: inWords(title) }));
  return <SelectField id={id} label={label} value={value} choices={choices} onChange={onChange} />;
}
