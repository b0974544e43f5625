import { SelectField, TextField, useSentence } from '@sandglass/kit';
import type { Input } from '@sandglass/rules/table';
import { useWords } from '../words/words.ts';
import { blankTerm, numberForms, type Term, type TermForm, textForms } from './editing.ts';
import { Picks } from './picks.tsx';

interface Props {
  readonly id: string;
  /** Those that may stand here: the chosen one and the ones that are free. */
  readonly inputs: readonly Input[];
  readonly term: Term;
  readonly error: string | undefined;
  readonly onChange: (term: Term) => void;
  readonly onRemove: () => void;
}

/** One condition: what is looked at, how it is compared, and with what. */
export function TermEditor({ id, inputs, term, error, onChange, onRemove }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const input = inputs.find(({ name }) => name === term.input);
  if (input === undefined) return null;
  const set = (change: Partial<Term>) => onChange({ ...term, ...change });
  const choose = (name: string) => {
    const chosen = inputs.find((each) => each.name === name);
    if (chosen !== undefined) onChange(blankTerm(chosen));
  };
  return (
    <div className="r-term">
      <SelectField
        id={`${id}-input`}
        label={say('rules.looksAt')}
        value={term.input}
        choices={inputs.map(({ name, title }) => ({ value: name, label: inWords(title) }))}
        onChange={choose}
      />
      <How id={id} input={input} form={term.form} onChange={(form) => set({ form })} />
      <Than id={id} input={input} term={term} error={error} onChange={set} />
      <button
        type="button"
        className="sg-button c-small sg-plain"
        aria-label={say('rules.removeTerm', { input: inWords(input.title) })}
        onClick={onRemove}
      >
        {say('rules.remove')}
      </button>
    </div>
  );
}

interface HowProps {
  readonly id: string;
  readonly input: Input;
  readonly form: TermForm;
  readonly onChange: (form: TermForm) => void;
}

function How({ id, input, form, onChange }: HowProps) {
  const say = useWords();
  if (input.type === 'bool') return null;
  const forms: readonly TermForm[] = input.type === 'number' ? numberForms : textForms;
  return (
    <SelectField
      id={`${id}-form`}
      label={say('rules.how')}
      value={form}
      choices={forms.map((each) => ({ value: each, label: say(`rules.form.${each}`) }))}
      onChange={(chosen) => {
        const found = forms.find((each) => each === chosen);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}

interface ThanProps {
  readonly id: string;
  readonly input: Input;
  readonly term: Term;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<Term>) => void;
}

function Than({ id, input, term, error, onChange }: ThanProps) {
  const say = useWords();
  const inWords = useSentence();
  if (input.type === 'bool') {
    return (
      <SelectField
        id={id}
        label={say('rules.value')}
        error={error}
        value={term.first}
        choices={[
          { value: 'true', label: say('rules.yes') },
          { value: 'false', label: say('rules.no') },
        ]}
        onChange={(first) => onChange({ first })}
      />
    );
  }
  if (input.type === 'text') {
    return (
      <Picks
        id={id}
        label={say('rules.values')}
        values={input.values}
        picked={term.picked}
        error={error}
        onChange={(picked) => onChange({ picked })}
      />
    );
  }
  const after = input.unit === undefined || term.form === 'cell' ? {} : { after: inWords(input.unit) };
  return (
    <>
      <TextField
        id={id}
        label={say(
          term.form === 'between' ? 'rules.from' : term.form === 'cell' ? 'rules.cell' : 'rules.value',
        )}
        hint={term.form === 'cell' ? say('rules.cellHint') : undefined}
        error={error}
        inputMode={term.form === 'cell' ? 'text' : 'decimal'}
        value={term.first}
        onChange={(first) => onChange({ first })}
        {...after}
      />
      {term.form === 'between' && (
        <TextField
          id={`${id}-to`}
          label={say('rules.to')}
          inputMode="decimal"
          value={term.second}
          onChange={(second) => onChange({ second })}
          {...after}
        />
      )}
    </>
  );
}
