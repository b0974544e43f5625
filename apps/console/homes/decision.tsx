import { Amount, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { HomeCase, Offer } from './shape.ts';

/** What was decided, each bound on the limit with the least of them marked, and the model's reasons. */
export function Decision({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const inWords = useSentence();
  const { offer, ltvPercent, guaranteeRequired, guarantee } = of;
  if (offer === null) return null;
  return (
    <section className="c-card" aria-labelledby="decision">
      <h2 id="decision">{say(`homes.decided.${offer.decision}`)}</h2>
      <p className="c-lead">
        <Amount value={offer.granted} currency="CNY" /> ·{' '}
        {say('homes.gradeIs', { grade: offer.grade, score: String(offer.score) })} · {offer.rateBps / 100} % ·{' '}
        {say('homes.ltv', { percent: ltvPercent ?? '–' })}
      </p>
      {guaranteeRequired && (
        <p className={guarantee === null ? 'c-alarm' : ''}>
          {say(guarantee === null ? 'homes.needsGuarantee' : 'homes.hasGuarantee')}
        </p>
      )}
      <Bounds of={offer} />
      {offer.reasons.length > 0 && (
        <>
          <h3>{say('homes.reasons')}</h3>
          <ul>
            {offer.reasons.map(({ code, text }) => (
              <li key={code}>{inWords(text)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="c-soft">{offer.model}</p>
    </section>
  );
}

/** Each bound on the limit, the least of them marked. */
export function Bounds({ of }: { readonly of: Pick<Offer, 'caps'> }) {
  const say = useWords();
  const inWords = useSentence();
  const amounts = of.caps.map(({ amount }) => Number(amount));
  const most = Math.max(...amounts, 1);
  const least = Math.min(...amounts);
  return (
    <>
      <h3>{say('homes.bounds')}</h3>
      <ul className="h-caps">
        {of.caps.map(({ code, amount, text }) => (
          <li key={code} className={Number(amount) === least ? 'h-least' : ''}>
            <span>{inWords(text)}</span>
            <span
              className="h-bar"
              style={{ width: `${(100 * Number(amount)) / most}%` }}
              aria-hidden="true"
            />
            <Amount value={amount} currency="CNY" />
          </li>
        ))}
      </ul>
    </>
  );
}
