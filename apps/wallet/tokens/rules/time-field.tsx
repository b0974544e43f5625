interface Props {
  readonly id: string;
  readonly label: string;
  readonly kind: 'time' | 'date';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** 'HH:MM' or 'YYYY-MM-DD'; empty: none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day or a day, by the phone's own clock face or calendar. */
export function TimeField({ id, label, kind, hint, error, value, onChange }: Props) {
  const said = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div className={`sg-field${error === undefined ? '' : ' sg-wrong'}`}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="sg-hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="sg-field-error">
          {error}
        </p>
      )}
      <div className="sg-input">
        <input
          id={id}
          type={kind}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={said.length === 0 ? undefined : said.join(' ')}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
