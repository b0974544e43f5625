import { BusinessDate, EmptyState, Scroll, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { NextPage } from '../../frame/next-page.tsx';
import { useWords } from '../../words/words.ts';
import { isTooLong } from '../search-length.ts';
import { TokenSearch } from './search.tsx';
import { type TokenRow, tokensShape } from './shape.ts';

/** The bank's tokens: nothing is looked up, and nobody's data are used, before somebody asks. */
export default function TokenDesk() {
  const say = useWords();
  const [query] = useSearchParams();
  const asked = ['reference', 'customer', 'card', 'requestor', 'state'].flatMap(
    (name) => query.get(name) ?? [],
  );
  const isAsked = asked.some((text) => text !== '') && !asked.some(isTooLong);
  return (
    <section className="c-card" aria-labelledby="tokens">
      <h2 id="tokens">{say('payments.tokens.title')}</h2>
      <p className="c-soft">{say('payments.tokens.lead')}</p>
      <TokenSearch key={query.toString()} />
      {isAsked ? (
        <Found query={query} />
      ) : (
        <EmptyState title={say('payments.tokens.ask')} why={say('payments.tokens.askWhy')} />
      )}
    </section>
  );
}

function Found({ query }: { readonly query: URLSearchParams }) {
  const say = useWords();
  const read = useRead(`/api/token/tokens?${query.toString()}`, tokensShape);
  return (
    <Shown read={read}>
      {({ tokens, next }) =>
        tokens.length === 0 ? (
          <EmptyState title={say('payments.tokens.none')} why={say('payments.tokens.noneWhy')} />
        ) : (
          <>
            <Rows of={tokens} />
            <NextPage next={next}>{say('payments.tokens.more')}</NextPage>
          </>
        )
      }
    </Shown>
  );
}

function Rows({ of }: { readonly of: readonly TokenRow[] }) {
  const say = useWords();
  return (
    <Scroll label={say('payments.tokens.lead')}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('payments.tokens.reference')}</th>
            <th scope="col">{say('payments.tokens.lastFour')}</th>
            <th scope="col">{say('payments.tokens.customer')}</th>
            <th scope="col">{say('payments.tokens.requestor')}</th>
            <th scope="col">{say('payments.column.state')}</th>
            <th scope="col">{say('payments.tokens.expires')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((one) => (
            <tr key={one.token}>
              <th scope="row">
                <Link to={one.token}>{`${one.token.slice(0, 12)}…`}</Link>
              </th>
              <td>
                <code>…{one.lastFour}</code>
              </td>
              <td>
                <ShortId id={one.customer} />
              </td>
              <td>
                {one.requestor.name} · {one.scenario}
              </td>
              <td>{say(`payments.tokens.state.${one.state}`)}</td>
              <td>
                <BusinessDate day={one.expiresOn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
