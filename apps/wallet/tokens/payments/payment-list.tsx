import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { payments, paymentsPath } from '../../bank/payments.ts';
import type { Token } from '../../bank/tokens.ts';
import { useWords } from '../../words/words.ts';
import { PaymentItem } from './payment-item.tsx';

/** How often what is in sight is read again, where nothing tells that something came. */
const AGAIN_MS = 5_000;

interface Props {
  /** Only of this token. */
  readonly token?: string | undefined;
  readonly tokens: readonly Token[];
}

/** Payments, the newest first, page after page; also those that were refused, with why. */
export function PaymentList({ token, tokens }: Props) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <div className="w-stack">
      {[undefined, ...cursors].map((cursor, at) => (
        <PaymentsPage
          key={cursor ?? 'first'}
          path={paymentsPath(token, cursor)}
          tokens={tokens}
          isFirst={at === 0}
          more={at === cursors.length ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </div>
  );
}

interface PageProps {
  readonly path: string;
  readonly tokens: readonly Token[];
  readonly isFirst: boolean;
  /** The last page that is shown leads on. */
  readonly more: ((cursor: string) => void) | undefined;
}

function PaymentsPage({ path, tokens, isFirst, more }: PageProps) {
  const say = useWords();
  const read = useRead(path, payments, isFirst ? AGAIN_MS : undefined);
  return (
    <Shown read={read} lines={5}>
      {({ payments: all, next }) =>
        all.length === 0 && isFirst ? (
          <EmptyState title={say('tokens.payments.noneTitle')} why={say('tokens.payments.none')} />
        ) : (
          <>
            <ul className="w-payments">
              {all.map((payment) => (
                <PaymentItem
                  key={payment.id}
                  payment={payment}
                  token={tokens.find(({ id }) => id === payment.token)}
                />
              ))}
            </ul>
            {next !== null && more !== undefined && (
              <button type="button" className="sg-button" onClick={() => more(next)}>
                {say('tokens.payments.more')}
              </button>
            )}
          </>
        )
      }
    </Shown>
  );
}
