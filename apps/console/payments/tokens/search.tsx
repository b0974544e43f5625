import { looksLikePan } from '@sandglass/iso8583/pan';
import { filteredBy, queryNow, SelectField, TextField, useForm, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { isTooLong, SEARCH_MAX } from '../search-length.ts';
import { requestorsShape, tokenStates } from './shape.ts';

const TEXTS = ['reference', 'customer', 'card'] as const;

/** What tokens are looked up by. A number is none of it: it is taken out of the field at once, and neither sent nor kept. */
export function TokenSearch() {
  const say = useWords();
  const [query, setQuery] = useSearchParams();
  const [wasNumber, setWasNumber] = useState<(typeof TEXTS)[number]>();
  const tooLong = say('payments.tooLong', { most: SEARCH_MAX });
  const form = useForm(
    {
      reference: query.get('reference') ?? '',
      customer: query.get('customer') ?? '',
      card: query.get('card') ?? '',
      requestor: query.get('requestor') ?? '',
      state: query.get('state') ?? '',
    },
    (values) =>
      Object.fromEntries(TEXTS.filter((name) => isTooLong(values[name])).map((name) => [name, tooLong])),
  );
  const requestors = useRead('/api/token/requestors', requestorsShape);
  /** Takes numbers out of the fields; says whether there was one. */
  const dropNumbers = (): boolean => {
    const found = TEXTS.filter((name) => looksLikePan(form.values[name]));
    for (const name of found) form.set(name, '');
    if (found.length > 0) setWasNumber(found[0]);
    return found.length > 0;
  };
  const typed = (name: (typeof TEXTS)[number], value: string): void => {
    form.set(name, value);
    if (wasNumber === name && value !== '') setWasNumber(undefined);
  };
  const errorOf = (name: (typeof TEXTS)[number]): string | undefined =>
    wasNumber === name || looksLikePan(form.values[name])
      ? say('payments.tokens.noNumber')
      : (form.errors?.[name] ?? (isTooLong(query.get(name)) ? tooLong : undefined));
  const any = { value: '', label: say('payments.any') };
  return (
    <form
      className="p-search"
      onBlur={dropNumbers}
      onSubmit={(event) => {
        event.preventDefault();
        if (!dropNumbers()) form.submit((values) => setQuery(filteredBy(queryNow(), { ...values })));
      }}
    >
      {TEXTS.map((name) => (
        <TextField
          key={name}
          id={name}
          label={say(`payments.tokens.by.${name}`)}
          value={form.values[name]}
          error={errorOf(name)}
          onChange={(value) => typed(name, value)}
        />
      ))}
      <SelectField
        id="requestor"
        label={say('payments.tokens.by.requestor')}
        value={form.values.requestor}
        choices={[
          any,
          ...(requestors.data?.requestors ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => form.set('requestor', value)}
      />
      <SelectField
        id="state"
        label={say('payments.column.state')}
        value={form.values.state}
        choices={[
          any,
          ...tokenStates.map((value) => ({ value, label: say(`payments.tokens.state.${value}`) })),
        ]}
        onChange={(value) => form.set('state', value)}
      />
      <button type="submit" className="sg-button sg-primary">
        {say('payments.find')}
      </button>
    </form>
  );
}
