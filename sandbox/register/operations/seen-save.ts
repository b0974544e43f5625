import { refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { PilotRow } from '../tables.ts';

/** What the editor that hands in has on its screen. */
export const Save = Type.Optional(
  Type.Integer({
    minimum: 0,
    description: 'The save that is handed in; refused where another window saved since. Absent: the last.',
  }),
);

/** Another window saved since: what is on the screen is not what would be handed in. */
export const objectionToSave = ({ id, saves }: PilotRow, seen: number | undefined) =>
  seen === undefined || seen === saves
    ? undefined
    : refuse('draft-saved-elsewhere', { pilot: id, save: String(saves) });
