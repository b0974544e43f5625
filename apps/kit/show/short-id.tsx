import { useState } from 'react';
import { useKitWords } from '../locale/words.ts';

const HEAD = 14;
const TAIL = 4;

/** `application-0b1c…9f3e`: enough to recognise, the whole for the clipboard. */
export const shortened = (id: string): string =>
  id.length <= HEAD + TAIL + 1 ? id : `${id.slice(0, HEAD)}…${id.slice(-TAIL)}`;

/** An id in monospace; a press copies the whole of it. */
export function ShortId({ id }: { readonly id: string }) {
  const say = useKitWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(id).then(() => setCopied(true));
  return (
    <span className="sg-id">
      <code title={id}>{shortened(id)}</code>
      <button type="button" className="sg-copy" aria-label={say('copy', { id })} onClick={copy}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M5 5h8v9H5zM3 11V2h8" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      <span role="status" className="sg-copied">
        {copied ? say('copied') : ''}
      </span>
    </span>
  );
}
