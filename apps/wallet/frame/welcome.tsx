import { LanguageSwitch, ProblemPanel, useKitWords, useLocale, useSignIn } from '@sandglass/kit';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../words/words.ts';
import { BASE } from './bank.ts';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

/** Before the sign-in: what this is, and the one button. */
export function Welcome() {
  const say = useWords();
  const kit = useKitWords();
  const signIn = useSignIn();
  const [locale] = useLocale();
  const { pathname } = useLocation();
  const [failed, setFailed] = useState(false);
  const start = () => {
    setFailed(false);
    signIn.start(`${BASE}${pathname}`, locale).catch(() => setFailed(true));
  };
  return (
    <Page title={say('signIn.title')}>
      <p className="w-lead">{say('signIn.lead')}</p>
      <ul className="w-points">
        <li>{say('signIn.points.limits')}</li>
        <li>{say('signIn.points.data')}</li>
        <li>{say('signIn.points.log')}</li>
      </ul>
      {failed && (
        <ProblemPanel problem={{ title: kit('unreachable.title'), detail: kit('unreachable.detail') }} />
      )}
      <Button onClick={start}>{say('signIn.button')}</Button>
      <LanguageSwitch />
    </Page>
  );
}
