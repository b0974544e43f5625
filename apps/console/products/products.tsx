import { EmptyState, Scroll, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import { Link } from 'react-router';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { productsShape } from './shape.ts';

/** The loan products of a pilot: which version is in force, whether it is offered, and what a colleague proposes. */
export default function Products() {
  const say = useWords();
  const inWords = useSentence();
  const { pilot } = usePilot();
  const read = useRead(`/api/products/${pilot.id}`, productsShape);
  return (
    <section className="c-card" aria-labelledby="products">
      <h2 id="products">{say('products.title')}</h2>
      <p className="c-soft">{say('products.lead')}</p>
      <Shown read={read}>
        {({ products }) =>
          products.length === 0 ? (
            <EmptyState title={say('products.none')} why={say('products.noneWhy')} />
          ) : (
            <Scroll label={say('lending.table', { of: say('products.title') })}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('lending.product')}</th>
                    <th scope="col" className="sg-number">
                      {say('rules.versionShort')}
                    </th>
                    <th scope="col">{say('products.field.offered')}</th>
                    <th scope="col">{say('rules.proposal')}</th>
                  </tr>
                </thead>
                <tbody>
                  {products.map(({ product, title, version, offered, example, proposedBy }) => (
                    <tr key={product}>
                      <th scope="row">
                        <Link to={product}>{inWords(title)}</Link>{' '}
                        {example && <small>{say('rules.sample')}</small>}
                      </th>
                      <td className="sg-number">{version}</td>
                      <td>{say(offered ? 'products.yes' : 'products.no')}</td>
                      <td>{proposedBy !== null && <ShortId id={proposedBy} />}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Shown>
    </section>
  );
}
