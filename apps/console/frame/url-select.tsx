import { type Choice, filteredBy, queryNow, SelectField } from '@sandglass/kit';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

interface Props {
  /** The filter's name in the address, also the field's id. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A filter that acts as soon as it is chosen. It shows what was chosen last, though the page is still on its way there. */
export function UrlSelect({ name, label, choices }: Props) {
  const [query, setQuery] = useSearchParams();
  const inAddress = query.get(name) ?? '';
  const [value, setValue] = useState(inAddress);
  useEffect(() => setValue(inAddress), [inAddress]);
  return (
    <SelectField
      id={name}
      label={label}
      value={value}
      choices={choices}
      onChange={(chosen) => {
        setValue(chosen);
        setQuery(filteredBy(queryNow(), { [name]: chosen }));
      }}
    />
  );
}
