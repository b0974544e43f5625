import { dayText, isNone, useLocale, useRead } from '@sandglass/kit';
import type { Application } from '../bank/applications.ts';
import { type Review, review, reviewPath } from '../bank/reviews.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** Whom a machine declined may ask a person; here is how, and what the person said. */
export function ReviewCard({ of }: { readonly of: Application }) {
  const say = useWords();
  const read = useRead(reviewPath(of.application), review);
  return (
    <Card title={say('decision.review')}>
      {read.data !== undefined && (
        <Asked
          of={read.data}
          offer={read.data.result === null ? undefined : `/applications/${read.data.result}`}
        />
      )}
      {isNone(read.error) && (
        <>
          <p>{say('decision.reviewRight')}</p>
          <ButtonLink to={`/applications/${of.application}/review`} kind="second">
            {say('decision.reviewAsk')}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}

/** What was asked and answered; `offer`: where the new offer is, if not here. */
export function Asked({ of, offer }: { readonly of: Review; readonly offer: string | undefined }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      <p>
        <b>{say(`decision.reviewStates.${of.state}`, { due: dayText(of.dueOn, locale) })}</b>
      </p>
      {of.words !== '' && <blockquote className="w-words">{of.words}</blockquote>}
      {of.answer !== null && <blockquote className="w-words">{of.answer}</blockquote>}
      {offer !== undefined && <ButtonLink to={offer}>{say('decision.toOffer')}</ButtonLink>}
    </>
  );
}
