import { Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { NotFound } from '../frame/not-found.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { InForceActs, RolledBack } from '../release/roll-back.tsx';
import { Versions } from '../release/versions.tsx';
import { useWords } from '../words/words.ts';
import { flat } from './document.ts';
import { EditProduct } from './edit.tsx';
import { usePlaces } from './place.ts';
import { ProposedProduct } from './proposed.tsx';
import { productShape, type Whole } from './shape.ts';

/** One loan product: what is in force, what is proposed, and every version that ever was. */
export default function ProductPage() {
  const say = useWords();
  const { pilot } = usePilot();
  const { product = '' } = useParams();
  const at = `/api/products/${pilot.id}/${encodeURIComponent(product)}`;
  const read = useRead(at, productShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('products.title')}</Link>
      </p>
      <Shown read={read} none={<NotFound />} lines={8}>
        {(whole) => <Product whole={whole} at={at} />}
      </Shown>
    </>
  );
}

interface Props {
  readonly whole: Whole;
  readonly at: string;
}

function Product({ whole, at }: Props) {
  const [editing, setEditing] = useState(false);
  const { document, proposal } = whole;
  return (
    <div className="c-stack">
      {editing && document !== null ? (
        <EditProduct document={document} at={at} onLeave={() => setEditing(false)} />
      ) : (
        <InForce whole={whole} at={at} onEdit={() => setEditing(true)} />
      )}
      {proposal !== null && <ProposedProduct proposal={proposal} before={document} at={at} />}
      <Versions at={at} inForce={whole.version} />
    </div>
  );
}

function InForce({ whole, at, onEdit }: Props & { readonly onEdit: () => void }) {
  const say = useWords();
  const [locale] = useLocale();
  const { nameOf, textOf } = usePlaces();
  const { document, version, previous, rolledBack } = whole;
  if (document === null) return <p>{say('products.notYet')}</p>;
  return (
    <section className="c-card" aria-labelledby="in-force">
      <h2 id="in-force">{flat(document).get(`title.${locale}`) ?? whole.product}</h2>
      <p className="c-by">
        <code>{whole.product}</code> · {say('rules.version', { version })}
      </p>
      {rolledBack !== null && rolledBack.to === version && <RolledBack of={rolledBack} />}
      <Scroll label={say('lending.table', { of: whole.product })}>
        <table className="sg-table">
          <tbody>
            {[...flat(document)].map(([place, text]) => (
              <tr key={place}>
                <th scope="row">{nameOf(place, document)}</th>
                <td>{textOf(place, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <InForceActs
        at={at}
        version={version}
        previous={previous}
        means={(of) => say('products.rollBackMeans', of)}
      >
        <button type="button" className="sg-button c-small sg-primary" onClick={onEdit}>
          {say('products.edit')}
        </button>
      </InForceActs>
    </section>
  );
}
