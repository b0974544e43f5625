import { BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { isWithheld, type Review, reviewsShape } from './shape.ts';

const states = ['asked', 'overturn-proposed', 'upheld', 'overturned'] as const;

/** Refused people who asked for a person, by deadline. */
export default function Reviews() {
  const say = useWords();
  const [query] = useSearchParams();
  const read = useRead(`/api/reviews?${query.toString()}`, reviewsShape);
  return (
    <section className="c-card" aria-labelledby="reviews">
      <h2 id="reviews">{say('lending.reviews')}</h2>
      <p className="c-soft">{say('lending.useOfData')}</p>
      <UrlSelect
        name="state"
        label={say('lending.state')}
        choices={[
          { value: '', label: say('lending.openReviews') },
          ...states.map((value) => ({ value, label: say(`lending.review.${value}`) })),
        ]}
      />
      <Shown read={read}>
        {({ reviews, next }) =>
          reviews.length === 0 ? (
            <EmptyState title={say('lending.noReviews')} why={say('lending.noReviewsWhy')} />
          ) : (
            <>
              <ol className="c-threads">
                {reviews.map((review) => (
                  <li key={review.application}>
                    {isWithheld(review) ? (
                      <p>
                        <code>{review.application}</code> <b>{review.withheld.title}</b>{' '}
                        {review.withheld.detail}
                      </p>
                    ) : (
                      <Line review={review} />
                    )}
                  </li>
                ))}
              </ol>
              {next !== null && (
                <p>
                  <Link to={`?${new URLSearchParams({ ...Object.fromEntries(query), cursor: next })}`}>
                    {say('lending.later')}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </section>
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
