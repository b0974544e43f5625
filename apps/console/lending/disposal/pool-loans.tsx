import { Amount, object, Shown, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { Link } from 'react-router';
import { useAfterStep } from '../../pilot/use-desk.ts';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { FigureTable } from '../figure-table.tsx';
import { type OnePool, poolLoansShape } from './shape.ts';

const anyReply = object({});

/** The loans by name, for the bank's own people: what each brought and what became of it. */
export function PoolLoans({ pool }: { readonly pool: OnePool }) {
  const say = useWords();
  const doors = useDoors();
  const afterStep = useAfterStep();
  const read = useRead(`${doors}/disposals/${pool.pool}/loans`, poolLoansShape);
  const remove = useWrite(`POST ${doors}/disposals/${pool.pool}/remove`, anyReply, afterStep);
  const isDraft = pool.state === 'draft';
  const money = (value: OnePool['claim']) => <Amount value={value} currency="CNY" />;
  return (
    <section className="c-card" aria-labelledby="pool-loans">
      <h3 id="pool-loans">{say('disposal.loans')}</h3>
      <p className="c-soft">{say('lending.useOfData')}</p>
      <WritePanel write={remove} leave={null}>
        <Shown read={read}>
          {({ loans }) =>
            loans.length === 0 ? (
              <p className="c-soft">{say('disposal.noLoans')}</p>
            ) : (
              <FigureTable
                label={`${pool.name}: ${say('disposal.loans')}`}
                of={say('disposal.loan')}
                columns={[
                  say('disposal.state'),
                  ...(isDraft
                    ? [say('disposal.removeShort')]
                    : [
                        say('disposal.tier'),
                        say('disposal.days'),
                        say('disposal.claim'),
                        say(pool.form === 'sale' ? 'disposal.share' : 'disposal.commission'),
                        say('disposal.passedMoney'),
                        ...(pool.form === 'sale' ? [say('disposal.result')] : []),
                      ]),
                ]}
                rows={loans.map((of) => ({
                  id: of.loan,
                  name: <Link to={`../collection/${of.loan}`}>{of.loan}</Link>,
                  figures: [
                    say(`disposal.itemIs.${of.state}`),
                    ...(isDraft
                      ? [
                          <button
                            key="remove"
                            type="button"
                            className="sg-button c-small sg-plain"
                            aria-label={say('disposal.remove', { loan: of.loan })}
                            onClick={() =>
                              remove.send(`${doors}/disposals/${pool.pool}/remove`, { loanId: of.loan })
                            }
                          >
                            {say('disposal.removeShort')}
                          </button>,
                        ]
                      : [
                          say(`disposal.tiers.${of.tier}`),
                          of.days,
                          money(of.claim),
                          pool.form === 'sale'
                            ? of.share === null
                              ? '—'
                              : money(of.share)
                            : money(of.commission),
                          money(of.passed),
                          ...(pool.form === 'sale' ? [money(of.result)] : []),
                        ]),
                  ],
                }))}
              />
            )
          }
        </Shown>
      </WritePanel>
    </section>
  );
}
