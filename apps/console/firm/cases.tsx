import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { NextPage } from '../frame/next-page.tsx';
import { CaseLine } from '../lending/collection/case-line.tsx';
import { casesShape } from '../lending/collection/shape.ts';
import { doorsOf, LENDING } from '../lending/lends.ts';
import { useWords } from '../words/words.ts';
import { useLenderName } from './lender-names.ts';

/** The cases that this agency collects, of each pilot that lends; what must be done first stands first. */
export default function FirmCases() {
  return LENDING.map((pilot) => <CasesOf key={pilot} pilot={pilot} />);
}

function CasesOf({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const nameOf = useLenderName();
  const [query] = useSearchParams();
  const read = useRead(`${doorsOf(pilot)}/collection?${query.toString()}`, casesShape);
  return (
    <section className="c-card" aria-labelledby={`cases-${pilot}`}>
      <h2 id={`cases-${pilot}`}>{nameOf(pilot)}</h2>
      <Shown read={read}>
        {({ cases, next }) =>
          cases.length === 0 ? (
            <EmptyState title={say('firm.noCases')} why={say('firm.noCasesWhy')} />
          ) : (
            <>
              <ol className="c-threads">
                {cases.map((of) => (
                  <li key={of.loan}>
                    <CaseLine of={of} to={`/firm/${pilot}/cases/${of.loan}`} />
                  </li>
                ))}
              </ol>
              <NextPage next={next}>{say('collection.later')}</NextPage>
            </>
          )
        }
      </Shown>
    </section>
  );
}
