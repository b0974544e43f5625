import { SelectField } from '@sandglass/kit';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Redressed, redressed } from '../bank/redress.ts';
import { useWords } from '../words/words.ts';

/** The pilot that the address names (`?pilot=swiftcredit`), else the first. */
export function useNamedPilot(): Redressed {
  const [query] = useSearchParams();
  const named = query.get('pilot');
  return redressed.find((one) => one === named) ?? redressed[0];
}

interface Props {
  readonly value: string;
  readonly onChange: (pilot: string) => void;
}

/** Which of the wallet's pilots a claim or a complaint is about: each bank answers for its own. */
export function PilotField({ value, onChange }: Props) {
  const say = useWords();
  const choices = useMemo(
    () => redressed.map((pilot) => ({ value: pilot, label: say(`redress.pilots.${pilot}`) })),
    [say],
  );
  return (
    <SelectField
      id="which"
      label={say('redress.which')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
