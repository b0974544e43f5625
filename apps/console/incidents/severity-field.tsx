import { severityWords } from '@sandglass/incidents/words';
import { SelectField, useSentence } from '@sandglass/kit';
import { useMemo } from 'react';
import { useWords } from '../words/words.ts';
import { type Incident, severities } from './shape.ts';

interface Props {
  readonly value: Incident['severity'];
  readonly onChange: (severity: Incident['severity']) => void;
}

/** How severe an incident is, by the declared grades. */
export function SeverityField({ value, onChange }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const choices = useMemo(
    () => severities.map((each) => ({ value: each, label: inWords(severityWords[each]) })),
    [inWords],
  );
  return (
    <SelectField
      id="severity"
      label={say('incidents.severity')}
      value={value}
      choices={choices}
      onChange={(chosen) => onChange(severities.find((each) => each === chosen) ?? 'minor')}
    />
  );
}
