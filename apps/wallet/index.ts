import { fileURLToPath } from 'node:url';
import { type Built, buildApp } from '@sandglass/kit/build';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Where the built wallet lies; `buildWallet` fills it. */
export const walletDist = fileURLToPath(new URL('./dist/', import.meta.url));

/** The address under which it is served; its own links begin with it. */
export const walletBase = '/wallet/';

/** By its own name in each language. */
export const walletTitle = { 'zh-Hans': '沙漏钱包', 'zh-Hant': '沙漏錢包', en: 'Sandglass wallet' } as const;

/** Builds the wallet unless it is built from these very sources. */
export const buildWallet = (): Promise<Built> =>
  buildApp({ folder, base: walletBase, fileList: 'files.json' });
