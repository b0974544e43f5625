import { type Draft, withValue } from '@sandglass/declaration/form';
import { useEffect, useRef, useState } from 'react';

const STEPS_MAX = 100;
/** How long what was done is said, with the way back beside it. */
const SAID_MS = 10_000;

interface History {
  readonly draft: Draft;
  readonly before: readonly Draft[];
  /** Where the last change was typed: going on there is the same step. */
  readonly typedAt: string | undefined;
}

/** A draft and the way back through its changes. */
export function useHistory(initial: Draft) {
  const [history, setHistory] = useState<History>({ draft: initial, before: [], typedAt: undefined });
  const [said, setSaid] = useState<string>();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const tell = (words: string | undefined) => {
    window.clearTimeout(timer.current);
    setSaid(words);
    if (words !== undefined) timer.current = window.setTimeout(() => setSaid(undefined), SAID_MS);
  };
  const step = ({ draft, before }: History): readonly Draft[] => [...before.slice(-STEPS_MAX + 1), draft];
  return {
    draft: history.draft,
    said,
    change: (pointer: string, value: unknown) =>
      setHistory((now) => ({
        draft: withValue(now.draft, pointer, value),
        before: now.typedAt === pointer ? now.before : step(now),
        typedAt: pointer,
      })),
    put: (draft: Draft, words: string) => {
      tell(words);
      setHistory((now) => ({ draft, before: step(now), typedAt: undefined }));
    },
    undo:
      history.before.length === 0
        ? undefined
        : () => {
            tell(undefined);
            setHistory(({ draft, before }) => ({
              draft: before.at(-1) ?? draft,
              before: before.slice(0, -1),
              typedAt: undefined,
            }));
          },
  };
}
