import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { ReviewActions } from '../lending/cases/review-actions.tsx';
import { useWords } from '../words/words.ts';
import { Bounds } from './decision.tsx';
import { HOMES, type HomeReview, reviewShape } from './shape.ts';
import './homes.css';

/** What a customer asked about a decision on a home, what the machine said, and an officer's answer. To open it is a use of data. */
export default function HomeReviewPage() {
  const say = useWords();
  const { review: id = '' } = useParams();
  const path = `${HOMES}/reviews/${encodeURIComponent(id)}`;
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
        {(found) => <Whole of={found} path={path} />}
      </Shown>
    </>
  );
}

function Whole({ of, path }: { readonly of: HomeReview; readonly path: string }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <>
      <section className="c-card c-next" aria-labelledby="review">
        <h2 id="review">
          {say('lending.reviewOf')} {of.decision}
        </h2>
        <p className="c-lead">{say(`lending.reviewNext.${of.state}`)}</p>
        <p>
          {say('lending.dueOn')} <BusinessDate day={of.dueOn} />
          {of.late && <strong className="c-alarm"> {say('lending.late')}</strong>}
        </p>
        {!of.isLatest && of.state !== 'overturned' && <p className="c-alarm">{say('homes.wentOn')}</p>}
        <h3>{say('lending.theirWords')}</h3>
        <p className="c-words">{of.words === '' ? '—' : of.words}</p>
        {of.proposal !== null && (
          <div className="c-reported">
            <p className="c-by">
              <b>{say('lending.proposed')}</b> <ShortId id={of.proposal.officer} />
            </p>
            <p>
              <Amount value={of.proposal.granted} currency="CNY" /> · {say('lending.grade')}{' '}
              {of.proposal.grade}
            </p>
            <p className="c-words">{of.proposal.reason}</p>
          </div>
        )}
        {of.answer !== null && (
          <>
            <h3>{say('lending.answer')}</h3>
            <p className="c-words">{of.answer}</p>
          </>
        )}
        <ReviewActions state={of.state} proposal={of.proposal} amount={of.asked} path={path} />
      </section>
      <section className="c-card" aria-labelledby="machine">
        <h2 id="machine">{say(`homes.decided.${of.offer.decision}`)}</h2>
        <p className="c-lead">
          <Amount value={of.offer.granted} currency="CNY" /> ·{' '}
          {say('homes.gradeIs', { grade: of.offer.grade, score: String(of.offer.score) })}
        </p>
        <Bounds of={of.offer} />
        {of.offer.reasons.length > 0 && (
          <>
            <h3>{say('homes.reasons')}</h3>
            <ul>
              {of.offer.reasons.map(({ code, text }) => (
                <li key={code}>{inWords(text)}</li>
              ))}
            </ul>
          </>
        )}
        <p className="c-soft">{of.offer.model}</p>
        <p>
          <Link to={`../../${of.case}`}>{say('homes.toCase')}</Link>
        </p>
      </section>
    </>
  );
}
