import { Amount, BusinessDate, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { SaleActs } from './sale-acts.tsx';
import { type Sale, salesShape } from './sale-shape.ts';

/** The sale of a case's home: how far it is, what comes next by the rules, and who has what of the price. */
export function SalePanel({ loan, doors }: { readonly loan: string; readonly doors: string }) {
  const say = useWords();
  const path = `${doors}/realisations`;
  const read = useRead(`${path}?closed=true&loan=${encodeURIComponent(loan)}`, salesShape);
  return (
    <section className="c-card" aria-labelledby="sale">
      <h2 id="sale">{say('homes.sale.title')}</h2>
      <Shown read={read}>
        {({ realisations }) =>
          realisations.length === 0 ? (
            <p>{say('homes.sale.none')}</p>
          ) : (
            <>
              {realisations.map((of) => (
                <One key={of.realisation} of={of} path={`${path}/${encodeURIComponent(loan)}`} />
              ))}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function One({ of, path }: { readonly of: Sale; readonly path: string }) {
  const say = useWords();
  const spread = of.distribution ?? of.planned;
  return (
    <>
      <p className="c-lead">{say(`homes.sale.state.${of.state}`)}</p>
      {of.appraised !== null && (
        <p>
          {say('homes.sale.value')} <Amount value={of.appraised} currency="CNY" />
          {of.validUntil !== null && (
            <>
              {' · '}
              {say('homes.sale.validUntil')} <BusinessDate day={of.validUntil} />
            </>
          )}
        </p>
      )}
      <ol className="c-threads">
        {of.rounds.map((round) => (
          <li key={round.n}>
            {say(`homes.sale.kind.${round.kind}`)} <BusinessDate day={round.on} /> ·{' '}
            <Amount value={round.reserve} currency="CNY" /> · {say(`homes.sale.ends.${round.ended}`)}
          </li>
        ))}
      </ol>
      {spread !== null && (
        <p>
          {say('homes.sale.ours')} <Amount value={spread.ours} currency="CNY" /> ·{' '}
          {say('homes.sale.residual')} <Amount value={spread.residual} currency="CNY" /> ·{' '}
          {say('homes.sale.setAside')} <Amount value={spread.shelter} currency="CNY" /> ·{' '}
          {say('homes.sale.surplus')} <Amount value={spread.surplus} currency="CNY" />
        </p>
      )}
      <ol className="c-threads">
        {of.papers.map((paper) => (
          <li key={`${paper.on} ${paper.step} ${paper.digest}`}>
            <BusinessDate day={paper.on} /> {paper.text} · {paper.by}
          </li>
        ))}
      </ol>
      <SaleActs of={of} path={path} />
    </>
  );
}
