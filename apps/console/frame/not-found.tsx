import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';

export function NotFound() {
  const say = useWords();
  return (
    <Page title={say('notFound.title')}>
      <p>{say('notFound.text')}</p>
      <p>
        <Link to="/" className="sg-button">
          {say('notFound.home')}
        </Link>
      </p>
    </Page>
  );
}
