import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { type Problem, Refused } from '../api/problem.ts';
import { useKitWords } from '../locale/words.ts';

export interface FileSave {
  readonly save: (path: string) => Promise<void>;
  /** While it is made and fetched. */
  readonly busy: boolean;
  readonly failed: (Pick<Problem, 'title' | 'detail'> & Partial<Problem>) | undefined;
}

/** Fetches a file as the signed-in person and hands it to the browser under its own name. */
export function useFile(): FileSave {
  const say = useKitWords();
  const { client } = useApi();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FileSave['failed']>();
  const save = async (path: string) => {
    setFailed(undefined);
    setBusy(true);
    try {
      const { name, blob } = await client.file(path);
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
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, failed };
}
