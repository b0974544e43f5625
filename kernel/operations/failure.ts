/**
 * Why a batch's statement did not answer with success:
 * fenced — the shard has another owner; rejected — the server refused the statement and lives;
 * transient — the server asks to try again; unknown — the connection broke, it may or may not have committed.
 */
export type Failure = 'fenced' | 'rejected' | 'transient' | 'unknown';

const FENCE = 'SG001';
/** Serialization failure, deadlock, and the classes «insufficient resources» and «system error» of PostgreSQL. */
const TRANSIENT = /^(40001|40P01|53|58)/;
/** «Operator intervention» and «connection exception»: the server ends or the session is gone. */
const BROKEN = /^(57P|08)/;

export function judge(error: unknown): Failure {
  const code = codeOf(error);
  if (code === FENCE) return 'fenced';
  if (code === undefined || BROKEN.test(code)) return 'unknown';
  if (TRANSIENT.test(code)) return 'transient';
  return 'rejected';
}

/**
 * The SQLSTATE of what the server said: that has a severity. Node's own codes mean a broken connection, and one of them
 * (EPIPE) looks like an SQLSTATE.
 */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
