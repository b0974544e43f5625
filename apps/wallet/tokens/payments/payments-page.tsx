import { SelectField, Shown, useRead } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { TOKEN_ME, tokenMe } from '../../bank/tokens.ts';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { PaymentList } from './payment-list.tsx';

/** Every payment by token, or those of one; which one stands in the address. */
export default function PaymentsPage() {
  const say = useWords();
  const read = useRead(TOKEN_ME, tokenMe);
  const [query, setQuery] = useSearchParams();
  const token = query.get('token') ?? '';
  return (
    <Page title={say('tokens.payments.title')} back="/tokens">
      <Shown read={read} lines={6}>
        {({ tokens }) => (
          <>
            <SelectField
              id="token"
              label={say('tokens.payments.filter')}
              value={token}
              choices={[
                { value: '', label: say('tokens.payments.all') },
                ...tokens.map(({ id, scenario, lastFour }) => ({
                  value: id,
                  label: `${scenario} (${lastFour})`,
                })),
              ]}
              onChange={(value) => setQuery(value === '' ? {} : { token: value }, { replace: true })}
            />
            <p className="sg-hint">{say('tokens.payments.live')}</p>
            <PaymentList key={token} token={token === '' ? undefined : token} tokens={tokens} />
          </>
        )}
      </Shown>
    </Page>
  );
}
