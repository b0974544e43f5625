import { type Sentence, useSentence } from '@sandglass/kit';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, Sentence>>;
  readonly picked: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (picked: readonly string[]) => void;
}

/** Some of a closed list, each a box of its own; kept in the list's order. */
export function Picks({ id, label, values, picked, error, onChange }: Props) {
  const inWords = useSentence();
  const pick = (value: string, isPicked: boolean) =>
    onChange(Object.keys(values).filter((each) => (each === value ? isPicked : picked.includes(each))));
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`sg-field r-picks${error ? ' sg-wrong' : ''}`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {error && (
        <p id={`${id}-error`} className="sg-field-error">
          {error}
        </p>
      )}
      <div>
        {Object.entries(values).map(([value, title]) => (
          <label key={value} className="r-pick">
            <input
              type="checkbox"
              id={`${id}-${value}`}
              checked={picked.includes(value)}
              onChange={(event) => pick(value, event.target.checked)}
            />
            <span>{inWords(title)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
