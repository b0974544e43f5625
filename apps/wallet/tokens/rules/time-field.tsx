interface Props {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** 'HH:MM'; empty: none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day, by the phone's own clock face. */
export function TimeField({ id, label, error, value, onChange }: Props) {
  return (
    <div className={`sg-field${error === undefined ? '' : ' sg-wrong'}`}>
      <label htmlFor={id}>{label}</label>
      {error !== undefined && (
        <p id={`${id}-error`} className="sg-field-error">
          {error}
        </p>
      )}
      <div className="sg-input">
        <input
          id={id}
          type="time"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
