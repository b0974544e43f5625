import { Amount, BusinessDate, ShortId, Timestamp } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { OneCase } from './shape.ts';

/** What was promised, and what the repayments made of it. */
export function Promises({ of }: { readonly of: OneCase }) {
  const say = useWords();
  if (of.promises.length === 0) return null;
  return (
    <section className="c-card" aria-labelledby="promises">
      <h3 id="promises">{say('collection.promises')}</h3>
      <ol className="c-threads">
        {of.promises.map((promise) => (
          <li key={promise.promise}>
            <p className="c-by">
              <b>{say(`collection.promiseState.${promise.state}`)}</b>{' '}
              <Amount value={promise.amount} currency={of.currency ?? 'CNY'} /> {say('collection.by')}{' '}
              <BusinessDate day={promise.dueOn} />
            </p>
            {promise.paid !== null && (
              <p>
                {say('collection.paidSoFar')} <Amount value={promise.paid} currency={of.currency ?? 'CNY'} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Every contact, the newest first: who, how, which words, what came of it. */
export function ContactLog({ of }: { readonly of: OneCase }) {
  const say = useWords();
  return (
    <section className="c-card" aria-labelledby="contacts">
      <h3 id="contacts">{say('collection.contacts')}</h3>
      <p className="c-soft">{say('collection.rule', { ...of.rules.hours })}</p>
      {of.contacts.length === 0 ? (
        <p>{say('collection.noContacts')}</p>
      ) : (
        <ol className="c-threads">
          {of.contacts.map((contact) => (
            <li key={contact.contact}>
              <p className="c-by">
                <b>{say(`collection.channels.${contact.channel}`)}</b> <ShortId id={contact.party} />{' '}
                <Timestamp at={contact.at} /> {contact.by === null ? say('collection.program') : contact.by}
              </p>
              <p className="c-words">{contact.text}</p>
              <p>
                {say(`collection.outcomes.${contact.outcome}`)}
                {contact.simulated === true && <strong> · {say('collection.simulated')}</strong>}
              </p>
              {contact.words !== null && <p className="c-words">{contact.words}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
