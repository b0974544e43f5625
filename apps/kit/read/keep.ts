import { type DehydratedState, dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/problem.ts';
import { sessionKey } from '../sign-in/session.ts';

const KEPT_MAX_CHARS = 2_000_000;
const RETRIES_MAX = 1;

/** The reads of an app in this tab. What was read last survives a reload without a network, until the tab or the sign-in ends. */
export function readsOfTab(storage: Storage, app: string): QueryClient {
  const keptAs = `sandglass.${app}.reads`;
  const reads = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 0,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) => failures < RETRIES_MAX && !(error instanceof Refused),
      },
    },
  });
  const kept = storage.getItem(keptAs);
  if (kept !== null) hydrate(reads, JSON.parse(kept));
  window.addEventListener('pagehide', () => {
    const now = JSON.stringify(keptOf(reads));
    if (storage.getItem(sessionKey(app)) === null) storage.removeItem(keptAs);
    else if (now.length <= KEPT_MAX_CHARS) storage.setItem(keptAs, now);
  });
  return reads;
}

/** What was read, also where reading it again failed since: the next page shows it with its time, and tries once more. */
function keptOf(reads: QueryClient): DehydratedState {
  const { queries, mutations } = dehydrate(reads, {
    shouldDehydrateQuery: ({ state }) => state.data !== undefined,
  });
  return {
    mutations,
    queries: queries.map((query) => ({
      ...query,
      state: { ...query.state, status: 'success', error: null, fetchFailureReason: null },
    })),
  };
}
