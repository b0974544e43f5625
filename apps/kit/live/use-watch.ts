import { useEffect, useRef, useState } from 'react';
import { useApi } from '../api/context.ts';
import { type Problem, Refused } from '../api/problem.ts';
import type { Shape } from '../api/shape.ts';
import type { Live } from './use-events.ts';

const AGAIN_MS = 2_000;

/** A read of the API as it changes, as the person who signed in. */
export interface Watched<T> extends Live<T> {
  /** Why it may not be watched. */
  readonly refused: Problem | undefined;
}

/** Like `useEvents`, for what not everybody may see: it goes with the sign-in, and comes back by itself when it is cut. */
export function useWatch<T>(path: string, shape: Shape<T>): Watched<T> {
  const { client } = useApi();
  const [last, setLast] = useState<{ readonly path: string; readonly data: T; readonly at: number }>();
  const [is, setIs] = useState<Live<T>['is']>('opening');
  const [refused, setRefused] = useState<Problem>();
  const [paused, setPaused] = useState(false);
  const read = useRef(shape);
  read.current = shape;
  useEffect(() => {
    if (paused) {
      setIs('paused');
      return;
    }
    const leave = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const follow = async (): Promise<void> => {
      try {
        await client.watch(path, read.current, leave.signal, (data) => {
          setLast({ path, data, at: performance.timeOrigin + performance.now() });
          setRefused(undefined);
          setIs('live');
        });
      } catch (error) {
        if (leave.signal.aborted) return;
        if (error instanceof Refused) {
          setRefused(error.problem);
          setIs('cut');
          return;
        }
      }
      if (leave.signal.aborted) return;
      setIs('cut');
      again = setTimeout(() => void follow(), AGAIN_MS);
    };
    setIs('opening');
    void follow();
    return () => {
      leave.abort();
      clearTimeout(again);
    };
  }, [client, path, paused]);
  return {
    // What another address gave is not this one's.
    data: last?.path === path ? last.data : undefined,
    at: last?.at,
    is,
    refused,
    pause: () => setPaused(true),
    go: () => setPaused(false),
  };
}
