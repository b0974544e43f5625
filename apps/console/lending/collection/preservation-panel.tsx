import { Amount, BusinessDate, FileButton, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { PreservationActs, preservationActs } from './preservation-actions.tsx';
import { Tasks } from './preservations.tsx';
import { type OnePreservation, onePreservationShape } from './shape.ts';

const PAPERS = ['inventory', 'application', 'complaint'] as const;

/** What a court could seal or has sealed for a loan, its papers, and what the law's days ask for next. */
export function PreservationPanel({ loan, isOpen }: { readonly loan: string; readonly isOpen: boolean }) {
  const say = useWords();
  const doors = useDoors();
  const path = `${doors}/preservations/${encodeURIComponent(loan)}`;
  const read = useRead(path, onePreservationShape);
  const none = isOpen ? (
    <PreservationActs loan={loan} acts={['open']} assets={0} />
  ) : (
    <p>{say('collection.notSealed')}</p>
  );
  return (
    <section className="c-card" aria-labelledby="preservation">
      <h3 id="preservation">{say('collection.preservation')}</h3>
      <Shown read={read} none={none}>
        {(found) => (
          <>
            <p className="c-lead">{say(`collection.preservationState.${found.state}`)}</p>
            <Tasks of={found} />
            {found.court !== null && (
              <p>
                {found.court} · <Amount value={found.amount} currency="CNY" /> · {say('collection.security')}{' '}
                <Amount value={found.security} currency="CNY" />
                {found.caseNumber !== null && ` · ${found.caseNumber}`}
              </p>
            )}
            <Assets of={found} />
            <div className="sg-actions">
              {PAPERS.map((kind) => (
                <FileButton key={kind} path={`${path}/${kind}.pdf`}>
                  {say(`collection.courtPaper.${kind}`)}
                </FileButton>
              ))}
            </div>
            <ol className="c-threads">
              {found.papers.map((paper) => (
                <li key={`${paper.digest} ${paper.kind} ${paper.text}`}>
                  <BusinessDate day={paper.on} /> {paper.text} · {paper.by}
                </li>
              ))}
            </ol>
            <PreservationActs loan={loan} acts={preservationActs(found)} assets={found.assets} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Assets({ of }: { readonly of: OnePreservation }) {
  const say = useWords();
  if (of.seals.length === 0) return <p>{say('collection.noAssets')}</p>;
  return (
    <ol className="c-threads">
      {of.seals.map((seal) => (
        <li key={seal.asset}>
          <p className="c-by">
            {seal.asset}. <b>{say(`collection.assets.${seal.kind}`)}</b> {seal.description} · {seal.owner}
          </p>
          <p>
            {say(`collection.sealState.${seal.state}`, { place: seal.place })} ·{' '}
            <Amount value={seal.value} currency="CNY" />
            {seal.until !== null && (
              <>
                {' · '}
                {say('collection.until')} <BusinessDate day={seal.until} />
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
