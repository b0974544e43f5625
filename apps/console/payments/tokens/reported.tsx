import { Timestamp } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import type { OneToken } from './shape.ts';

type Report = OneToken['reports'][number];

/** What its holder said was not theirs and is not settled: it stands above everything else of the token. */
export function Reported({ of }: { readonly of: OneToken['reports'] }) {
  const say = useWords();
  return of
    .filter(({ open }) => open)
    .map((report) => (
      <p key={report.payment} className="p-stuck">
        {say('payments.tokens.notMe.said')} <code>{report.payment}</code> <Timestamp at={report.reportedAt} />{' '}
        <ToReported of={report} />
      </p>
    ));
}

/** To the dispute; where nothing was taken there is none, and the payment says what was tried. */
export function ToReported({ of: { payment, disputed } }: { readonly of: Report }) {
  const say = useWords();
  return disputed ? (
    <Link to={`../disputes/${payment}`}>{say('payments.tokens.notMe.toDispute')}</Link>
  ) : (
    <Link to={`../live/payments/${payment}`}>{say('payments.tokens.notMe.toPayment')}</Link>
  );
}
