import { BusinessDate, ShortId } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { isWithheld, type Review, reviewsShape } from '../shape.ts';
import { Worklist } from '../worklist.tsx';

const states = ['asked', 'overturn-proposed', 'upheld', 'overturned'] as const;

/** Refused people who asked for a person, by deadline. */
export default function Reviews() {
  const say = useWords();
  return (
    <Worklist
      id="reviews"
      title={say('lending.reviews')}
      lead={say('lending.useOfData')}
      path="/api/reviews"
      shape={reviewsShape}
      states={[
        { value: '', label: say('lending.openReviews') },
        ...states.map((value) => ({ value, label: say(`lending.review.${value}`) })),
      ]}
      none={{ title: say('lending.noReviews'), why: say('lending.noReviewsWhy') }}
      pageOf={({ reviews, next }) => ({ items: reviews, next })}
      keyOf={(review) => review.application}
    >
      {(review) =>
        isWithheld(review) ? (
          <p>
            <code>{review.application}</code> <b>{review.withheld.title}</b> {review.withheld.detail}
          </p>
        ) : (
          <Line review={review} />
        )
      }
    </Worklist>
  );
}

function Line({ review }: { readonly review: Review }) {
  const say = useWords();
  return (
    <>
      <p className="c-by">
        <Link to={review.application}>{review.application}</Link> <ShortId id={review.customer} />{' '}
        <b>{say(`lending.review.${review.state}`)}</b>
      </p>
      <p>
        {say('lending.dueOn')} <BusinessDate day={review.dueOn} />
        {review.workdaysLeft !== null && ` · ${say('lending.workdaysLeft', { count: review.workdaysLeft })}`}
        {review.late && <strong className="c-alarm"> {say('lending.late')}</strong>}
      </p>
    </>
  );
}
