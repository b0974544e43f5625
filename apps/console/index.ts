import { fileURLToPath } from 'node:url';
import { type Built, buildApp } from '@sandglass/kit/build';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Where the built console lies; `buildConsole` fills it. */
export const consoleDist = fileURLToPath(new URL('./dist/', import.meta.url));

/** The address under which it is served; its own links begin with it. */
export const consoleBase = '/console/';

/** Whose words, schema and checks the screens share. */
const rooms = [
  '../../kernel/paper/**/*.ts',
  '../../sandbox/{declaration,ending,incidents,notices,register,triggers}/**/*.ts',
  '../../engines/lending/product/**/*.ts',
  '../../engines/rules/table/**/*.ts',
  '../../standards/iso8583/message/*.ts',
  '../../standards/loanmath/**/*.ts',
  '../wallet/{bank,homes,tokens/rules,words}/**/*.ts',
];

/** Builds the console unless it is built from these very sources. */
export const buildConsole = (): Promise<Built> => buildApp({ folder, base: consoleBase, rooms });
