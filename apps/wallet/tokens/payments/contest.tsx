import {
  Amount,
  BusinessDate,
  type Decimal,
  filled,
  isAmountTooLarge,
  LinesField,
  minorOf,
  RadioField,
  Shown,
  TextField,
  Timestamp,
  typedAmount,
  useForm,
  useRead,
} from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { between } from '../../bank/bounds.ts';
import {
  BANK_WORKDAYS,
  DISPUTES,
  OWN_REASONS,
  SHOP_WORKDAYS,
  said,
  speaksForItself,
} from '../../bank/disputes.ts';
import { isContestable, type Payment, payment, paymentPath } from '../../bank/payments.ts';
import { ButtonLink } from '../../frame/button.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

/** The least that may be contested, and as much text as the bank takes. */
const LEAST = '0.01';
const WORDS_MAX = 2_000;

/** The holder paid, and something is wrong with it: why, how much of it, and what happened. */
export default function Contest() {
  const say = useWords();
  const id = useParams().payment ?? '';
  const read = useRead(paymentPath(id), payment);
  if (read.data !== undefined && isContestable(read.data)) return <ContestOne payment={read.data} />;
  return (
    <Page title={say('tokens.contest.title')} back="/tokens/payments">
      <Shown read={read} lines={6} none={<p>{say('tokens.notMe.gone')}</p>}>
        {({ disputed }) =>
          disputed ? (
            <>
              <p>{say('tokens.contest.already')}</p>
              <ButtonLink to={`/tokens/payments/${encodeURIComponent(id)}/dispute`}>
                {say('tokens.dispute.link')}
              </ButtonLink>
            </>
          ) : (
            <p>{say('tokens.contest.nothing')}</p>
          )
        }
      </Shown>
    </Page>
  );
}

/** What is wrong with the amount: too much is said as such. */
function amountFlaw(typed: string, most: Decimal, say: ReturnType<typeof useWords>) {
  const amount = typedAmount(typed);
  if (isAmountTooLarge(typed) || (amount !== undefined && minorOf(amount) > minorOf(most)))
    return { amount: say('tokens.contest.amountTooLarge', { most }) };
  return amount === undefined || !between(amount, LEAST, most)
    ? { amount: say('tokens.contest.amountWrong', { most }) }
    : {};
}

function ContestOne({ payment: of }: { readonly payment: Payment }) {
  const say = useWords();
  const most = of.contestable;
  const form = useForm({ reason: '', amount: String(most), words: '' }, ({ reason, amount, words }) => {
    const chosen = OWN_REASONS.find((each) => each === reason);
    const isMissing = words.trim() === '' && chosen !== undefined && !speaksForItself(chosen);
    return {
      ...(chosen === undefined ? { reason: say('tokens.contest.reasonMissing') } : {}),
      ...amountFlaw(amount, most, say),
      ...(isMissing ? { words: say('tokens.dispute.wordsMissing') } : {}),
      ...(words.length > WORDS_MAX ? { words: say('tokens.contest.wordsLong', { most: WORDS_MAX }) } : {}),
    };
  });
  const { values, set, errors } = form;
  const body = filled(form, ({ reason, amount, words }) => ({
    payment: of.id,
    reason,
    amount: typedAmount(amount),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }));
  const at = `/tokens/payments/${encodeURIComponent(of.id)}`;
  return (
    <Page title={say('tokens.contest.title')} back="/tokens/payments" form={form}>
      <div className="w-effect">
        <span className="w-row">
          <strong>{of.merchantName}</strong>
          <Amount value={of.amount} currency="CNY" big />
        </span>
        <Timestamp at={of.at} />
        <span className="w-eyebrow">
          {say('tokens.contest.until')} <BusinessDate day={of.contestableUntil} />
        </span>
      </div>
      <p className="w-lead">{say('tokens.contest.lead')}</p>
      <p>
        <Link className="w-inline" to={`${at}/not-me`}>
          {say('tokens.contest.notMe')}
        </Link>
      </p>
      <Act
        name={`${at}/contest contest`}
        path={DISPUTES}
        button={say('tokens.contest.button')}
        reply={said}
        body={body}
        to={() => `${at}/dispute`}
      >
        <RadioField
          id="reason"
          label={say('tokens.contest.reason')}
          error={errors?.reason}
          value={values.reason}
          choices={OWN_REASONS.map((value) => ({ value, label: say(`tokens.dispute.reason.${value}`) }))}
          onChange={(reason) => set('reason', reason)}
        />
        <TextField
          id="amount"
          label={say('tokens.contest.amount')}
          hint={say('tokens.contest.amountHint', { most })}
          error={errors?.amount}
          before="¥"
          inputMode="decimal"
          value={values.amount}
          onChange={(amount) => set('amount', amount)}
        />
        <LinesField
          id="words"
          label={say('tokens.dispute.words')}
          hint={say('tokens.contest.wordsHint')}
          error={errors?.words}
          value={values.words}
          onChange={(words) => set('words', words)}
        />
        <section className="w-stack" aria-labelledby="next">
          <h2 id="next">{say('tokens.contest.next')}</h2>
          <ul className="w-points">
            <li>{say('tokens.contest.means.bank', { days: BANK_WORKDAYS })}</li>
            <li>{say('tokens.contest.means.shop', { days: SHOP_WORKDAYS })}</li>
            <li>{say('tokens.contest.means.end')}</li>
            <li>{say('tokens.contest.means.once')}</li>
            <li>{say('tokens.contest.means.token')}</li>
          </ul>
        </section>
      </Act>
    </Page>
  );
}
