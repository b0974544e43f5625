import { EmptyState } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';

/** No party remembers the payment's messages any more. */
export function NoPicture() {
  const say = useWords();
  return (
    <EmptyState title={say('payments.noPicture')} why={say('payments.noPictureWhy')}>
      <Link className="sg-button" to="../live">
        {say('payments.toLive')}
      </Link>
    </EmptyState>
  );
}
