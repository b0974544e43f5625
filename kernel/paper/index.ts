export { type Paper, type PrintPaper, printPaper } from './print.ts';
