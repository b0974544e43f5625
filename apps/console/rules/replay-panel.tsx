import { Scroll, useLocale, useSentence } from '@sandglass/kit';
import type { RuleSchema } from '@sandglass/rules/table';
import { Link } from 'react-router';
import { deskOf } from '../lending/lends.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import type { ReplaySums } from './shape.ts';

interface Props {
  readonly schema: RuleSchema;
  readonly of: ReplaySums;
  /** Whose replay it is. */
  readonly whose: string;
}

/** What a table would have done to the last 30 days’ applications. */
export function ReplayFound({ schema, of, whose }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const { pilot, own } = usePilot();
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value);
  const reasons = schema.outputs.find(({ name }) => name === schema.reason);
  const nameOf = (code: string) => {
    const words = reasons?.type === 'text' ? reasons.values[code] : undefined;
    return words === undefined ? code : inWords(words);
  };
  if (of.asked === 0) return <p className="c-lead">{say('rules.nothingToReplay')}</p>;
  return (
    <>
      <p className="c-lead">
        {say('rules.replayed', { refused: figure(of.newlyRefused), asked: figure(of.asked) })}
        {of.newlyPassed > 0 && ` ${say('rules.replayPasses', { passed: figure(of.newlyPassed) })}`}
      </p>
      <p>{say('rules.replaySums', { before: figure(of.refusedBefore), after: figure(of.refusedAfter) })}</p>
      {of.byReason.length > 0 && (
        <Scroll label={`${whose} · ${say('rules.byReason')}`}>
          <table className="sg-table">
            <thead>
              <tr>
                <th scope="col">{say('rules.reason')}</th>
                <th scope="col" className="sg-number">
                  {say('rules.before')}
                </th>
                <th scope="col" className="sg-number">
                  {say('rules.after')}
                </th>
                <th scope="col" className="sg-number">
                  {say('rules.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {of.byReason.map(({ reason, before, after, added, dropped }) => (
                <tr key={reason}>
                  <th scope="row">{nameOf(reason)}</th>
                  <td className="sg-number">{figure(before)}</td>
                  <td className="sg-number">{figure(after)}</td>
                  <td className="sg-number">
                    +{figure(added)} −{figure(dropped)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {own && of.examples.length > 0 && (
        <details className="r-cases">
          <summary>{say('rules.examples', { count: of.examples.length })}</summary>
          <ul>
            {of.examples.map((id) => (
              <li key={id}>
                <Link to={caseOf(pilot.id, id)}>
                  <code>{id}</code>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** An example's page: an application at the credit desk, or the case of a decision at the counter for homes. */
const caseOf = (pilot: string, id: string): string =>
  deskOf(pilot) === '/homes'
    ? `/pilots/${pilot}/homes/${id.replace(/\.\d+$/, '')}`
    : `/pilots/${pilot}/lending/cases/${id}`;
