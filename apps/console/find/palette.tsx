import { Dialog, list, object, oneOf, sentence, text, useApi, useSentence } from '@sandglass/kit';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';

const foundShape = object({
  found: list(
    object({
      kind: oneOf(
        'pilot',
        'comment',
        'question',
        'incident',
        'claim',
        'complaint',
        'payout',
        'fact',
        'leaf',
        'application',
        'loan',
        'customer',
      ),
      id: text,
      title: sentence,
      place: text,
    }),
  ),
});

interface Choice {
  /** Where it leads. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Any number, name or page: typed or pasted, chosen by the arrows, opened by Enter. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const inWords = useSentence();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const found = useFound(wanted.trim());
  const pages: readonly Choice[] = [
    { id: '/', kind: say('find.pages'), name: say('nav.today') },
    { id: '/pilots', kind: say('find.pages'), name: say('nav.pilots') },
    { id: '/notices', kind: say('find.pages'), name: say('notices.title') },
    { id: '/register/programme', kind: say('find.pages'), name: say('find.programme') },
  ];
  const word = wanted.trim().toLowerCase();
  const choices = [
    ...pages.filter(({ name }) => name.toLowerCase().includes(word)),
    ...(found.data?.found ?? []).map((each) => ({
      id: each.place,
      kind: say(`find.kind.${each.kind}`),
      name: each.id === inWords(each.title) ? each.id : `${inWords(each.title)} · ${each.id}`,
    })),
  ];
  const open = (place: string) => {
    onClose();
    // The public register stands outside of the console.
    if (place.startsWith('/register/')) location.assign(place);
    else navigate(place);
  };
  return (
    <Dialog title={say('find.button')} isOpen onClose={onClose} isDismissable>
      <Autocomplete inputValue={wanted} onInputChange={setWanted}>
        <TextField aria-label={say('find.label')} autoFocus className="sg-input">
          <Input placeholder={say('find.hint')} />
        </TextField>
        <ListBox
          aria-label={say('find.found')}
          className="c-choices"
          items={choices}
          onAction={(place) => open(String(place))}
          renderEmptyState={() => (
            <p className="c-soft">{say(found.isFetching ? 'find.waiting' : 'find.nothing')}</p>
          )}
        >
          {({ id, kind, name }) => (
            <ListBoxItem id={id} textValue={name} className="c-choice">
              <span>{name}</span>
              <small>{kind}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function useFound(wanted: string) {
  const { client } = useApi();
  const path = `/api/find?q=${encodeURIComponent(wanted)}`;
  return useQuery({
    queryKey: [path],
    queryFn: () => client.get(path, foundShape),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
}
