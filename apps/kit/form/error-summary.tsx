import { useLayoutEffect, useRef } from 'react';
import { useKitWords } from '../locale/words.ts';

interface Props {
  readonly errors: Readonly<Record<string, string | undefined>> | undefined;
  readonly refusals: number;
  /** How a field is reached that is not simply on the page. */
  readonly onGo?: (field: string) => void;
}

/** All that is wrong, on top, each a link to its field; it takes the focus when a submit was refused. */
export function ErrorSummary({ errors, refusals, onGo = focusOn }: Props) {
  const say = useKitWords();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  const found = Object.entries(errors ?? {}).filter(([, text]) => text !== undefined);
  if (found.length === 0) return null;
  return (
    <div role="alert" className="sg-problem" tabIndex={-1} ref={box}>
      <h2>{say('summary')}</h2>
      <ul>
        {found.map(([field, text]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(field);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const focusOn = (field: string): void => document.getElementById(field)?.focus();
