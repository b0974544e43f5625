import { useRead } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { deskShape } from './shape.ts';

export const deskPath = (pilot: string): string => `/api/pilots/${pilot}/desk`;

/** What the caller sees of a pilot and may do about it. */
export const useDesk = (pilot: string) => useRead(deskPath(pilot), deskShape);

/** After a step: everything that was read of pilots may have changed. */
export function useAfterStep(): () => void {
  const reads = useQueryClient();
  return useCallback(() => void reads.invalidateQueries(), [reads]);
}
