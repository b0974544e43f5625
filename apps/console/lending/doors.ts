import { usePilot } from '../pilot/frame.tsx';
import { doorsOf } from './lends.ts';

/** Where the doors of this pilot's lending begin. */
export const useDoors = (): string => doorsOf(usePilot().pilot.id);
