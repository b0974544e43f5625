import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { actsOf, DisputeActs } from './dispute-acts.tsx';
import { DisputeEvidence } from './dispute-evidence.tsx';
import { disputeShape, isAllBack, isGivenBack, type OneDispute } from './shape.ts';

/** One contested payment: where it stands, until when, what was said, and the next step. */
export default function DisputePage() {
  const say = useWords();
  const { dispute = '' } = useParams();
  const read = useRead(`/api/token/disputes/${encodeURIComponent(dispute)}`, disputeShape);
  return (
    <Shown
      read={read}
      lines={6}
      none={<EmptyState title={say('payments.disputes.noSuch')} why={say('payments.disputes.noneWhy')} />}
    >
      {(of) => <One of={of} />}
    </Shown>
  );
}

function One({ of }: { readonly of: OneDispute }) {
  const say = useWords();
  const inWords = useSentence();
  const isAll = isAllBack(of);
  const owesAdvance = Number(of.left) > Number(of.advanced);
  const proposal = actsOf(of).find((act) => act === of.proposal?.step) && of.proposal;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      say('payments.column.rrn'),
      <Link key="rrn" to={`../live/payments/${of.dispute}`}>
        {of.rrn}
      </Link>,
    ],
    [say('payments.tokens.customer'), <ShortId key="customer" id={of.customer} />],
    [say('payments.disputes.reason'), inWords(of.says)],
    [say('payments.column.amount'), <Amount key="amount" value={of.amount} currency="CNY" />],
    ...(isGivenBack(of)
      ? ([
          [
            say('payments.disputes.givenBack'),
            <Amount key="givenBack" value={of.givenBack} currency="CNY" />,
          ],
          [say('payments.disputes.left'), <Amount key="left" value={of.left} currency="CNY" />],
        ] as const)
      : []),
    [say('payments.disputes.paidOn'), <BusinessDate key="paid" day={of.paidOn} />],
    [say('payments.disputes.dueOn'), of.dueOn && <BusinessDate day={of.dueOn} />],
    [
      say('payments.disputes.advanceDueOn'),
      owesAdvance && of.advanceDueOn && <BusinessDate day={of.advanceDueOn} />,
    ],
    [say('payments.disputes.advanced'), <Amount key="advanced" value={of.advanced} currency="CNY" />],
    [say('payments.disputes.recovered'), <Amount key="recovered" value={of.recovered} currency="CNY" />],
  ];
  return (
    <section className="c-card" aria-labelledby="dispute">
      <h2 id="dispute">{say('payments.disputes.one')}</h2>
      <p className="c-soft">{say('payments.tokens.useOfData')}</p>
      <p className="c-lead">
        <b>{say(`payments.disputes.state.${of.state}`)}</b> · {inWords(of.says)}
      </p>
      <p>{isAll ? say('payments.disputes.allBack') : say(`payments.disputes.next.${of.state}`)}</p>
      {proposal && (
        <p className="c-words">
          {say('payments.disputes.proposed', {
            step: say(`payments.disputes.act.${proposal.step}`),
            by: proposal.by,
          })}
        </p>
      )}
      <DisputeActs of={of} />
      <dl className="c-facts p-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <DisputeEvidence of={of} />
    </section>
  );
}
