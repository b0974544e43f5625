import { useEffect, useRef, useState } from 'react';
import { useSignIn } from './sign-in.tsx';

/** The way back from the issuer to the page where the sign-in began. The code is spent once, whatever React repeats. */
export function useSignInReturn(base: string, go: (path: string) => void): 'finishing' | 'failed' {
  const signIn = useSignIn();
  const [failed, setFailed] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    signIn.finish(new URL(location.href)).then(
      (returnTo) => go(returnTo.slice(base.length) || '/'),
      () => setFailed(true),
    );
  }, [signIn, base, go]);
  return failed ? 'failed' : 'finishing';
}
