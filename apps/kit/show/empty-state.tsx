import type { ReactNode } from 'react';

interface Props {
  /** What will be here. */
  readonly title: string;
  /** Why it is empty. */
  readonly why: string;
  /** The one thing to do. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, why, children }: Props) {
  return (
    <div className="sg-empty">
      <p className="sg-empty-title">{title}</p>
      <p>{why}</p>
      {children}
    </div>
  );
}
