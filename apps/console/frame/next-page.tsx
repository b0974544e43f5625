import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

/** The way to a list's next page, its filters kept; nothing on the last one. `next`: the cursor that the door gave. */
export function NextPage({ next, children }: { readonly next: string | null; readonly children: ReactNode }) {
  const [query] = useSearchParams();
  if (next === null) return null;
  return (
    <p>
      <Link to={`?${new URLSearchParams({ ...Object.fromEntries(query), cursor: next })}`}>{children}</Link>
    </p>
  );
}
