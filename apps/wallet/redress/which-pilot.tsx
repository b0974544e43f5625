import { SelectField } from '@sandglass/kit';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Service, services } from '../bank/redress.ts';
import { useWords } from '../words/words.ts';

/** The service that the address names (`?service=swiftcredit`), else the first. */
export function useService(): Service {
  const [query] = useSearchParams();
  const named = query.get('service');
  return services.find((one) => one === named) ?? services[0];
}

interface Props {
  readonly value: string;
  readonly onChange: (service: string) => void;
}

/** Which of the wallet's services a claim or a complaint is about: each bank answers for its own. */
export function ServiceField({ value, onChange }: Props) {
  const say = useWords();
  const choices = useMemo(
    () => services.map((service) => ({ value: service, label: say(`redress.services.${service}`) })),
    [say],
  );
  return (
    <SelectField
      id="service"
      label={say('redress.service')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
