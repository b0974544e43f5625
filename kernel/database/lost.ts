/** «Operator intervention» and «connection exception» of PostgreSQL, and no connection left. */
const GONE = /^(57P0[1-4]|08...|53300)$/;
/** What pg says in words alone. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Whether the database could not be reached, or was lost while it was asked: the caller may repeat. */
export function isLostConnection(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isLostConnection);
  if (!(error instanceof Error)) return false;
  if (SAID.test(error.message)) return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  if ('severity' in error) return GONE.test(error.code);
  // Node's own, of a socket: a file that is missing has another syscall.
  const syscall = 'syscall' in error ? error.syscall : undefined;
  return syscall === 'connect' || syscall === 'read' || syscall === 'write'
    ? ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(error.code)
    : false;
}
