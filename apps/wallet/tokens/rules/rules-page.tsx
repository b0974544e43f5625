import { Shown } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { useToken } from '../use-token.ts';
import { RulesForm } from './rules-form.tsx';

/** The rules of a token, changed by plain controls; `?for=perDay` leads to the one that refused a payment. */
export default function RulesPage() {
  const say = useWords();
  const { read, token, id } = useToken();
  const [query] = useSearchParams();
  const wanted = query.get('for') ?? undefined;
  if (token !== undefined) return <RulesForm key={token.id} token={token} wanted={wanted} />;
  return (
    <Page title={say('tokens.rules.title')} back={`/tokens/${id}`}>
      <Shown read={read} lines={8}>
        {() => <p>{say('tokens.one.gone')}</p>}
      </Shown>
    </Page>
  );
}
