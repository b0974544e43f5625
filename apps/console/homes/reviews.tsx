import { BusinessDate } from '@sandglass/kit';
import { Link } from 'react-router';
import { Worklist } from '../lending/worklist.tsx';
import { useWords } from '../words/words.ts';
import { HOMES, reviewsShape } from './shape.ts';

const states = ['asked', 'overturn-proposed', 'upheld', 'overturned'] as const;

/** Decisions that their customers asked a person to look at, by deadline. Nobody is named here. */
export default function HomeReviews() {
  const say = useWords();
  return (
    <Worklist
      id="reviews"
      title={say('lending.reviews')}
      lead={say('homes.reviewsWhy')}
      path={`${HOMES}/reviews`}
      shape={reviewsShape}
      states={[
        { value: '', label: say('lending.openReviews') },
        ...states.map((value) => ({ value, label: say(`lending.review.${value}`) })),
      ]}
      none={{ title: say('lending.noReviews'), why: say('homes.noReviewsWhy') }}
      pageOf={({ reviews, next }) => ({ items: reviews, next })}
      keyOf={({ decision }) => decision}
    >
      {({ decision, state, dueOn, workdaysLeft, late }) => (
        <>
          <p className="c-by">
            <Link to={decision}>{decision}</Link> <b>{say(`lending.review.${state}`)}</b>
          </p>
          <p>
            {say('lending.dueOn')} <BusinessDate day={dueOn} />
            {workdaysLeft !== null && ` · ${say('lending.workdaysLeft', { count: workdaysLeft })}`}
            {late && <strong className="c-alarm"> {say('lending.late')}</strong>}
          </p>
        </>
      )}
    </Worklist>
  );
}
