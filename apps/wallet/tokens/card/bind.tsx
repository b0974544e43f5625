import { RadioField, Shown, useLocale, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useState } from 'react';
import { type BankCard, type Begun, BINDINGS, begun, TOKEN_ME, tokenMe } from '../../bank/tokens.ts';
import { Button, ButtonLink } from '../../frame/button.tsx';
import { Leave } from '../../frame/leave.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { ConfirmCode } from './confirm-code.tsx';

/** A card is bound once: the bank sends a code to the phone it has on file, and is told it. */
export default function Bind() {
  const say = useWords();
  const read = useRead(TOKEN_ME, tokenMe);
  return (
    <Page title={say('tokens.bind.title')} back="/tokens">
      <Shown read={read} lines={5} none={<p>{say('tokens.notHere')}</p>}>
        {({ cards }) => <BindOne cards={cards.filter(({ bound, state }) => !bound && state === 'active')} />}
      </Shown>
    </Page>
  );
}

function BindOne({ cards }: { readonly cards: readonly BankCard[] }) {
  const say = useWords();
  const [locale] = useLocale();
  const [card, setCard] = useState(cards[0]?.id ?? '');
  const [sent, setSent] = useState<Begun | undefined>();
  const write = useWrite('/tokens/bind begin', begun, setSent);
  const again = () => {
    setSent(undefined);
    write.reset();
  };
  if (sent !== undefined) return <ConfirmCode begun={sent} again={again} />;
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
