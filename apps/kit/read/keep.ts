import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/problem.ts';

const KEPT_AS = 'sandglass.reads';
const KEPT_MAX_CHARS = 2_000_000;
const RETRIES_MAX = 1;

/** The reads of this tab. What was read last survives a reload without a network, until the tab or the sign-in ends. */
export function readsOfTab(storage: Storage): QueryClient {
  const reads = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 0,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) => failures < RETRIES_MAX && !(error instanceof Refused),
      },
    },
  });
  const kept = storage.getItem(KEPT_AS);
  if (kept !== null) hydrate(reads, JSON.parse(kept));
  window.addEventListener('pagehide', () => {
    const now = JSON.stringify(dehydrate(reads));
    if (storage.getItem('sandglass.session') === null) storage.removeItem(KEPT_AS);
    else if (now.length <= KEPT_MAX_CHARS) storage.setItem(KEPT_AS, now);
  });
  return reads;
}
