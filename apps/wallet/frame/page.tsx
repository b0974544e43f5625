import { ErrorSummary, type Form, useKitWords, usePageTitle } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';

interface Props {
  readonly title: string;
  /** Where back leads; none on the main pages. */
  readonly back?: string;
  /** The page's form: its errors stand on top and in the title. */
  readonly form?: Pick<Form<object>, 'errors' | 'refusals'>;
  readonly children: ReactNode;
}

/** One page: its title, also the document's, takes the focus when a person arrives. */
export function Page({ title, back, form, children }: Props) {
  const kit = useKitWords();
  const say = useWords();
  const heading = usePageTitle(title, say('wallet'), form);
  return (
    <main id="content" className="w-page">
      {back !== undefined && (
        <Link to={back} className="w-back">
          <span aria-hidden="true">‹</span> {kit('back')}
        </Link>
      )}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {form !== undefined && <ErrorSummary errors={form.errors} refusals={form.refusals} />}
      {children}
    </main>
  );
}
