import { LanguageSwitch, ProblemPanel, useKitWords, useLocale, useSignIn } from '@sandglass/kit';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';
import { BASE } from './server.ts';

/** Before the sign-in: what this is, for whom, and the one button. */
export function Welcome() {
  const say = useWords();
  const kit = useKitWords();
  const signIn = useSignIn();
  const [locale] = useLocale();
  const { pathname, search } = useLocation();
  const [failed, setFailed] = useState(false);
  const start = () => {
    setFailed(false);
    signIn.start(`${BASE}${pathname}${search}`, locale).catch(() => setFailed(true));
  };
  return (
    <Page title={say('signIn.title')}>
      <p className="c-lead">{say('signIn.lead')}</p>
      {failed && (
        <ProblemPanel problem={{ title: kit('unreachable.title'), detail: kit('unreachable.detail') }} />
      )}
      <div className="sg-actions">
        <button type="button" className="sg-button sg-primary" onClick={start}>
          {say('signIn.button')}
        </button>
        <a className="sg-button" href="/register">
          {say('signIn.register')}
        </a>
      </div>
      <LanguageSwitch />
    </Page>
  );
}
