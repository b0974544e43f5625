import { Amount, amountText, Shown, Timestamp, useLocale, useRead } from '@sandglass/kit';
import { useParams } from 'react-router';
import { notMePath, type Payment, payments, paymentsPath, reported } from '../../bank/payments.ts';
import { TOKEN_ME, tokenMe } from '../../bank/tokens.ts';
import { ButtonLink } from '../../frame/button.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

/** Somebody else paid: what follows stands here, then the token is frozen and the bank told, in one press. */
export default function NotMe() {
  const say = useWords();
  const id = useParams().payment ?? '';
  const read = useRead(paymentsPath(undefined), payments);
  return (
    <Page title={say('tokens.notMe.title')} back="/tokens/payments">
      <Shown read={read} lines={5}>
        {({ payments: all }) => <Report id={id} payment={all.find((each) => each.id === id)} />}
      </Shown>
    </Page>
  );
}

function Report({ id, payment }: { readonly id: string; readonly payment: Payment | undefined }) {
  const say = useWords();
  const [locale] = useLocale();
  const me = useRead(TOKEN_ME, tokenMe);
  const token = me.data?.tokens.find((each) => each.id === payment?.token);
  const scenario = token?.scenario ?? '';
  return (
    <>
      {payment !== undefined && (
        <div className="w-effect">
          <span className="w-row">
            <strong>{payment.merchantName}</strong>
            <Amount value={payment.amount} currency="CNY" big />
          </span>
          <Timestamp at={payment.at} />
        </div>
      )}
      <ul className="w-points">
        <li>{say('tokens.notMe.means.frozen', { scenario })}</li>
        <li>
          {payment === undefined || payment.state === 'declined'
            ? say('tokens.notMe.means.declined')
            : say('tokens.notMe.means.dispute', { amount: amountText(payment.amount, 'CNY', locale) })}
        </li>
        <li>{say('tokens.notMe.means.others')}</li>
      </ul>
      <Act
        name={`/tokens/payments/${encodeURIComponent(id)}/not-me not-me`}
        path={notMePath(id)}
        button={say('tokens.notMe.button')}
        reply={reported}
        to={({ token: frozen }) => `/tokens/${frozen}`}
      />
      <ButtonLink to="/tokens/payments" kind="second">
        {say('tokens.notMe.mine')}
      </ButtonLink>
    </>
  );
}
