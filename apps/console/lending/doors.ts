import { useParams } from 'react-router';
import { doorsOf } from './lends.ts';

/** Where the doors of the lending of the address's pilot begin. */
export const useDoors = (): string => doorsOf(useParams().pilot ?? '');
