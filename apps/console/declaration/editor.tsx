import './editor.css';
import { type Draft, fittingDraft, newDraft, sectionStates } from '@sandglass/declaration/form';
import { Shown, useApi } from '@sandglass/kit';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, useParams } from 'react-router';
import { NotFound } from '../frame/not-found.tsx';
import { Autosave, type SaveState } from './autosave.ts';
import { Conflict } from './conflict.tsx';
import { type Editing, EditingContext } from './editing.ts';
import { keepUnsaved, unsavedOf } from './keep.ts';
import { SaveBar } from './save-bar.tsx';
import { type Declared, declaredShape, type Saved, savedShape } from './shape.ts';
import { useHistory } from './use-history.ts';

/** So long nothing is typed before what was is saved. */
const QUIET_MS = 1_000;

interface Begun {
  readonly saved: Saved;
  readonly declared: Declared;
}

/** The editor of one declaration: what is written is kept while its pages change. */
export default function Editor() {
  const { pilot = '' } = useParams();
  const { client } = useApi();
  const [visit] = useState(() => crypto.randomUUID());
  // Never from what an earlier visit read: each save follows the one before.
  const read = useQuery({
    queryKey: ['declaration', pilot, visit],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async (): Promise<Begun> => ({
      saved: await client.get(`/api/pilots/${pilot}/draft`, savedShape),
      declared: await client.get(`/api/pilots/${pilot}`, declaredShape),
    }),
  });
  return (
    <Shown read={read} none={<NotFound />} lines={8}>
      {(begun) => <Begin key={pilot} pilot={pilot} begun={begun} />}
    </Shown>
  );
}

const draftOf = (document: unknown): Draft | undefined => fittingDraft(document)?.draft;

function Begin({ pilot, begun }: { readonly pilot: string; readonly begun: Begun }) {
  const { client } = useApi();
  const { saved, declared } = begun;
  const version = useMemo(() => draftOf(declared.declaration), [declared]);
  const [start] = useState(() => {
    const base = draftOf(saved.document) ?? version ?? newDraft;
    const unsaved = unsavedOf(sessionStorage, pilot);
    return { base, unsaved };
  });
  const { unsaved, base } = start;
  const history = useHistory(unsaved?.draft ?? base);
  const { draft } = history;
  const [save, setSave] = useState<SaveState>({ is: 'saved' });
  const autosave = useRef<Autosave>(undefined);
  autosave.current ??= new Autosave(unsaved ?? { save: saved.save, base }, {
    pilot,
    client,
    tell: setSave,
    keep: (what) => keepUnsaved(sessionStorage, pilot, what),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const saving = autosave.current;
  const last = useRef(unsaved === undefined ? draft : undefined);
  useEffect(() => {
    if (draft === last.current) return undefined;
    last.current = draft;
    saving.change(draft);
    const timer = setTimeout(() => void saving.flush(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [draft, saving]);
  useEffect(() => () => void saving.flush(), [saving]);
  const settled = useDeferredValue(draft);
  const on = saved.businessDate;
  const states = useMemo(() => sectionStates(settled, on), [settled, on]);
  const { change, put, undo, said } = history;
  const editing: Editing = {
    pilot,
    declared,
    version,
    draft,
    on,
    states,
    save,
    change,
    put,
    undo,
    said,
    flush: () => saving.flush(),
  };
  return (
    <EditingContext value={editing}>
      {save.is === 'conflict' ? <Conflict autosave={saving} /> : <Outlet />}
      <SaveBar />
    </EditingContext>
  );
}
