import { Amount, EmptyState, minorOf, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { FigureTable } from '../figure-table.tsx';
import { accountNamed } from './account-name.ts';
import { type Trial, trialShape } from './shape.ts';

/** The ledger by kind of account: the two columns are equal, or the page says that they are not. */
export function TrialBalance({ prefix }: { readonly prefix: string }) {
  const say = useWords();
  const read = useRead(`${prefix}/trial-balance`, trialShape);
  return (
    <section className="c-card" aria-labelledby="trial">
      <h2 id="trial">{say('books.trial')}</h2>
      <Shown read={read} lines={6}>
        {(trial) =>
          trial.lines.length === 0 ? (
            <EmptyState title={say('books.noLines')} why={say('books.noLinesWhy')} />
          ) : (
            <>
              <p role="status">{say(trial.balanced ? 'books.balanced' : 'books.unbalanced')}</p>
              <Lines of={trial} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Lines({ of: { lines, debits, credits } }: { readonly of: Trial }) {
  const say = useWords();
  const currency = lines[0]?.currency ?? 'CNY';
  return (
    <FigureTable
      label={say('lending.table', { of: say('books.trial') })}
      of={say('books.account')}
      columns={(['accounts', 'debits', 'credits', 'balance'] as const).map((column) =>
        say(`books.${column}`),
      )}
      rows={[
        ...lines.map(({ code, accounts, balance, side, ...line }) => ({
          id: `${code} ${line.currency}`,
          name: accountNamed(code, say),
          figures: [
            accounts,
            <Amount key="debits" value={line.debits} currency={line.currency} />,
            <Amount key="credits" value={line.credits} currency={line.currency} />,
            <span key="balance">
              <Amount value={balance} currency={line.currency} />{' '}
              {minorOf(balance) === 0n ? '' : say(`books.side.${side}`)}
            </span>,
          ],
        })),
        {
          id: 'total',
          name: say('books.total'),
          figures: [
            '',
            <Amount key="debits" value={debits} currency={currency} />,
            <Amount key="credits" value={credits} currency={currency} />,
            '',
          ],
        },
      ]}
    />
  );
}
