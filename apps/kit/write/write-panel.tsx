import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useKitWords } from '../locale/words.ts';
import { ProblemPanel } from '../show/problem-panel.tsx';
import { useSignIn } from '../sign-in/sign-in.tsx';
import type { Write } from './use-write.ts';

interface Props<T> {
  readonly write: Write<T>;
  /** The form; it is away while the outcome is open, so that nothing can be meant twice. */
  readonly children: ReactNode;
  /** The way out while it is checked: a link. */
  readonly leave: ReactNode;
}

/** A form with what became of it: sending, not sure – checking, refused. What follows `done` is the page's. */
export function WritePanel<T>({ write, children, leave }: Props<T>) {
  const say = useKitWords();
  const refusal = useRef<HTMLDivElement>(null);
  const { state } = write;
  useLayoutEffect(() => {
    if (state.is === 'refused') refusal.current?.focus();
  }, [state]);
  switch (state.is) {
    case 'idle':
      return children;
    case 'refused':
      return (
        <>
          <ProblemPanel problem={state.problem} focusRef={refusal} />
          {children}
        </>
      );
    case 'sending':
      return (
        <div role="status" className="sg-sending">
          <span className="sg-pulse" aria-hidden="true" />
          {say('write.sending')}
        </div>
      );
    case 'unreadable':
      return (
        <ProblemPanel problem={{ title: say('unreadable.title'), detail: say('unreadable.detail') }}>
          {leave}
        </ProblemPanel>
      );
    case 'checking':
      return <Checking signedOut={state.signedOut} checkNow={write.checkNow} leave={leave} />;
    case 'done':
      return null;
    default:
      return state satisfies never;
  }
}

interface CheckingProps {
  readonly signedOut: boolean;
  readonly checkNow: () => void;
  readonly leave: ReactNode;
}

function Checking({ signedOut, checkNow, leave }: CheckingProps) {
  const say = useKitWords();
  const signIn = useSignIn();
  const again = () => void signIn.start(location.pathname, document.documentElement.lang);
  return (
    <div role="status" className="sg-checking">
      <h2>
        <span className="sg-pulse" aria-hidden="true" />
        {say(signedOut ? 'write.signedOut' : 'write.unsure')}
      </h2>
      <p>{say(signedOut ? 'write.signedOutDetail' : 'write.unsureDetail')}</p>
      <div className="sg-actions">
        <button type="button" className="sg-button" onClick={signedOut ? again : checkNow}>
          {say(signedOut ? 'tryAgain' : 'write.checkNow')}
        </button>
        {leave}
      </div>
    </div>
  );
}
