import { Tag } from 'antd-mobile';
import type { LoanSummary } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';

/** How a loan stands, in a word. */
export function StateTag({ loan }: { readonly loan: Pick<LoanSummary, 'state' | 'overdue'> }) {
  const say = useWords();
  if (loan.overdue) return <Tag color="var(--sg-cinnabar)">{say('loan.overdue')}</Tag>;
  const color = loan.state === 'active' ? 'var(--sg-teal)' : 'var(--sg-ink-soft)';
  return (
    <Tag color={color} fill="outline">
      {say(`loan.${loan.state}`)}
    </Tag>
  );
}
