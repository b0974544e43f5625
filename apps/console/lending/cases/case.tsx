import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { caseShape } from '../shape.ts';
import { Answers } from './answers.tsx';
import { CaseFacts } from './case-facts.tsx';
import { DecidedAgain } from './decided-again.tsx';
import { Explained } from './explained.tsx';
import { Price } from './price.tsx';

/** One application with its decision taken apart, by the model that decided and by the one that shadowed it. */
export default function CasePage() {
  const say = useWords();
  const { case: id = '' } = useParams();
  const path = `/api/pipeline/${encodeURIComponent(id)}`;
  const read = useRead(path, caseShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('lending.pipeline')}</Link>
      </p>
      <Shown
        read={read}
        none={<EmptyState title={say('lending.noSuchCase')} why={say('lending.noSuchCaseWhy')} />}
      >
        {(found) => (
          <>
            <section className="c-card c-next" aria-labelledby="case">
              <h2 id="case">
                {say('lending.case')} {found.application}
              </h2>
              <p className="c-lead">
                {say(`lending.next.${found.state}`)}{' '}
                {say('lending.ofArm', {
                  arm: say(`lending.is.${found.arm === 'challenger' ? 'challenger' : 'champion'}`),
                })}
              </p>
              <CaseFacts of={found} />
            </section>
            {found.price !== null && <Price price={found.price} currency={found.currency} />}
            <Explained
              title={say('lending.decidedBy')}
              decided={found.decidedBy}
              score={found.score}
              grade={found.grade}
            />
            {found.shadow !== null && (
              <Explained
                title={say('lending.shadow')}
                decided={found.shadow}
                score={found.shadow.score}
                grade={found.shadow.grade}
              />
            )}
            <DecidedAgain application={found.application} />
            <Answers answers={found.answers} path={path} />
          </>
        )}
      </Shown>
    </>
  );
}
