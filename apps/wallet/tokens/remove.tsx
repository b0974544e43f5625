import { Shown } from '@sandglass/kit';
import { changed, tokenPath } from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';
import { useToken } from './use-token.ts';

/** Deleting is for good: what follows of it stands here before it is done. */
export default function Remove() {
  const say = useWords();
  const { read, token, id } = useToken();
  const scenario = token?.scenario ?? '';
  return (
    <Page title={say('tokens.remove.title', { scenario })} back={`/tokens/${id}`}>
      <Shown read={read} lines={5}>
        {() =>
          token === undefined ? (
            <p>{say('tokens.one.gone')}</p>
          ) : (
            <>
              <ul className="w-points">
                <li>{say('tokens.remove.means.never', { name: token.requestor.name })}</li>
                <li>{say('tokens.remove.means.promised')}</li>
                {token.recurring && <li>{say('tokens.remove.means.recurring')}</li>}
                <li>{say('tokens.remove.means.others')}</li>
              </ul>
              <Act
                name={`/tokens/${id}/delete delete`}
                path={tokenPath(id, 'delete')}
                button={say('tokens.remove.button')}
                reply={changed}
                to={() => '/tokens'}
              />
              <ButtonLink to={`/tokens/${id}`} kind="second">
                {say('tokens.remove.keep')}
              </ButtonLink>
            </>
          )
        }
      </Shown>
    </Page>
  );
}
