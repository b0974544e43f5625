import { ErrorSummary, type Form, usePageTitle } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';

interface Props {
  readonly title: string;
  /** Where the page stands: links from the top down to its parent. */
  readonly within?: readonly { readonly to: string; readonly text: string }[];
  /** Stands beside the title: a state, the actions. */
  readonly beside?: ReactNode;
  /** The page's form: its errors stand on top and in the title. */
  readonly form?: Pick<Form<object>, 'errors' | 'refusals'> & {
    /** How a field is reached that is not simply on the page. */
    readonly onGo?: (field: string) => void;
  };
  readonly children: ReactNode;
}

/** One page: where it is, what it is called, what can be done, what it holds. */
export function Page({ title, within = [], beside, form, children }: Props) {
  const say = useWords();
  const heading = usePageTitle(title, say('console'), form);
  return (
    <main id="content" className="c-page">
      {within.length > 0 && (
        <nav className="c-within" aria-label={say('frame.within')}>
          {within.map(({ to, text }) => (
            <Link key={to} to={to}>
              {text}
            </Link>
          ))}
        </nav>
      )}
      <div className="c-title">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {beside}
      </div>
      {form !== undefined && <ErrorSummary {...form} />}
      {children}
    </main>
  );
}
