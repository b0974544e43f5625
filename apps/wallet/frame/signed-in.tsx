import { ProblemPanel, Skeleton, useSignIn } from '@sandglass/kit';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';
import { BASE } from './bank.ts';
import { ButtonLink } from './button.tsx';
import { Page } from './page.tsx';

/** The way back from the issuer; the code is spent once, whatever React repeats. */
export function SignedIn() {
  const say = useWords();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    signIn.finish(new URL(location.href)).then(
      (returnTo) => navigate(returnTo.slice(BASE.length) || '/', { replace: true }),
      () => setFailed(true),
    );
  }, [signIn, navigate]);
  if (!failed) {
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
