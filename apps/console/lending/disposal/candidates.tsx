import { Amount, CheckField, object, ShortId, Shown, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { UrlSelect } from '../../frame/url-select.tsx';
import { useAfterStep } from '../../pilot/use-desk.ts';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { badTiers, candidatesShape } from './shape.ts';

const anyReply = object({});
/** More than this are put in by several presses. */
const AT_ONCE_MAX = 50;
const DAYS = [91, 181, 361] as const;

/** Bad loans that are in no pool, by filter, to be put into this one. */
export function Candidates({ pool }: { readonly pool: string }) {
  const say = useWords();
  const doors = useDoors();
  const afterStep = useAfterStep();
  const [query] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const read = useRead(`${doors}/disposals/candidates?${query.toString()}`, candidatesShape);
  const path = `${doors}/disposals/${pool}/add`;
  const add = useWrite(`POST ${path}`, anyReply, () => {
    setChosen([]);
    afterStep();
  });
  return (
    <section className="c-card" aria-labelledby="candidates">
      <h3 id="candidates">{say('disposal.candidates')}</h3>
      <UrlSelect
        name="tier"
        label={say('disposal.tier')}
        choices={[
          { value: '', label: say('disposal.anyTier') },
          ...badTiers.map((value) => ({ value, label: say(`disposal.tiers.${value}`) })),
        ]}
      />
      <UrlSelect
        name="days"
        label={say('disposal.least')}
        choices={[
          { value: '', label: say('disposal.anyDays') },
          ...DAYS.map((count) => ({ value: String(count), label: say('disposal.leastDays', { count }) })),
        ]}
      />
      <UrlSelect
        name="books"
        label={say('disposal.books')}
        choices={[
          { value: '', label: say('disposal.anyBooks') },
          { value: 'on', label: say('disposal.onBooks') },
          { value: 'off', label: say('disposal.offBooks') },
        ]}
      />
      <WritePanel write={add} leave={null}>
        <Shown read={read}>
          {({ loans }) =>
            loans.length === 0 ? (
              <p className="c-soft">{say('disposal.noCandidates')}</p>
            ) : (
              <>
                <ul className="c-threads">
                  {loans.map((of) => (
                    <li key={of.loan}>
                      <CheckField
                        id={`pick-${of.loan}`}
                        label={`${of.loan} · ${say(`disposal.tiers.${of.tier}`)} · ${say('disposal.leastDays', { count: of.days })}`}
                        checked={chosen.includes(of.loan)}
                        onChange={(is) =>
                          setChosen(is ? [...chosen, of.loan] : chosen.filter((one) => one !== of.loan))
                        }
                      />
                      <p>
                        <ShortId id={of.customer} /> · {of.product} ·{' '}
                        <Amount value={of.principal} currency="CNY" />
                      </p>
                    </li>
                  ))}
                </ul>
                <div className="sg-actions">
                  <button
                    type="button"
                    className="sg-button sg-primary"
                    disabled={chosen.length === 0}
                    onClick={() => add.send(path, { loanIds: chosen.slice(0, AT_ONCE_MAX) })}
                  >
                    {say('disposal.add')}
                  </button>
                  <button
                    type="button"
                    className="sg-button"
                    onClick={() =>
                      add.send(path, { loanIds: loans.slice(0, AT_ONCE_MAX).map(({ loan }) => loan) })
                    }
                  >
                    {say('disposal.addAll')}
                  </button>
                </div>
              </>
            )
          }
        </Shown>
      </WritePanel>
    </section>
  );
}
