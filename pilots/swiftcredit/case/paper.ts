import { documents } from '@sandglass/documents';
import type { State } from '@sandglass/operations';

/** Whether this is a paper of the case, of this kind, and the one that counts: not replaced, not removed. */
export function isPaperOf(state: State, document: string | undefined, caseId: string, kind: string): boolean {
  const paper = document === undefined ? undefined : state.get(documents, document);
  return paper?.folder === caseId && paper.kind === kind && paper.state === 'kept';
}
