import { RadioField, Shown, useLocale, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type BankCard, BINDINGS, begun, TOKEN_ME, tokenMe } from '../../bank/tokens.ts';
import { Button, ButtonLink } from '../../frame/button.tsx';
import { Leave } from '../../frame/leave.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { ConfirmCode } from './confirm-code.tsx';

/**
 * A card is bound once: the bank sends a code to the phone it has on file, and is told it. While a code is awaited the
 * address names the binding, so that a reload finds it.
 */
export default function Bind() {
  const say = useWords();
  const read = useRead(TOKEN_ME, tokenMe);
  const [query, setQuery] = useSearchParams();
  const binding = query.get('binding');
  return (
    <Page title={say('tokens.bind.title')} back="/tokens">
      {binding === null ? (
        <Shown read={read} lines={5} none={<p>{say('tokens.notHere')}</p>}>
          {({ cards }) => (
            <BindOne
              cards={cards.filter(({ bound, state }) => !bound && state === 'active')}
              onSent={(sent) => setQuery({ binding: sent }, { replace: true })}
            />
          )}
        </Shown>
      ) : (
        <ConfirmCode id={binding} again={() => setQuery({}, { replace: true })} />
      )}
    </Page>
  );
}

interface Props {
  readonly cards: readonly BankCard[];
  readonly onSent: (binding: string) => void;
}

function BindOne({ cards, onSent }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const [card, setCard] = useState(cards[0]?.id ?? '');
  const write = useWrite('/tokens/bind begin', begun, ({ binding }) => onSent(binding));
  if (cards.length === 0)
    return (
      <>
        <p role="status">{say('tokens.bind.already')}</p>
        <ButtonLink to="/tokens/new">{say('tokens.make.title')}</ButtonLink>
      </>
    );
  return (
    <WritePanel write={write} leave={<Leave to="/tokens" />}>
      <form
        className="w-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          write.send(BINDINGS, { card, locale });
        }}
      >
        <p className="w-lead">{say('tokens.bind.lead')}</p>
        <RadioField
          id="card"
          label={say('tokens.bind.which')}
          value={card}
          choices={cards.map(({ id, lastFour }) => ({ value: id, label: say('tokens.card', { lastFour }) }))}
          onChange={setCard}
        />
        <Button>{say('tokens.bind.send')}</Button>
      </form>
    </WritePanel>
  );
}
