import { FileButton, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { documentsShape } from './hardship-shape.ts';

/** Papers about a loan, asked for by a press: whoever looks uses the customer's data, and the customer sees it. */
export function Papers({ about }: { readonly about: string }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <p>
        <button type="button" className="sg-button c-small sg-plain" onClick={() => setOpen(true)}>
          {say('lending.showPapers')}
        </button>
      </p>
    );
  }
  return <List about={about} />;
}

function List({ about }: { readonly about: string }) {
  const say = useWords();
  const { pilot } = usePilot();
  const path = `/api/pilots/${pilot.id}/documents`;
  const read = useRead(`${path}?about=${encodeURIComponent(about)}`, documentsShape);
  return (
    <Shown read={read} lines={1}>
      {({ documents }) => {
        const kept = documents.filter(({ state }) => state !== 'removed');
        if (kept.length === 0) return <p className="c-soft">{say('lending.noPapers')}</p>;
        return (
          <ul className="c-papers">
            {kept.map(({ document, type, bytes, scan }) => (
              <li key={document}>
                <FileButton path={`${path}/${document}/content`}>
                  {say('lending.paper', { type: type.split('/')[1] ?? type, size: Math.ceil(bytes / 1024) })}
                </FileButton>{' '}
                <span className="c-soft">{say(`lending.scan.${scan}`)}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}
