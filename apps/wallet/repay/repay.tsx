import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isZero } from '../bank/bounds.ts';
import { CUSTOMER, customer } from '../bank/customer.ts';
import { loan, loanPath, type Repaid } from '../bank/loans.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { RepaidPage } from './repaid.tsx';
import { RepayForm } from './repay-form.tsx';

/** Repaying: today's quote first, then how much, then exactly what will happen. */
export default function Repay() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(loanPath(id), loan);
  const me = useRead(CUSTOMER, customer);
  const [done, setDone] = useState<Repaid>();
  if (done !== undefined) return <RepaidPage loan={id} of={done} />;
  if (read.data !== undefined && me.data !== undefined && !isZero(read.data.settlement.total)) {
    return <RepayForm of={read.data} balance={me.data.balance} onDone={setDone} />;
  }
  return (
    <Page title={say('repay.title')} back={`/loans/${id}`}>
      <Shown read={me}>
        {() => (
          <Shown read={read}>
            {() => (
              <EmptyState title={say('repay.nothing')} why={say('repay.nothingWhy')}>
                <ButtonLink to={`/loans/${id}`}>{say('repay.toLoan')}</ButtonLink>
              </EmptyState>
            )}
          </Shown>
        )}
      </Shown>
    </Page>
  );
}
