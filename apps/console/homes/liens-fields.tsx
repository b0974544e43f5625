import { TextField } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { type LienField, type LiensTyped, liensShown } from './liens-typed.ts';

interface Props {
  readonly typed: LiensTyped;
  /** A field of the form by its name. */
  readonly field: (id: LienField) => {
    readonly id: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (value: string) => void;
  };
}

/** What lies on the home already: each lien by holder, maximum and balance, and room for one more. */
export function LiensFields({ typed, field }: Props) {
  const say = useWords();
  const shown = liensShown(typed);
  return shown.map((n, at) => {
    const which = (label: string): string => (shown.length === 1 ? label : `${label} · ${at + 1}`);
    return (
      <div key={n} className="c-stack">
        <TextField
          {...field(`lienHolder${n}`)}
          label={which(say('homes.lienHolder'))}
          hint={say('homes.liensHint')}
        />
        <TextField
          {...field(`lienMaximum${n}`)}
          label={which(say('homes.liens'))}
          before="¥"
          inputMode="decimal"
        />
        <TextField
          {...field(`lienBalance${n}`)}
          label={which(say('homes.lienBalance'))}
          before="¥"
          inputMode="decimal"
        />
      </div>
    );
  });
}
