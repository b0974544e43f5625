import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../api/context.ts';
import type { Intention } from '../api/intention.ts';
import type { Shape } from '../api/shape.ts';
import { carryOut, type WriteState } from './write.ts';

export interface Write<T> {
  readonly state: WriteState<T>;
  readonly send: (path: string, body: unknown) => void;
  /** Asks at once instead of after the pause. */
  readonly checkNow: () => void;
  /** Back to the beginning, after a refusal. */
  readonly reset: () => void;
}

/**
 * One thing that a person may do here. A reload in the middle resumes the question by its name; `onDone` runs once,
 * when it is known to be done.
 */
export function useWrite<T>(name: string, shape: Shape<T>, onDone: (reply: T) => void): Write<T> {
  const api = useApi();
  const [state, setState] = useState<WriteState<T>>(() =>
    api.intentions.open(name) === undefined ? { is: 'idle' } : { is: 'checking', signedOut: false },
  );
  const wake = useRef<() => void>(() => undefined);
  const done = useRef(onDone);
  done.current = onDone;
  const running = useRef<AbortController>(undefined);

  const run = useCallback(
    (intention: Intention) => {
      running.current?.abort();
      const leave = new AbortController();
      running.current = leave;
      const pause = (ms: number) =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake.current = () => {
            clearTimeout(timer);
            resolve();
          };
          leave.signal.addEventListener('abort', wake.current);
        });
      const tell = (next: WriteState<T>) => {
        if (leave.signal.aborted) return;
        setState(next);
        if (next.is === 'done') done.current(next.reply);
      };
      void carryOut(api, intention, shape, tell, pause, leave.signal);
    },
    [api, shape],
  );

  useEffect(() => {
    const open = api.intentions.open(name);
    if (open !== undefined) run(open);
    const online = () => wake.current();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      running.current?.abort();
    };
  }, [api, name, run]);

  return {
    state,
    send: (path, body) => {
      setState({ is: 'sending' });
      run(api.intentions.begin(name, path, body));
    },
    checkNow: () => wake.current(),
    reset: () => setState({ is: 'idle' }),
  };
}
