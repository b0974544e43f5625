import { ProblemPanel, Refused, useApi, useKitWords, useLocale } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../words/words.ts';

/** A version as PDF, also one that only its institution and the supervisor may read yet. */
export function PdfButton({ pilot, version }: { readonly pilot: string; readonly version: number }) {
  const say = useWords();
  const kit = useKitWords();
  const [locale] = useLocale();
  const { client } = useApi();
  const [failed, setFailed] = useState<{ title: string; detail: string }>();
  const keep = async () => {
    setFailed(undefined);
    try {
      const { name, blob } = await client.file(
        `/api/pilots/${pilot}/declaration.pdf?version=${version}&lang=${locale}`,
      );
      const href = URL.createObjectURL(blob);
      Object.assign(document.createElement('a'), { href, download: name }).click();
      URL.revokeObjectURL(href);
    } catch (error) {
      const lost = { title: kit('unreachable.title'), detail: kit('unreachable.detail') };
      setFailed(error instanceof Refused ? error.problem : lost);
    }
  };
  return (
    <>
      <button
        type="button"
        className="sg-button sg-plain c-small"
        aria-label={say('declaration.versions.pdfOf', { version })}
        onClick={() => void keep()}
      >
        PDF
      </button>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </>
  );
}
