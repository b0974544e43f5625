import { Card as AntCard } from 'antd-mobile';
import type { ReactNode } from 'react';

interface Props {
  readonly title?: string;
  /** The one thing to look at on a page. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, strong = false, children }: Props) {
  return (
    <AntCard className={`w-card${strong ? ' w-strong' : ''}`}>
      <div className="w-stack">
        {title !== undefined && <h2>{title}</h2>}
        {children}
      </div>
    </AntCard>
  );
}
