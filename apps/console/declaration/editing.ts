import type { Draft, SectionState } from '@sandglass/declaration/form';
import { createContext, useContext } from 'react';
import type { SaveState } from './autosave.ts';
import type { Declared } from './shape.ts';

/** The draft that is being written, as every page and field of the editor shares it. */
export interface Editing {
  readonly pilot: string;
  readonly declared: Declared;
  /** The version in force, or the one handed in last; undefined before the first. */
  readonly version: Draft | undefined;
  readonly draft: Draft;
  /** The business date by which it is checked. */
  readonly on: string;
  readonly states: readonly SectionState[];
  readonly save: SaveState;
  /** Another value at a place; undefined takes the field out. Typing in one place is one step back. */
  readonly change: (pointer: string, value: unknown) => void;
  /** A draft changed as a whole, with what to say about it; it can be taken back. */
  readonly put: (draft: Draft, said: string) => void;
  readonly undo: (() => void) | undefined;
  /** What was done last, for ten seconds. */
  readonly said: string | undefined;
  /** Saves at once what is not saved yet: the save that has all of it, or nothing when a person must decide. */
  readonly flush: () => Promise<number | undefined>;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('useEditing stands outside of the editor');
  return editing;
}

/** What is wrong at a place, where it is shown already. */
export const ShownErrors = createContext<ReadonlyMap<string, string>>(new Map());
export const useError = (pointer: string): string | undefined => useContext(ShownErrors).get(pointer);
