import { CheckField, SelectField, TextField } from '@sandglass/kit';
import { fieldOf } from './fields.ts';
import { usePlaces } from './place.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** Of a choice that is none of the product's single fields. */
  readonly choices?: readonly string[] | undefined;
}

/** One place of a product as the control that fits it; what stands in a list is a whole number. */
export function ProductField({ choices, ...common }: Props) {
  const { textOf } = usePlaces();
  const of = fieldOf(common.id);
  if (of?.kind === 'check')
    return (
      <CheckField
        id={common.id}
        label={common.label}
        error={common.error}
        checked={common.value === 'true'}
        onChange={(checked) => common.onChange(String(checked))}
      />
    );
  const offered = of?.choices ?? choices;
  if (offered !== undefined)
    return (
      <SelectField
        {...common}
        choices={offered.map((value) => ({ value, label: textOf(common.id, value) }))}
      />
    );
  if (of?.kind === 'amount') return <TextField {...common} before="¥" inputMode="decimal" />;
  return <TextField {...common} inputMode={of?.kind === 'text' ? 'text' : 'numeric'} />;
}
