import type { ReactNode, Ref } from 'react';
import type { Problem } from '../api/problem.ts';
import { useKitWords } from '../locale/words.ts';

interface Props {
  readonly problem: Pick<Problem, 'title' | 'detail'> & Partial<Pick<Problem, 'reference'>>;
  /** What the person can do now: a button or a link. */
  readonly children?: ReactNode;
  readonly focusRef?: Ref<HTMLDivElement>;
}

/** What happened, what to do, and the reference under which we find it. */
export function ProblemPanel({ problem, children, focusRef }: Props) {
  const say = useKitWords();
  return (
    <div role="alert" className="sg-problem" tabIndex={-1} ref={focusRef}>
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
      {problem.reference && (
        <p className="sg-reference">
          {say('reference')} <code>{problem.reference}</code>
        </p>
      )}
      {children}
    </div>
  );
}
