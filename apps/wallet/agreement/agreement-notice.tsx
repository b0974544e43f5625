import { useRead } from '@sandglass/kit';
import { AGREEMENTS, agreements } from '../bank/agreements.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** On the first page, as long as a new agreement waits to be read; nothing else. */
export function AgreementNotice() {
  const say = useWords();
  const read = useRead(AGREEMENTS, agreements);
  if (read.data?.state !== 'changed') return null;
  return (
    <Card>
      <h2>{say('agreement.changed')}</h2>
      <p>{say('agreement.changedText')}</p>
      <ButtonLink to="/agreement" kind="second">
        {say('agreement.read')}
      </ButtonLink>
    </Card>
  );
}
