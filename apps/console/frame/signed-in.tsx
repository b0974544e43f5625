import { ProblemPanel, Skeleton, useSignInReturn } from '@sandglass/kit';
import { useCallback } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';
import { BASE } from './server.ts';

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
      <ProblemPanel problem={{ title: say('signIn.failed'), detail: say('signIn.failedDetail') }}>
        <Link to="/" className="sg-button">
          {say('signIn.button')}
        </Link>
      </ProblemPanel>
    </Page>
  );
}
