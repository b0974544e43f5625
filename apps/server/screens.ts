import { buildConsole, consoleBase, consoleDist } from '@sandglass/console';
import { buildWallet, walletBase, walletDist } from '@sandglass/wallet';

/** The apps of screens that the server serves; each signs in by its own id. */
export const screens = [
  { id: 'wallet', base: walletBase, dist: walletDist },
  { id: 'console', base: consoleBase, dist: consoleDist },
] as const;

/** Builds what changed since the last time; nothing when nothing did. */
export async function buildScreens(): Promise<void> {
  await buildWallet();
  await buildConsole();
}
