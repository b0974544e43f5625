import { LanguageSwitch, ProblemPanel, useKitWords, useLocale, useSignIn } from '@sandglass/kit';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../words/words.ts';
import { BASE } from './bank.ts';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { welcomeOf } from './welcome-of.ts';

/** Before the sign-in: what this is, by what a person came for, and the one button. */
export function Welcome() {
  const say = useWords();
  const kit = useKitWords();
  const signIn = useSignIn();
  const [locale] = useLocale();
  const { pathname } = useLocation();
  const [failed, setFailed] = useState(false);
  const { title, lead, points } = welcomeOf(pathname);
  const start = () => {
    setFailed(false);
    signIn.start(`${BASE}${pathname}`, locale).catch(() => setFailed(true));
  };
  return (
    <Page title={say(title)}>
      <p className="w-lead">{say(lead)}</p>
      <ul className="w-points">
        {points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
      {failed && (
        <ProblemPanel problem={{ title: kit('unreachable.title'), detail: kit('unreachable.detail') }} />
      )}
      <Button onClick={start}>{say('signIn.button')}</Button>
      <LanguageSwitch />
    </Page>
  );
}
