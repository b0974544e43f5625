import { EmptyState, Shown, useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { NextPage } from '../frame/next-page.tsx';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';

interface Props<P, T> {
  /** Also names the heading. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Where the list comes from; the address's own filters are added. */
  readonly path: string;
  readonly shape: Parameters<typeof useRead<P>>[1];
  readonly states: readonly { readonly value: string; readonly label: string }[];
  readonly none: { readonly title: string; readonly why: string };
  readonly pageOf: (page: P) => { readonly items: readonly T[]; readonly next: string | null };
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** What waits for a person, what is due first on top: filtered by state in the address, page by page. */
export function Worklist<P, T>(props: Props<P, T>) {
  const { id, title, lead, path, shape, states, none, pageOf, keyOf, children } = props;
  const say = useWords();
  const [query] = useSearchParams();
  const read = useRead(`${path}?${query.toString()}`, shape);
  return (
    <section className="c-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="c-soft">{lead}</p>
      <UrlSelect name="state" label={say('lending.state')} choices={states} />
      <Shown read={read}>
        {(page) => {
          const { items, next } = pageOf(page);
          if (items.length === 0) return <EmptyState {...none} />;
          return (
            <>
              <ol className="c-threads">
                {items.map((item) => (
                  <li key={keyOf(item)}>{children(item)}</li>
                ))}
              </ol>
              <NextPage next={next}>{say('lending.later')}</NextPage>
            </>
          );
        }}
      </Shown>
    </section>
  );
}
