interface Props<T extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of a few: each a box of its own, side by side. */
export function TickList<T extends string | number>({
  id,
  label,
  hint,
  choices,
  chosen,
  onChange,
}: Props<T>) {
  const toggle = (value: T, yes: boolean) =>
    onChange(yes ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="sg-field sg-radios w-ticks" aria-describedby={hint && `${id}-hint`}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="sg-hint">
          {hint}
        </p>
      )}
      <div>
        {choices.map((choice, at) => (
          <label key={choice.value} className="sg-radio">
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              name={`${id}-${choice.value}`}
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
