import { useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import type { Payment } from '../../bank/payments.ts';
import type { Token } from '../../bank/tokens.ts';
import { useWords } from '../../words/words.ts';
import { fixOf } from '../fix.ts';
import { isAlive } from '../next.ts';

interface Props {
  readonly reason: NonNullable<Payment['reason']>;
  readonly token: Token | undefined;
}

/** Why a payment was refused, in words, and the one thing that changes it. */
export function WhyRefused({ reason: { code, title, text }, token }: Props) {
  const [locale] = useLocale();
  return (
    <div className="w-why">
      <strong>{title[locale]}</strong>
      <p>{text[locale]}</p>
      <WhatToDo code={code} token={token} />
    </div>
  );
}

function WhatToDo({ code, token }: { readonly code: string; readonly token: Token | undefined }) {
  const say = useWords();
  const fix = fixOf(code);
  if (fix === undefined) return <p>{say('tokens.fix.nothing')}</p>;
  const isChangeable = token !== undefined && isAlive(token);
  const link = (to: string) => (
    <Link className="sg-button" to={to}>
      {say(`tokens.fix.${fix.do}`)}
    </Link>
  );
  switch (fix.do) {
    case 'rule':
      return isChangeable ? link(`/tokens/${token.id}/rules?for=${fix.control}`) : null;
    case 'resume':
      // Only while it is so: it may have been resumed, or frozen, since.
      return token?.suspendedBy === 'holder' ? link(`/tokens/${token.id}`) : null;
    case 'make-another':
      return link('/tokens/new');
    case 'pay-in':
    case 'ask-shop':
    case 'call-bank':
    case 'pay-other-way':
      return <p>{say(`tokens.fix.${fix.do}`)}</p>;
    default:
      return fix satisfies never;
  }
}
