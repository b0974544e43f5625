import { useKitWords } from '../locale/words.ts';
import { ProblemPanel } from '../show/problem-panel.tsx';
import { useFile } from '../show/use-file.ts';
import { filePath, queryNow } from './query.ts';

/** Exactly what the address filters, as CSV or XLSX, one press each; the rows in sight may still be on their way there. */
export function FileButtons({ path }: { readonly path: string }) {
  const say = useKitWords();
  const { save, failed } = useFile();
  const saveAs = (format: 'csv' | 'xlsx') => void save(filePath(path, queryNow(), format));
  return (
    <>
      <span className="sg-files">
        <button type="button" className="sg-button sg-plain" onClick={() => saveAs('csv')}>
          {say('table.csv')}
        </button>
        <button type="button" className="sg-button sg-plain" onClick={() => saveAs('xlsx')}>
          {say('table.xlsx')}
        </button>
      </span>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </>
  );
}
