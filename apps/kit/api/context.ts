import { createContext, useContext } from 'react';
import type { Client } from './client.ts';
import type { Intentions } from './intention.ts';

/** The API and what is under way with it, as the screens share them. */
export interface Api {
  readonly client: Client;
  readonly intentions: Intentions;
}

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error('useApi stands outside of ApiContext');
  return api;
}
