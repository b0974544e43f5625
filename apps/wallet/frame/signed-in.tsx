import { ProblemPanel, Skeleton, useSignInReturn } from '@sandglass/kit';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';
import { BASE } from './bank.ts';
import { ButtonLink } from './button.tsx';
import { Page } from './page.tsx';

/** Between the issuer and the page where the sign-in began. */
export function SignedIn() {
  const say = useWords();
  const navigate = useNavigate();
  const go = useCallback((path: string) => void navigate(path, { replace: true }), [navigate]);
  if (useSignInReturn(BASE, go) === 'finishing') {
    return (
      <Page title={say('signIn.finishing')}>
        <Skeleton />
      </Page>
    );
  }
  return (
    <Page title={say('signIn.failed')}>
      <ProblemPanel problem={{ title: say('signIn.failed'), detail: say('signIn.failedDetail') }} />
      <ButtonLink to="/">{say('signIn.button')}</ButtonLink>
    </Page>
  );
}
