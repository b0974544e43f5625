import { useLocale } from '@sandglass/kit';
import { useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { useEditing } from './editing.ts';
import { type Imported, importDraft } from './import.ts';

/** The draft as a file, and a file as the draft. */
export function Files() {
  const say = useWords();
  const { pilot, draft, put } = useEditing();
  const [imported, setImported] = useState<Imported>();
  const report = useRef<HTMLDivElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = importDraft(await file.text());
    setImported(found);
    if (found.ok) put(found.draft, say('declaration.files.imported', { name: file.name }));
    requestAnimationFrame(() => report.current?.focus());
  };
  const keep = () => {
    const blob = new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: 'application/json' });
    const href = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href, download: `${pilot}.json` }).click();
    URL.revokeObjectURL(href);
  };
  return (
    <section className="c-card" aria-labelledby="files">
      <h2 id="files">{say('declaration.files.title')}</h2>
      <p>{say('declaration.files.means')}</p>
      {imported !== undefined && (
        <div ref={report} tabIndex={-1} role="alert" className={imported.ok ? 'd-report' : 'sg-problem'}>
          <Report imported={imported} />
        </div>
      )}
      <div className="sg-actions">
        <button type="button" className="sg-button" onClick={keep}>
          {say('declaration.files.export')}
        </button>
        <label className="sg-button d-file">
          {say('declaration.files.import')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => {
              void take(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
      </div>
    </section>
  );
}

/** What became of a file: taken, taken but for some places, or not, and where it is wrong. */
function Report({ imported }: { readonly imported: Imported }) {
  const say = useWords();
  const [locale] = useLocale();
  if (imported.ok) {
    if (imported.leftOut.length === 0) return <p>{say('declaration.files.whole')}</p>;
    return (
      <>
        <p>{say('declaration.files.leftOut', { count: imported.leftOut.length })}</p>
        <ul>
          {imported.leftOut.map(({ path, message }) => (
            <li key={path}>{message[locale]}</li>
          ))}
        </ul>
      </>
    );
  }
  if (imported.why !== 'no-json') return <p>{say(`declaration.files.${imported.why}`)}</p>;
  const { line, column } = imported;
  return <p>{say('declaration.files.no-json', { line, column })}</p>;
}
