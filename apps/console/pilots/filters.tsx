import { SelectField, type TableQuery, TextField, useSentence } from '@sandglass/kit';
import { stateWords } from '@sandglass/register/words';
import { useState } from 'react';
import { pilotStates } from '../pilot/shape.ts';
import { useWords } from '../words/words.ts';

interface Props {
  readonly query: TableQuery;
  readonly onFilter: (filters: Readonly<Record<string, string>>) => void;
}

/** What is looked for: a name or number, and a state. */
export function Filters({ query, onFilter }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const [q, setQ] = useState(query.get('q') ?? '');
  const [state, setState] = useState(query.get('state') ?? '');
  return (
    <search>
      <form
        className="c-filters"
        onSubmit={(event) => {
          event.preventDefault();
          onFilter({ q, state });
        }}
      >
        <TextField id="q" label={say('pilots.search')} value={q} onChange={setQ} />
        <SelectField
          id="state"
          label={say('pilots.state')}
          value={state}
          choices={[
            { value: '', label: say('pilots.allStates') },
            ...pilotStates.map((each) => ({ value: each, label: inWords(stateWords[each]) })),
          ]}
          onChange={setState}
        />
        <button type="submit" className="sg-button">
          {say('pilots.apply')}
        </button>
      </form>
    </search>
  );
}
