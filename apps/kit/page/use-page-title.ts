import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Form } from '../form/form.ts';
import { useKitWords } from '../locale/words.ts';

/**
 * The document's title is the page's, beginning with "Error:" when its form was refused. The heading that the ref is
 * put on takes the focus when a person arrives.
 */
export function usePageTitle(
  title: string,
  app: string,
  form?: Pick<Form<object>, 'errors'>,
): RefObject<HTMLHeadingElement | null> {
  const kit = useKitWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const wrong = form?.errors !== undefined && Object.keys(form.errors).length > 0;
  useEffect(() => {
    document.title = `${wrong ? kit('error') : ''}${title} – ${app}`;
  });
  // With the page itself, before anybody can type into it: a later move would take the focus out of a field.
  useLayoutEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
