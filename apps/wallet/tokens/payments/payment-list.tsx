import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { payments, paymentsPath } from '../../bank/payments.ts';
import { TOKEN_ME, type Token } from '../../bank/tokens.ts';
import { useLiveRead } from '../../frame/use-live-read.ts';
import { useWords } from '../../words/words.ts';
import { PaymentItem } from './payment-item.tsx';

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
      {[undefined, ...cursors].map((cursor, at) => {
        const Page = cursor === undefined ? NewestPayments : OlderPayments;
        return (
          <Page
            key={cursor ?? 'newest'}
            path={paymentsPath(token, cursor)}
            tokens={tokens}
            more={at === cursors.length ? (next) => setCursors([...cursors, next]) : undefined}
          />
        );
      })}
    </div>
  );
}

interface PageProps {
  readonly path: string;
  readonly tokens: readonly Token[];
  /** The last page that is shown leads on. */
  readonly more: ((cursor: string) => void) | undefined;
}

/** The newest payments, as they come. */
function NewestPayments(page: PageProps) {
  const say = useWords();
  const read = useLiveRead(page.path, payments, [TOKEN_ME]);
  return (
    <Shown read={read} lines={5}>
      {(found) =>
        found.payments.length === 0 ? (
          <EmptyState title={say('tokens.payments.noneTitle')} why={say('tokens.payments.none')} />
        ) : (
          <PaymentRows of={found} {...page} />
        )
      }
    </Shown>
  );
}

/** Older ones come by no news. */
function OlderPayments(page: PageProps) {
  const read = useRead(page.path, payments);
  return (
    <Shown read={read} lines={5}>
      {(found) => <PaymentRows of={found} {...page} />}
    </Shown>
  );
}

function PaymentRows({ of, tokens, more }: PageProps & { readonly of: ReturnType<typeof payments> }) {
  const say = useWords();
  const { next } = of;
  return (
    <>
      <ul className="w-payments">
        {of.payments.map((payment) => (
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
  );
}
