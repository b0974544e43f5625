import type { ReactNode } from 'react';

interface Props {
  /** What is in it, for whoever does not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** What may be wider than the screen scrolls in its own place, also by the arrow keys. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="sg-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
