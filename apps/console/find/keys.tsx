import { Dialog } from '@sandglass/kit';
import { useWords } from '../words/words.ts';

const keys = [
  ['Ctrl K · ⌘ K', 'keys.find'],
  ['?', 'keys.help'],
  ['g t', 'keys.today'],
  ['g p', 'keys.pilots'],
] as const;

/** The keys of the console. */
export default function Keys({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  return (
    <Dialog title={say('keys.title')} isOpen onClose={onClose} isDismissable>
      <dl className="c-facts">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <div className="sg-actions">
        <button type="button" className="sg-button" onClick={onClose}>
          {say('find.close')}
        </button>
      </div>
    </Dialog>
  );
}
