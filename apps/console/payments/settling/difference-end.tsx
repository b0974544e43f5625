import { BusinessDate } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { type OneDifference, ways } from './shape.ts';
import { useWayWords } from './use-way-words.ts';

/** What people proposed and did about a difference, with their words, or how it ended by itself. */
export function DifferenceEnd({ of }: { readonly of: OneDifference }) {
  const say = useWords();
  const words = useWayWords(of);
  const { taken, proposal } = of;
  const byPeople = ways.find((way) => way === of.way);
  const byItself = (['cut-over', 'matched-later', 'undone'] as const).find((way) => way === of.way);
  return (
    <>
      {taken !== null && (
        <div className="c-words">
          <p>{say('payments.clearing.said', { by: taken.by, words: taken.words })}</p>
          {taken.confirmed !== null && <p>{say('payments.clearing.saidConfirming', taken.confirmed)}</p>}
        </div>
      )}
      {proposal !== null && (
        <p className="c-words">
          {say('payments.clearing.proposed', { way: words.name(proposal.way), by: proposal.by })}{' '}
          {proposal.words}
        </p>
      )}
      {of.closedOn !== null && (
        <p>
          {byPeople !== undefined && say('payments.clearing.endedBy', { way: words.name(byPeople) })}
          {byItself !== undefined && say(`payments.clearing.byItself.${byItself}`)}{' '}
          <BusinessDate day={of.closedOn} />
        </p>
      )}
    </>
  );
}
