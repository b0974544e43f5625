import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/context.ts';
import type { Shape } from '../api/shape.ts';

/**
 * A read of the API; its last answer stays in sight when the network does not. `everyMs`: it is read again and again,
 * where something goes on by itself.
 */
export function useRead<T>(path: string, shape: Shape<T>, everyMs?: number): UseQueryResult<T> {
  const { client } = useApi();
  return useQuery({
    queryKey: [path],
    queryFn: () => client.get(path, shape),
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
}
