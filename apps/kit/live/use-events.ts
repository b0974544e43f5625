import { useEffect, useState } from 'react';
import type { Shape } from '../api/shape.ts';

export interface Live<T> {
  readonly data: T | undefined;
  /** Milliseconds since 1970 of the last event. */
  readonly at: number | undefined;
  /** `cut`: the stream is broken off; the browser keeps trying, and what was last is still shown. */
  readonly is: 'opening' | 'live' | 'paused' | 'cut';
  readonly pause: () => void;
  readonly go: () => void;
}

/** Figures that move: each event is the whole picture, so whoever comes back has missed nothing. */
export function useEvents<T>(path: string, name: string, shape: Shape<T>): Live<T> {
  const [last, setLast] = useState<{ readonly data: T; readonly at: number }>();
  const [is, setIs] = useState<Live<T>['is']>('opening');
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) {
      setIs('paused');
      return;
    }
    setIs('opening');
    const source = new EventSource(path);
    source.addEventListener('open', () => setIs('live'));
    source.addEventListener('error', () => setIs('cut'));
    source.addEventListener(name, ({ data }: MessageEvent<string>) => {
      setLast({ data: shape(JSON.parse(data), path), at: performance.timeOrigin + performance.now() });
      setIs('live');
    });
    return () => source.close();
  }, [path, name, shape, paused]);
  return { data: last?.data, at: last?.at, is, pause: () => setPaused(true), go: () => setPaused(false) };
}
