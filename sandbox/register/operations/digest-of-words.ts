import { hash } from 'node:crypto';

/** SHA-256 of what a person wrote, hex: the words stand on the public page, and the log shows when they were changed. */
export const digestOfWords = (words: string): string => hash('sha256', words, 'hex');
