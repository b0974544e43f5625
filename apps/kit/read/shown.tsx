import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Problem, Refused, Unreachable } from '../api/problem.ts';
import { type Say, useKitWords, useLocale } from '../locale/words.ts';
import { clockText } from '../show/dates.tsx';
import { ProblemPanel } from '../show/problem-panel.tsx';
import { Skeleton } from '../show/skeleton.tsx';
import type { zhHans } from '../words/zh-hans.ts';

interface Props<T> {
  readonly read: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** Lines of the skeleton. */
  readonly lines?: number;
  /** What takes the place of an answer that there is none: 404. */
  readonly none?: ReactNode;
}

/** What was read: its shape while it loads, old data with its time when it cannot be refreshed, else the problem. */
export function Shown<T>({ read, children, lines = 4, none }: Props<T>) {
  const say = useKitWords();
  const [locale] = useLocale();
  const offline = read.fetchStatus === 'paused';
  if (none !== undefined && isNone(read.error)) return none;
  if (read.data !== undefined) {
    const stale = read.isError || offline;
    return (
      <>
        {stale && (
          <p role="status" className="sg-as-of">
            {say('asOf', { time: clockText(read.dataUpdatedAt, locale) })}
          </p>
        )}
        {children(read.data)}
      </>
    );
  }
  if (read.isError || offline) {
    return (
      <ProblemPanel problem={problemFor(read.error, say)}>
        <button type="button" className="sg-button" onClick={() => void read.refetch()}>
          {say('tryAgain')}
        </button>
      </ProblemPanel>
    );
  }
  return <Skeleton lines={lines} />;
}

/** There is no such thing: not a failure. */
export const isNone = (error: Error | null): boolean =>
  error instanceof Refused && error.problem.status === 404;

function problemFor(
  error: Error | null,
  say: Say<typeof zhHans>,
): Pick<Problem, 'title' | 'detail'> & Partial<Problem> {
  if (error instanceof Refused) return error.problem;
  const kind = error === null || error instanceof Unreachable ? 'unreachable' : 'unreadable';
  return { title: say(`${kind}.title`), detail: say(`${kind}.detail`) };
}
