import { type Shape, useRead, useWatch } from '@sandglass/kit';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * A read that goes on as the bank's answer changes, and is kept like any other for when the network is gone.
 *
 * @param also reads that change with it: they are asked for again
 */
export function useLiveRead<T>(
  path: string,
  shape: Shape<T>,
  also: readonly string[] = [],
): UseQueryResult<T> {
  const reads = useQueryClient();
  const read = useRead(path, shape);
  const { data } = useWatch(path, shape);
  const changes = useRef(also);
  changes.current = also;
  useEffect(() => {
    if (data === undefined) return;
    reads.setQueryData([path], data);
    for (const each of changes.current) void reads.invalidateQueries({ queryKey: [each] });
  }, [reads, path, data]);
  return read;
}
