import { clamdScanner } from './clamd.ts';
import { commandScanner } from './command.ts';
import type { Scanner } from './scanner.ts';

/**
 * The scanner of a setting; undefined where there is none, and for a setting that is not understood.
 *
 * @example scannerOf('tcp://127.0.0.1:3310'); scannerOf('unix:/run/clamav/clamd.ctl'); scannerOf('exec:clamscan --no-summary -')
 */
export function scannerOf(setting: string): Scanner | undefined {
  const [, kind, rest = ''] = /^(tcp:\/\/|unix:|exec:)(.+)$/.exec(setting) ?? [];
  if (kind === 'unix:') return clamdScanner({ path: rest });
  if (kind === 'exec:') {
    const [command = '', ...args] = rest.trim().split(/\s+/);
    return commandScanner(command, args);
  }
  if (kind === undefined || !URL.canParse(setting)) return undefined;
  const { hostname, port } = new URL(setting);
  return port === '' ? undefined : clamdScanner({ host: hostname, port: Number(port) });
}
