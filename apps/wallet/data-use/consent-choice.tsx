import { type Sentence, useLocale } from '@sandglass/kit';
import type { Consent } from '../bank/consents.ts';
import { Button } from '../frame/button.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly consent: Pick<Consent, 'title' | 'state'>;
  readonly grant: () => void;
  readonly withdraw: () => void;
}

/** What may be done about a consent: agree to the words as they stand, take back what was agreed to, also to earlier ones. */
export function ConsentChoice({ consent: { title, state }, grant, withdraw }: Props) {
  const say = useWords();
  return (
    <>
      {state !== 'granted' && (
        <Button onClick={grant}>
          {say('data.grant')}
          <Of title={title} />
        </Button>
      )}
      {(state === 'granted' || state === 'outdated') && (
        <Button onClick={withdraw} kind="second">
          {say('data.withdraw')}
          <Of title={title} />
        </Button>
      )}
    </>
  );
}

/** For those who hear the page: each press says which use it is of. */
function Of({ title }: { readonly title: Sentence }) {
  const [locale] = useLocale();
  return <span className="sg-hidden">{title[locale]}</span>;
}
