import { listAt } from '@sandglass/declaration/form';
import type { Choice } from '@sandglass/kit';
import { useEditing } from '../editing.ts';

interface Props {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
}

/** Some of a closed list; they are kept in its order. */
export function Choices({ pointer, label, hint, error, choices }: Props) {
  const { draft, change } = useEditing();
  const chosen = new Set(listAt(draft, pointer).filter((item) => typeof item === 'string'));
  const known = choices.map(({ value }) => value);
  const others = [...chosen].filter((value) => !known.includes(value));
  const turn = (value: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(value);
    else next.delete(value);
    change(
      pointer,
      [...known, ...others].filter((one) => next.has(one)),
    );
  };
  return (
    <fieldset
      id={pointer}
      tabIndex={-1}
      className={`sg-field d-choices${error === undefined ? '' : ' sg-wrong'}`}
    >
      <legend>{label}</legend>
      {hint !== undefined && <p className="sg-hint">{hint}</p>}
      {error !== undefined && <p className="sg-field-error">{error}</p>}
      <div className="d-choices-in">
        {[...choices, ...others.map((value) => ({ value, label: value }))].map((choice) => (
          <label key={choice.value} className="d-choice">
            <input
              type="checkbox"
              value={choice.value}
              checked={chosen.has(choice.value)}
              onChange={(event) => turn(choice.value, event.target.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
