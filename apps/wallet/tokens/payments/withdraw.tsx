import { Amount, amountText, Shown, useLocale, useRead } from '@sandglass/kit';
import { useParams } from 'react-router';
import { isZero } from '../../bank/bounds.ts';
import {
  type Dispute,
  dispute,
  disputePath,
  isWithdrawable,
  said,
  withdrawPath,
} from '../../bank/disputes.ts';
import { payment, paymentPath } from '../../bank/payments.ts';
import { ButtonLink } from '../../frame/button.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

/** The holder recognises a payment that they contested: it is for good, so what follows stands here first. */
export default function Withdraw() {
  const say = useWords();
  const id = useParams().payment ?? '';
  const at = `/tokens/payments/${encodeURIComponent(id)}/dispute`;
  const read = useRead(disputePath(id), dispute);
  return (
    <Page title={say('tokens.withdraw.title')} back={at}>
      <Shown read={read} lines={5} none={<p>{say('tokens.dispute.gone')}</p>}>
        {(of) =>
          isWithdrawable(of) ? <WithdrawOne of={of} at={at} /> : <p>{say('tokens.withdraw.notNow')}</p>
        }
      </Shown>
    </Page>
  );
}

function WithdrawOne({ of, at }: { readonly of: Dispute; readonly at: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const paid = useRead(paymentPath(of.dispute), payment);
  return (
    <>
      <div className="w-effect">
        <span className="w-row">
          <strong>{paid.data?.merchantName ?? ''}</strong>
          <Amount value={of.amount} currency="CNY" big />
        </span>
        <span className="w-eyebrow">{say(`tokens.dispute.reason.${of.reason}`)}</span>
      </div>
      <ul className="w-points">
        <li>{say('tokens.withdraw.means.stays')}</li>
        {!isZero(of.advanced) && (
          <li>{say('tokens.withdraw.means.advanced', { amount: amountText(of.advanced, 'CNY', locale) })}</li>
        )}
        <li>{say('tokens.withdraw.means.once')}</li>
        {of.reason === 'unauthorised' && <li>{say('tokens.withdraw.means.frozen')}</li>}
      </ul>
      <Act
        name={`${at} withdraw`}
        path={withdrawPath(of.dispute)}
        button={say('tokens.withdraw.button')}
        reply={said}
        to={() => at}
      />
      <ButtonLink to={at} kind="second">
        {say('tokens.withdraw.keep')}
      </ButtonLink>
    </>
  );
}
