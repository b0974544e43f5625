import { useParams } from 'react-router';
import { askHomeReviewPath } from '../bank/homes.ts';
import { AskPerson } from '../decision/ask-review.tsx';

/** Asking a person to look at what the machine decided about a home. */
export default function AskHomeReview() {
  const { id = '', n = '' } = useParams();
  return <AskPerson path={askHomeReviewPath(id, n)} back={`/homes/${id}`} />;
}
