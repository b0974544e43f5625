import { amountText, BusinessDate, type Decimal, useLocale, useRead } from '@sandglass/kit';
import { type LoanFact, loanFacts, loanFactsPath, proofPage } from '../bank/facts.ts';
import type { Loan } from '../bank/loans.ts';
import { useWords, type WalletWords } from '../words/words.ts';
import { eventsOf } from './events.ts';
import { ofLoan } from './of-loan.ts';

/** What happened to a loan, the newest first: each entry is a fact, and leads to its proof in the public log. */
export function Timeline({ of }: { readonly of: Loan }) {
  const { data } = useRead(loanFactsPath, loanFacts);
  const facts = ofLoan(data?.facts ?? [], of.loan);
  return facts.length > 0 ? <Facts facts={facts} of={of} /> : <Events of={of} />;
}

type Kind = keyof WalletWords['loan']['facts'];

function Facts({ facts, of }: { readonly facts: readonly LoanFact[]; readonly of: Loan }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = (amount: Decimal | null | undefined) =>
    amount === null || amount === undefined ? '' : amountText(amount, of.currency, locale);
  return (
    <ol className="w-timeline">
      {facts.map(({ id, pilot, kind, businessDate, content }) => (
        <li key={id}>
          <BusinessDate day={businessDate} />
          <span>
            {say(`loan.facts.${known(kind)}`, {
              amount: money(content?.amount ?? content?.limit),
              principal: money(content?.principal),
              interest: money(content?.interest),
              before: percentText(content?.beforeBps),
              rate: percentText(content?.rateBps),
            })}{' '}
            <a href={proofPage(pilot, id)} className="w-proof">
              {say('loan.proof')}
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Basis points as percent with two decimals. */
const percentText = (bps: number | null | undefined): string => (bps == null ? '' : (bps / 100).toFixed(2));

const KINDS: readonly Kind[] = [
  'signed',
  'drawn',
  'repaid',
  'due',
  'overdue',
  'settled',
  'drawing-settled',
  'limit-frozen',
  'handed-over',
  'loan-sold',
  'received-for-buyer',
  'repriced',
  'hardship-asked',
  'hardship-offered',
  'hardship-agreed',
  'hardship-declined',
  'hardship-done',
  'restructure-approved',
  'restructure-declined',
  'restructured',
  'renewal-signed',
  'renewal-withdrawn',
  'renewal-stopped',
  'renewal-missed',
  'renewal-short',
  'renewed',
];
/** `microloan.drawn` → `drawn`; what this wallet has no word for is still an entry with its proof. */
const known = (kind: string): Kind => KINDS.find((one) => kind.endsWith(`.${one}`)) ?? 'other';

/** From the loan's own rows, until its facts are there. */
function Events({ of }: { readonly of: Loan }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = (amount: Decimal | undefined) =>
    amount === undefined ? '' : amountText(amount, of.currency, locale);
  return (
    <ol className="w-timeline">
      {eventsOf(of).map(({ id, on, what, amount, principal, interest, fees }) => (
        <li key={id}>
          <BusinessDate day={on} />
          <span>
            {say(fees === undefined ? `loan.events.${what}` : 'loan.events.repaidWithFee', {
              amount: money(amount),
              principal: money(principal),
              interest: money(interest),
              fees: money(fees),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
