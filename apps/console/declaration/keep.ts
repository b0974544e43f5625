import { fittingDraft, isRecord } from '@sandglass/declaration/form';
import type { Unsaved } from './autosave.ts';

const keptAs = (pilot: string): string => `sandglass.draft.${pilot}`;

/** What this tab has not saved yet; it ends with the tab or the sign-in. */
export function keepUnsaved(storage: Storage, pilot: string, unsaved: Unsaved | undefined): void {
  if (unsaved === undefined) storage.removeItem(keptAs(pilot));
  else storage.setItem(keptAs(pilot), JSON.stringify(unsaved));
}

export function unsavedOf(storage: Storage, pilot: string): Unsaved | undefined {
  const kept = storage.getItem(keptAs(pilot));
  if (kept === null) return undefined;
  const { save, base, draft, sent } = JSON.parse(kept) as Record<string, unknown>;
  const [from, to] = [fittingDraft(base), fittingDraft(draft)];
  if (typeof save !== 'number' || from === undefined || to === undefined) return undefined;
  const unsaved = { save, base: from.draft, draft: to.draft };
  return isRecord(sent) && typeof sent.key === 'string' && isRecord(sent.draft)
    ? { ...unsaved, sent: { key: sent.key, draft: sent.draft } }
    : unsaved;
}
