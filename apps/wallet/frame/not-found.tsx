import { useWords } from '../words/words.ts';
import { ButtonLink } from './button.tsx';
import { Page } from './page.tsx';

export function NotFound() {
  const say = useWords();
  return (
    <Page title={say('notFound.title')}>
      <p>{say('notFound.text')}</p>
      <ButtonLink to="/">{say('notFound.home')}</ButtonLink>
    </Page>
  );
}
