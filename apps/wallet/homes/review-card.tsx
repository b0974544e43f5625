import type { HomeCase } from '../bank/homes.ts';
import { Asked } from '../decision/review-card.tsx';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** Whom the machine refused or gave less may ask a person; here is how, and what the person said. A new offer stands in the case. */
export function HomeReviewCard({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const n = of.offer?.n;
  const mayAsk = of.mayAskReview && n !== null && n !== undefined;
  if (of.review === null && !mayAsk) return null;
  return (
    <Card title={say('decision.review')}>
      {of.review !== null && <Asked of={of.review} offer={undefined} />}
      {mayAsk && (
        <>
          <p>{say('decision.reviewRight')}</p>
          <ButtonLink to={`/homes/${of.case}/review/${n}`} kind="second">
            {say('decision.reviewAsk')}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}
