import type { Dispatcher, Pool } from 'undici';

/** Asks by undici's lowest door, for what a client costs is the load's own and not the house's. @returns its answer */
export function post(
  pool: Pool,
  path: string,
  body: string,
  key: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const headers = [
    'content-type',
    'application/json',
    'idempotency-key',
    key,
    'authorization',
    'Bearer bench',
  ];
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => {},
      onResponseStart: (_controller, code) => {
        status = code;
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString() }),
      onResponseError: (_controller, error) => reject(error),
    };
    pool.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}
