import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { InputError } from './verb.ts';

/** A file's bytes, or standard input for `-`; what is gzipped is decompressed. */
export async function readInput(path: string): Promise<Buffer> {
  const bytes = path === '-' ? await standardInput() : await file(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new InputError(
      'input-unreadable',
      'Cannot decompress',
      `${path} begins like a gzip file but is damaged.`,
    );
  }
}

async function file(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new InputError(
      'file-unreadable',
      'Cannot read',
      `The file ${path} cannot be read. Check its name and rights.`,
    );
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
