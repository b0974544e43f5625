import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { Refused } from '../api/problem.ts';
import { useKitWords } from '../locale/words.ts';
import { ProblemPanel } from '../show/problem-panel.tsx';
import { filePath, queryNow } from './query.ts';

/** Exactly what the address filters, as CSV or XLSX, one press each; the rows in sight may still be on their way there. */
export function FileButtons({ path }: { readonly path: string }) {
  const say = useKitWords();
  const { client } = useApi();
  const [failed, setFailed] = useState<{ title: string; detail: string }>();
  const save = async (format: 'csv' | 'xlsx') => {
    setFailed(undefined);
    try {
      const { name, blob } = await client.file(filePath(path, queryNow(), format));
      const url = URL.createObjectURL(blob);
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      setFailed(
        error instanceof Refused
          ? error.problem
          : { title: say('unreachable.title'), detail: say('unreachable.detail') },
      );
    }
  };
  return (
    <>
      <span className="sg-files">
        <button type="button" className="sg-button sg-plain" onClick={() => void save('csv')}>
          {say('table.csv')}
        </button>
        <button type="button" className="sg-button sg-plain" onClick={() => void save('xlsx')}>
          {say('table.xlsx')}
        </button>
      </span>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </>
  );
}
