import { Timestamp } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { ToReported } from './reported.tsx';
import type { OneToken } from './shape.ts';

const known = ['made', 'updated', 'suspended', 'resumed', 'deleted', 'rules-changed'] as const;

/** What became of a token, by whom and why, the latest last. */
export function TokenLife({ of: { steps, reports } }: { readonly of: Pick<OneToken, 'steps' | 'reports'> }) {
  const say = useWords();
  if (steps.length === 0) return <p className="c-soft">{say('payments.tokens.noLife')}</p>;
  return (
    <ol className="c-timeline">
      {steps.map(({ id, step, by, person, reason, at, reported }) => {
        const report = reports.find(({ payment }) => payment === reported);
        const name = known.find((one) => one === step);
        return (
          <li key={id} className="c-step">
            <b>{name === undefined ? step : say(`payments.tokens.step.${name}`)}</b>
            <p className="c-step-by">
              {say(`payments.tokens.side.${by}`)}
              {person !== null && ` · ${person}`} · <Timestamp at={at} />
            </p>
            {report !== undefined && (
              <p className="c-words">
                {say('payments.tokens.notMe.frozen')} <ToReported of={report} />
              </p>
            )}
            {reason !== null && <p className="c-words">{reason}</p>}
          </li>
        );
      })}
    </ol>
  );
}
