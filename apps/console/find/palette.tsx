import { looksLikePan } from '@sandglass/iso8583/pan';
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
        'token',
        'card',
        'payment',
        'dispute',
        'requestor',
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

/** So many digits may be the beginning of a card's number: they are not sent while somebody types. */
const DIGITS_TYPED = /^\d[\d\s-]{6,}$/;

/** Why what stands there is not looked up: it is a card's or token's number, or may become one until Enter is pressed. */
function waitsOf(wanted: string, asked: string): 'number' | 'enter' | undefined {
  const word = wanted.trim();
  if (looksLikePan(word)) return 'number';
  return DIGITS_TYPED.test(word) && wanted !== asked ? 'enter' : undefined;
}

const EMPTY = {
  number: 'find.isNumber',
  enter: 'find.enter',
  answer: 'find.waiting',
  nothing: 'find.nothing',
} as const;

/** Any number, name or page: typed or pasted, chosen by the arrows, opened by Enter. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const inWords = useSentence();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState('');
  const waits = waitsOf(wanted, asked);
  const found = useFound(waits === undefined ? wanted.trim() : '');
  const typed = (value: string) => {
    // What was pasted is whole; what is typed may be the beginning of more.
    if (value.length > wanted.length + 1) setAsked(value);
    setWanted(value);
  };
  const pages: readonly Choice[] = [
    { id: '/', kind: say('find.pages'), name: say('nav.today') },
    { id: '/pilots', kind: say('find.pages'), name: say('nav.pilots') },
    { id: '/notices', kind: say('find.pages'), name: say('notices.title') },
    { id: '/register/programme', kind: say('find.pages'), name: say('find.programme') },
  ];
  const word = wanted.trim().toLowerCase();
  const choices = [
    ...pages.filter(({ name }) => name.toLowerCase().includes(word)),
    ...((waits === undefined && found.data?.found) || []).map((each) => ({
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
      <Autocomplete inputValue={wanted} onInputChange={typed}>
        <TextField aria-label={say('find.label')} autoFocus className="sg-input">
          <Input
            placeholder={say('find.hint')}
            onKeyDown={({ key }) => {
              if (key === 'Enter' && waits === 'enter') setAsked(wanted);
            }}
          />
        </TextField>
        <ListBox
          aria-label={say('find.found')}
          className="c-choices"
          items={choices}
          onAction={(place) => open(String(place))}
          renderEmptyState={() => (
            <p className="c-soft" role="status">
              {say(EMPTY[waits ?? (found.isFetching ? 'answer' : 'nothing')])}
            </p>
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
