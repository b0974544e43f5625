import { Shown, useRead } from '@sandglass/kit';
import { LOANS, loans } from '../bank/loans.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { LoanList } from './loan-list.tsx';

/** All loans. */
export default function Loans() {
  const say = useWords();
  const read = useRead(LOANS, loans);
  return (
    <Page title={say('loan.listTitle')}>
      <Shown read={read}>{(found) => <LoanList loans={found.loans} />}</Shown>
      <ButtonLink to="/apply" kind="second">
        {say('home.apply.title')}
      </ButtonLink>
    </Page>
  );
}
