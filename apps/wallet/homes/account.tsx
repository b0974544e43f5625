import { Amount, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { HOME_ME, homeMe } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';

/** What the account holds that a loan on a home is paid out to and repaid from, and where one pays in. */
export function Account() {
  const say = useWords();
  const { data } = useRead(HOME_ME, homeMe);
  if (data === undefined) return null;
  return (
    <p>
      {say('homes.account')} <Amount value={data.balance} currency={data.currency} /> ·{' '}
      <Link className="w-inline" to="/homes/money">
        {say('repay.payIn')}
      </Link>
    </p>
  );
}
