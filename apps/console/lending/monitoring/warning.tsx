import { Amount, BusinessDate, EmptyState, ShortId, Shown, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { Readings } from './readings.tsx';
import { type WarningCase, warningShape } from './shape.ts';

/** One early warning: what was found, the line, the customer's objection, and an officer's answer. */
export default function WarningPage() {
  const say = useWords();
  const { warning: id = '' } = useParams();
  const read = useRead(`/api/monitoring/warnings/${encodeURIComponent(id)}`, warningShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('monitor.title')}</Link>
      </p>
      <Shown
        read={read}
        none={<EmptyState title={say('monitor.noSuch')} why={say('lending.noSuchCaseWhy')} />}
      >
        {(found) => (
          <>
            <Found found={found} />
            <Readings readings={found.readings} />
          </>
        )}
      </Shown>
    </>
  );
}

function Found({ found }: { readonly found: WarningCase }) {
  const say = useWords();
  const [locale] = useLocale();
  const figures = ['approved', 'drawn', 'reserved', 'available'] as const;
  return (
    <section className="c-card c-next" aria-labelledby="warning">
      <h2 id="warning">
        {say(`monitor.level.${found.level}`)} · {say(`monitor.is.${found.state}`)}
      </h2>
      <p className="c-lead">{say(`monitor.next.${found.state}`)}</p>
      <p>
        <ShortId id={found.customer} /> · {say('monitor.raised')} <BusinessDate day={found.raisedOn} zone />
        {found.simulated && <> · {say('monitor.simulated')}</>}
      </p>
      <h3>{say('monitor.found')}</h3>
      <ul>
        {found.reasons.map(({ code, level, text }) => (
          <li key={code}>
            {text[locale]} <span className="c-soft">({say(`monitor.level.${level}`)})</span>
          </li>
        ))}
      </ul>
      <h3>{say('monitor.line')}</h3>
      <dl className="c-facts c-figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{say(`monitor.of.${name}`)}</dt>
            <dd>
              <Amount value={found[name]} currency={found.currency} />
            </dd>
          </div>
        ))}
      </dl>
      {found.words !== null && (
        <>
          <h3>{say('lending.theirWords')}</h3>
          <p className="c-words">{found.words}</p>
          {found.dueOn !== null && (
            <p>
              {say('lending.dueOn')} <BusinessDate day={found.dueOn} zone />
              {found.late && <strong className="c-alarm"> {say('lending.late')}</strong>}
            </p>
          )}
        </>
      )}
      {found.answer !== null && (
        <>
          <h3>{say('lending.answer')}</h3>
          <p className="c-words">{found.answer}</p>
        </>
      )}
      <Acts found={found} />
    </section>
  );
}

type Act = 'lift' | 'uphold' | 'close';

/** What an officer may do about a warning that stands. */
export function warningActs({ state }: Pick<WarningCase, 'state'>): readonly Act[] {
  if (state === 'open') return ['close'];
  if (state === 'objected') return ['lift', 'uphold'];
  return state === 'frozen' || state === 'upheld' ? ['lift'] : [];
}

function Acts({ found }: { readonly found: WarningCase }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  return (
    <div className="sg-actions">
      {warningActs(found).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`monitor.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`monitor.act.${open}`)}
          means={say(`monitor.actMeans.${open}`)}
          path={`/api/monitoring/warnings/${found.warning}/answer`}
          field={{
            name: 'reason',
            label: say('lending.reason'),
            hint: say('lending.reasonHint'),
            missing: say('lending.needReason'),
          }}
          body={{ lift: open !== 'uphold' }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
