import { Amount, amountText, Shown, Timestamp, useLocale, useRead } from '@sandglass/kit';
import { useParams } from 'react-router';
import { notMePath, type Payment, payment, paymentPath, reported } from '../../bank/payments.ts';
import { TOKEN_ME, tokenMe } from '../../bank/tokens.ts';
import { ButtonLink } from '../../frame/button.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

/** Somebody else paid: what follows stands here, then the token is frozen and the bank told, in one press. */
export default function NotMe() {
  const say = useWords();
  const id = useParams().payment ?? '';
  const read = useRead(paymentPath(id), payment);
  return (
    <Page title={say('tokens.notMe.title')} back="/tokens/payments">
      <Shown read={read} lines={5} none={<p>{say('tokens.notMe.gone')}</p>}>
        {(found) => <Report payment={found} />}
      </Shown>
    </Page>
  );
}

function Report({ payment: of }: { readonly payment: Payment }) {
  const say = useWords();
  const [locale] = useLocale();
  const me = useRead(TOKEN_ME, tokenMe);
  const token = me.data?.tokens.find((each) => each.id === of.token);
  const scenario = token?.scenario ?? '';
  return (
    <>
      <div className="w-effect">
        <span className="w-row">
          <strong>{of.merchantName}</strong>
          <Amount value={of.amount} currency="CNY" big />
        </span>
        <Timestamp at={of.at} />
      </div>
      <ul className="w-points">
        <li>{say('tokens.notMe.means.frozen', { scenario })}</li>
        <li>
          {of.state === 'declined'
            ? say('tokens.notMe.means.declined')
            : say('tokens.notMe.means.dispute', { amount: amountText(of.amount, 'CNY', locale) })}
        </li>
        <li>{say('tokens.notMe.means.others')}</li>
      </ul>
      <Act
        name={`/tokens/payments/${encodeURIComponent(of.id)}/not-me not-me`}
        path={notMePath(of.id)}
        button={say('tokens.notMe.button')}
        reply={reported}
        body={() => ({ token: of.token })}
        to={({ token: frozen }) => `/tokens/${frozen}`}
      />
      <ButtonLink to="/tokens/payments" kind="second">
        {say('tokens.notMe.mine')}
      </ButtonLink>
    </>
  );
}
