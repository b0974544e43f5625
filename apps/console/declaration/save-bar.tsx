import { ProblemPanel, useSignIn } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { useEditing } from './editing.ts';

/** How far the draft is kept, and the way back: always in sight. */
export function SaveBar() {
  const say = useWords();
  const signIn = useSignIn();
  const { save, said, undo, flush } = useEditing();
  const again = () => void signIn.start(location.pathname, document.documentElement.lang);
  return (
    <div className="d-bar">
      {save.is === 'refused' && <ProblemPanel problem={save.problem} />}
      <p role="status" className={`d-save d-save-${save.is}`}>
        {said !== undefined && <span>{said} </span>}
        {say(`declaration.save.${save.is}`)}
      </p>
      {save.is === 'signed-out' && (
        <button type="button" className="sg-button c-small" onClick={again}>
          {say('signIn.button')}
        </button>
      )}
      {(save.is === 'changed' || save.is === 'refused') && (
        <button type="button" className="sg-button c-small sg-plain" onClick={() => void flush()}>
          {say('declaration.saveNow')}
        </button>
      )}
      <button
        type="button"
        className="sg-button c-small"
        aria-disabled={undo === undefined}
        onClick={() => undo?.()}
      >
        {say('declaration.undo')}
      </button>
    </div>
  );
}
