import type { ReactNode } from 'react';

/** A name and what it is, in a list of facts (`c-facts`). */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
