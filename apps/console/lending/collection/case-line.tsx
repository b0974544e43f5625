import { Amount, BusinessDate, ShortId } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import type { CollectionCase } from './shape.ts';

/** A case in a list: what is owed for how long, and by when somebody must act. */
export function CaseLine({ of, to }: { readonly of: CollectionCase; readonly to: string }) {
  const say = useWords();
  return (
    <>
      <p className="c-by">
        <Link to={to}>{of.loan}</Link> <ShortId id={of.customer} />{' '}
        <b>{say(`collection.stages.${of.stage}`)}</b>
      </p>
      <p>
        {say('collection.days', { count: of.daysPastDue })}
        {of.principal !== null && of.currency !== null && (
          <>
            {' · '}
            <Amount value={of.principal} currency={of.currency} />
          </>
        )}
        {of.actBy !== null && (
          <>
            {' · '}
            {say('collection.actBy')} <BusinessDate day={of.actBy} />
          </>
        )}
        {of.late && <strong className="c-alarm"> {say('collection.late')}</strong>}
        {of.promisesBroken > 0 && ` · ${say('collection.broken', { count: of.promisesBroken })}`}
      </p>
    </>
  );
}
