import { list, object, SelectField, TextField, text, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import type { HarmedQuery } from './shape.ts';

const incidentsShape = object({ incidents: list(object({ id: text, title: text })) });

interface Props {
  readonly pilot: string;
  readonly queries: readonly HarmedQuery[];
  readonly onClose: () => void;
}

/** Which incident, which query, from when to when; whom it finds is a plan that another officer approves. */
export function AskPayout({ pilot, queries, onClose }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`/api/pilots/${pilot}/incidents`, incidentsShape);
  const incidents = read.data?.incidents ?? [];
  const [incident, setIncident] = useState('');
  const [harmed, setHarmed] = useState(queries[0]?.id ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const first = incidents[0]?.id ?? '';
  return (
    <WordsDialog
      title={say('payouts.ask')}
      means={say(incidents.length === 0 ? 'payouts.needIncident' : 'payouts.askMeans')}
      path={`/api/pilots/${pilot}/payouts`}
      body={{ incident: incident === '' ? first : incident, harmed, from: from.trim(), to: to.trim() }}
      onClose={onClose}
    >
      <SelectField
        id="incident"
        label={say('payouts.incident')}
        value={incident === '' ? first : incident}
        choices={incidents.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setIncident}
      />
      <SelectField
        id="harmed"
        label={say('payouts.query')}
        value={harmed}
        choices={queries.map(({ id, title }) => ({ value: id, label: inWords(title) }))}
        onChange={setHarmed}
      />
      <TextField
        id="from"
        label={say('payouts.from')}
        hint={say('payouts.dateHint')}
        value={from}
        onChange={setFrom}
      />
      <TextField
        id="to"
        label={say('payouts.to')}
        hint={say('payouts.dateHint')}
        value={to}
        onChange={setTo}
      />
    </WordsDialog>
  );
}
