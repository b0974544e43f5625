import type { HTMLAttributes, ReactNode } from 'react';

interface FieldProps {
  /** The field's name, also its id: the summary links to it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

const describedBy = ({ id, hint, error }: FieldProps): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Around({ id, label, hint, error, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={`sg-field${error ? ' sg-wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

function Notes({ id, hint, error }: Omit<FieldProps, 'label'>) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="sg-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="sg-field-error">
          {error}
        </p>
      )}
    </>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** Stands before and after the input: a currency, a unit. */
  readonly before?: string;
  readonly after?: string;
  readonly autoComplete?: string;
}

export function TextField({
  value,
  onChange,
  inputMode,
  before,
  after,
  autoComplete,
  ...field
}: TextFieldProps) {
  return (
    <Around {...field}>
      <div className="sg-input">
        {before && <span aria-hidden="true">{before}</span>}
        <input
          id={field.id}
          name={field.id}
          value={value}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          aria-invalid={field.error !== undefined}
          aria-describedby={describedBy(field)}
          onChange={(event) => onChange(event.target.value)}
        />
        {after && <span aria-hidden="true">{after}</span>}
      </div>
    </Around>
  );
}

interface LinesFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

/** A text of several lines. */
export function LinesField({ value, onChange, rows = 4, ...field }: LinesFieldProps) {
  return (
    <Around {...field}>
      <div className="sg-input sg-lines">
        <textarea
          id={field.id}
          name={field.id}
          value={value}
          rows={rows}
          aria-invalid={field.error !== undefined}
          aria-describedby={describedBy(field)}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </Around>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface ChoiceProps extends FieldProps {
  /** For a page whose title is the question already. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** One of many: the phone's own list. `label` of the empty value asks to choose. */
export function SelectField({ value, choices, onChange, ...field }: ChoiceProps) {
  return (
    <Around {...field}>
      <div className="sg-input">
        <select
          id={field.id}
          value={value}
          aria-invalid={field.error !== undefined}
          aria-describedby={describedBy(field)}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </Around>
  );
}

/** One of a few, all in sight. */
export function RadioField({ value, choices, onChange, labelHidden = false, ...field }: ChoiceProps) {
  return (
    <fieldset
      className={`sg-field sg-radios${field.error ? ' sg-wrong' : ''}`}
      aria-describedby={describedBy(field)}
    >
      <legend {...(labelHidden ? { className: 'sg-hidden' } : {})}>{field.label}</legend>
      <Notes id={field.id} hint={field.hint} error={field.error} />
      {choices.map((choice, at) => (
        <label key={choice.value} className="sg-radio">
          <input
            type="radio"
            id={at === 0 ? field.id : undefined}
            name={field.id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckFieldProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A single agreement, never ticked beforehand. */
export function CheckField({ checked, onChange, ...field }: CheckFieldProps) {
  return (
    <div className={`sg-field${field.error ? ' sg-wrong' : ''}`}>
      <Notes {...field} />
      <label className="sg-radio">
        <input
          type="checkbox"
          id={field.id}
          checked={checked}
          aria-invalid={field.error !== undefined}
          aria-describedby={describedBy(field)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{field.label}</span>
      </label>
    </div>
  );
}
