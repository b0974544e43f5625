import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { type ReviewCase, reviewShape } from '../shape.ts';
import { Answers } from './answers.tsx';
import { CaseFacts } from './case-facts.tsx';
import { Explained } from './explained.tsx';
import { ReviewActions } from './review-actions.tsx';

/** What a refused person asked, the decision taken apart, and an officer's answer: two people make an offer of it. */
export default function ReviewPage() {
  const say = useWords();
  const { review: id = '' } = useParams();
  const path = `/api/reviews/${encodeURIComponent(id)}`;
  const read = useRead(path, reviewShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('lending.reviews')}</Link>
      </p>
      <Shown
        read={read}
        none={<EmptyState title={say('lending.noSuchCase')} why={say('lending.noSuchCaseWhy')} />}
      >
        {(found) => (
          <>
            <section className="c-card c-next" aria-labelledby="review">
              <h2 id="review">
                {say('lending.reviewOf')} {found.application}
              </h2>
              <p className="c-lead">{say(`lending.reviewNext.${found.state}`)}</p>
              <p>
                {say('lending.dueOn')} <BusinessDate day={found.dueOn} />
                {found.late && <strong className="c-alarm"> {say('lending.late')}</strong>}
              </p>
              <h3>{say('lending.theirWords')}</h3>
              <p className="c-words">{found.words === '' ? '—' : found.words}</p>
              <Proposal of={found} />
              {found.answer !== null && (
                <>
                  <h3>{say('lending.answer')}</h3>
                  <p className="c-words">{found.answer}</p>
                </>
              )}
              <ReviewActions
                state={found.state}
                proposal={found.proposal}
                amount={found.about.amount}
                path={path}
              />
            </section>
            <section className="c-card" aria-labelledby="about">
              <h3 id="about">{say('lending.case')}</h3>
              <CaseFacts of={found.about} />
            </section>
            <Explained
              title={say('lending.decidedBy')}
              decided={found.decidedBy}
              score={found.about.score}
              grade={found.about.grade}
            />
            <Answers answers={found.answers} path={path} />
          </>
        )}
      </Shown>
    </>
  );
}

function Proposal({ of: { proposal, about } }: { readonly of: ReviewCase }) {
  const say = useWords();
  if (proposal === null) return null;
  return (
    <div className="c-reported">
      <p className="c-by">
        <b>{say('lending.proposed')}</b> <ShortId id={proposal.officer} />
      </p>
      <p>
        <Amount value={proposal.granted} currency={about.currency} /> · {say('lending.grade')}{' '}
        {proposal.grade}
      </p>
      <p className="c-words">{proposal.reason}</p>
    </div>
  );
}
