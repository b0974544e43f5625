import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { formatVkey, HASH_SIZE, MalformedError, parseVkey, type VerifierKey } from '@sandglass/tlog';
import { InputError, type VerbCall } from '../verb.ts';
import { SIGNATURE_TYPES } from './signature-types.ts';

/** What a verifier remembers of a log between two looks: its keys, and the head that it must go on from. */
export interface LogState {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** The checkpoint note of that head: kept, for two of them prove a fork. */
  readonly checkpoint: string;
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
}

/** Reads the state file; undefined when there is none yet. Throws InputError when it is not one of ours. */
export async function readState(call: VerbCall, path: string): Promise<LogState | undefined> {
  if (!existsSync(path)) return undefined;
  const text = (await call.read(path)).toString();
  try {
    return parseState(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof MalformedError) && !(error instanceof SyntaxError)) throw error;
    throw new InputError(
      'state-malformed',
      'Not a state file',
      `${path} is not the state of a log: ${error.message}.`,
    );
  }
}

/** Replaces the state file as a whole, so that a stopped process leaves the old one. */
export async function writeState(path: string, state: LogState): Promise<void> {
  const written = {
    origin: state.origin,
    size: state.size,
    root: state.root.toString('hex'),
    checkpoint: state.checkpoint,
    keys: state.keys.map(formatVkey),
    witnesses: state.witnesses.map(formatVkey),
  };
  await writeFile(`${path}.new`, `${JSON.stringify(written, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

function parseState(value: unknown): LogState {
  if (typeof value !== 'object' || value === null) throw new MalformedError('it is not a JSON object');
  const fields = new Map<string, unknown>(Object.entries(value));
  const [origin, size, root] = [fields.get('origin'), fields.get('size'), fields.get('root')];
  const checkpoint = fields.get('checkpoint');
  if (typeof origin !== 'string' || typeof checkpoint !== 'string')
    throw new MalformedError('a text is missing');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw new MalformedError('size is no count');
  const rootBytes = Buffer.from(typeof root === 'string' ? root : '', 'hex');
  if (rootBytes.length !== HASH_SIZE) throw new MalformedError('root is not a hash');
  const keys = parseKeys(fields.get('keys'));
  if (keys.length === 0) throw new MalformedError('it pins no key');
  return { origin, size, root: rootBytes, checkpoint, keys, witnesses: parseKeys(fields.get('witnesses')) };
}

function parseKeys(value: unknown): VerifierKey[] {
  if (!Array.isArray(value)) throw new MalformedError('a list of keys is missing');
  return value.map((vkey: unknown) => parseVkey(String(vkey), SIGNATURE_TYPES));
}
