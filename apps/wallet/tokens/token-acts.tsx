import { Link } from 'react-router';
import { changed, type Token, tokenPath } from '../bank/tokens.ts';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';

/** Pause or resume, with what that means; deleting is a page of its own, because it is for good. */
export function TokenActs({ token: { id, state, suspendedBy } }: { readonly token: Token }) {
  const say = useWords();
  if (state === 'deleted' || state === 'expired') return null;
  return (
    <section className="w-stack">
      {state === 'active' && (
        <Act
          key="suspend"
          name={`/tokens/${id} suspend`}
          path={tokenPath(id, 'suspend')}
          button={say('tokens.one.pause')}
          kind="second"
          reply={changed}
        >
          <p className="sg-hint">{say('tokens.one.pauseMeans')}</p>
        </Act>
      )}
      {state === 'suspended' && suspendedBy === 'holder' && (
        <Act
          key="resume"
          name={`/tokens/${id} resume`}
          path={tokenPath(id, 'resume')}
          button={say('tokens.one.resume')}
          reply={changed}
        >
          <p className="sg-hint">{say('tokens.one.resumeMeans')}</p>
        </Act>
      )}
      {state === 'suspended' && suspendedBy === 'requestor' && <p>{say('tokens.one.byRequestor')}</p>}
      {state === 'suspended' && suspendedBy === 'issuer' && <p>{say('tokens.one.byIssuer')}</p>}
      <Link to={`/tokens/${id}/delete`} className="sg-button w-grave w-wide">
        {say('tokens.one.delete')}
      </Link>
    </section>
  );
}
