import type { ReactNode } from 'react';
import { ProblemPanel } from './problem-panel.tsx';
import { useFile } from './use-file.ts';

/** One press fetches a file; what keeps it back is said where it was asked for. */
export function FileButton({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const { save, busy, failed } = useFile();
  return (
    <>
      <button type="button" className="sg-button" aria-busy={busy} onClick={() => void save(path)}>
        {children}
      </button>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </>
  );
}
