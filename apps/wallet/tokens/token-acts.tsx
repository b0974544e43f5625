import { Link } from 'react-router';
import { changed, type Token, tokenPath } from '../bank/tokens.ts';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';

/**
 * Pause or resume, with what that means; deleting is a page of its own, because it is for good. What one press changes
 * keeps its place, so that nothing else comes under the finger.
 */
export function TokenActs({ token: { id, state, suspendedBy } }: { readonly token: Token }) {
  const say = useWords();
  if (state === 'deleted' || state === 'expired') return null;
  const isPaused = state === 'suspended';
  const verb = isPaused ? 'resume' : 'suspend';
  return (
    <section className="w-stack">
      {(state === 'active' || suspendedBy === 'holder') && (
        <Act
          name={`/tokens/${id} ${verb}`}
          path={tokenPath(id, verb)}
          button={say(isPaused ? 'tokens.one.resume' : 'tokens.one.pause')}
          kind={isPaused ? 'primary' : 'second'}
          reply={changed}
          already={say(isPaused ? 'tokens.one.pausedAlready' : 'tokens.one.resumedAlready')}
          beside={(isResting) => <Delete id={id} isResting={isResting} />}
        >
          <div className="w-same-place">
            <p className="sg-hint" hidden={isPaused}>
              {say('tokens.one.pauseMeans')}
            </p>
            <p className="sg-hint" hidden={!isPaused}>
              {say('tokens.one.resumeMeans')}
            </p>
          </div>
        </Act>
      )}
      {state === 'suspended' && suspendedBy === 'requestor' && <p>{say('tokens.one.byRequestor')}</p>}
      {state === 'suspended' && suspendedBy === 'issuer' && <p>{say('tokens.one.byIssuer')}</p>}
      {state !== 'active' && suspendedBy !== 'holder' && <Delete id={id} isResting={false} />}
    </section>
  );
}

function Delete({ id, isResting }: { readonly id: string; readonly isResting: boolean }) {
  const say = useWords();
  return (
    <Link
      to={`/tokens/${id}/delete`}
      className="sg-button w-grave w-wide"
      aria-disabled={isResting || undefined}
      onClick={(event) => {
        if (isResting) event.preventDefault();
      }}
    >
      {say('tokens.one.delete')}
    </Link>
  );
}
