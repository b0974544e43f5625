import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { PreservationPanel } from '../lending/collection/preservation-panel.tsx';
import { useWords } from '../words/words.ts';
import { Actions } from './actions.tsx';
import { Decision } from './decision.tsx';
import { OwnershipForm } from './forms.tsx';
import { HomeForm } from './home-form.tsx';
import { OwnershipPicture } from './ownership.tsx';
import { Papers } from './papers.tsx';
import { SalePanel } from './sale.tsx';
import { casePath, caseShape, HOMES, type HomeCase } from './shape.ts';
import { Steps, Tasks } from './tasks.tsx';
import { ValuationPicture } from './valuation.tsx';
import './homes.css';

/** One case at the counter: what is next, what may be done, and all that it rests on. To open it is a use of the data. */
export default function HomeCasePage() {
  const say = useWords();
  const { case: id = '' } = useParams();
  const read = useRead(casePath(id), caseShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('homes.title')}</Link>
      </p>
      <Shown
        read={read}
        lines={10}
        none={<EmptyState title={say('homes.none')} why={say('homes.noneWhy')} />}
      >
        {(of) => <Whole of={of} />}
      </Shown>
    </>
  );
}

function Whole({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const before = ['open', 'approved', 'declined'].includes(of.state) && of.channel === 'counter';
  const valued = of.valuations.find(({ state }) => state === 'in-force');
  return (
    <>
      <section className="c-card c-next" aria-labelledby="case">
        <h2 id="case">
          {of.company?.name ?? of.owner?.name ?? say('homes.case')} <ShortId id={of.case} />
        </h2>
        <p className="c-lead">
          {say(`homes.edition.${of.edition}`)} · <Amount value={of.amount} currency="CNY" /> ·{' '}
          {say(`homes.state.${of.state}`)} · {say(`homes.at.${of.channel}`)}
        </p>
        {of.loan !== null && (
          <p>
            {say('homes.limit')} <Amount value={of.loan.limit} currency="CNY" /> · {say('homes.owed')}{' '}
            <Amount value={of.loan.principal} currency="CNY" />
          </p>
        )}
        {of.mortgage !== null && (
          <p>
            {say(`homes.mortgageIs.${of.mortgage.state}`)} {of.mortgage.certificate}{' '}
            <i>{say('homes.simulatedRegistry')}</i>
          </p>
        )}
        {of.mortgage !== null && of.mortgage.ranksBefore !== null && (
          <p className="c-alarm">
            {say('homes.ranksBefore')} <Amount value={of.mortgage.ranksBefore} currency="CNY" />
          </p>
        )}
        {of.letUntil !== null && (of.mortgage === null || of.mortgage.state === 'refused') && (
          <p className="c-soft">
            {say('homes.isLet')} <BusinessDate day={of.letUntil} />
          </p>
        )}
        {of.ownerConsents.length > 0 && (
          <p className="c-soft">
            {say('homes.ownersSigned', { names: of.ownerConsents.map(({ person }) => person).join(', ') })}
          </p>
        )}
        {of.ownersMissing.length > 0 && (
          <p className="c-soft">
            {say('homes.ownersMissing', { names: of.ownersMissing.join(', ') })}
            {of.securedAtMost !== null && (
              <>
                {' · '}
                {say('homes.securedAtMost')} <Amount value={of.securedAtMost} currency="CNY" />
              </>
            )}
          </p>
        )}
        <p className="c-soft">{say('homes.useOfData')}</p>
        <Actions of={of} />
      </section>
      <Tasks of={of} />
      <Decision of={of} />
      {valued !== undefined && of.value !== null && <ValuationPicture of={valued} value={of.value} />}
      {of.ownership !== null && of.control !== null && (
        <OwnershipPicture of={of.ownership} control={of.control} />
      )}
      {before && of.home === null && <HomeForm of={of} />}
      {before && of.home !== null && <ChangedHome key={JSON.stringify(of.home)} of={of} />}
      {before && of.ownership === null && <OwnershipForm of={of} />}
      {of.loan !== null && (
        <>
          <PreservationPanel loan={of.case} isOpen />
          <SalePanel loan={of.case} doors={HOMES} />
        </>
      )}
      <Papers of={of} />
      <Steps of={of} />
    </>
  );
}

/** What the papers or the registry say otherwise: a lien that nobody named, a tenancy, another owner. */
function ChangedHome({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  return (
    <details className="c-card">
      <summary>{say('homes.changeHome')}</summary>
      <p className="c-soft">{say('homes.changeHomeHint')}</p>
      <HomeForm of={of} />
    </details>
  );
}
