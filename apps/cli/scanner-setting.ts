import { type Scanner, scannerOf } from '@sandglass/documents';
import { UsageError } from './verb.ts';

/** What looks at uploaded documents, from SANDGLASS_SCANNER. @throws UsageError */
export function scannerSetting(setting = process.env.SANDGLASS_SCANNER): Scanner | undefined {
  if (setting === undefined || setting === '') return undefined;
  const scanner = scannerOf(setting);
  if (scanner === undefined)
    throw new UsageError('SANDGLASS_SCANNER is tcp://HOST:PORT, unix:PATH or exec:COMMAND ARGS.');
  return scanner;
}
