import { parseSync } from 'vite';
import { argumentsOf, calleeOf, type Node, nodesOf, stringOf } from './nodes.ts';
import type { Offence, Rule } from './offence.ts';
import type { Source } from './source.ts';

const WORDS_OF_A_SENTENCE_MIN = 4;
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Marks of unfinished work: notes to oneself, tests switched on or off, silenced types, code put to sleep. */
export const leftovers: Rule = (sources) =>
  sources
    .filter(({ isCode }) => isCode)
    .flatMap((source) => [
      ...nodesOf(source).flatMap((node) => offence(source, node.start, wrongWith(node, source))),
      ...commentsOf(source).flatMap(({ text, start }) => offence(source, start, wrongWithComment(text))),
    ]);

function offence(source: Source, start: number, message: string | undefined): Offence[] {
  return message === undefined ? [] : [{ path: source.path, line: source.lineAt(start), message }];
}

function wrongWith(node: Node, source: Source): string | undefined {
  if (node.type === 'TSAnyKeyword' && !isExplained(node, source))
    return 'any: say what it is, or unknown and narrow it';
  if (node.type !== 'CallExpression') return undefined;
  const callee = calleeOf(node) ?? '';
  if (/^(test|it|describe)\.only$/.test(callee)) return `${callee}: every test runs`;
  if (!/\.(skip|todo)$/.test(callee)) return undefined;
  const said =
    argumentsOf(node)
      .map(stringOf)
      .find((text) => text !== undefined) ?? '';
  return wordsIn(said) < WORDS_OF_A_SENTENCE_MIN ? `${callee}: say in a sentence what is missing` : undefined;
}

/** A test may look at an answer of any shape, and says so on the line above. */
function isExplained({ start }: Node, source: Source): boolean {
  const [, above = ''] = source.text.slice(0, start).split('\n').reverse();
  return source.isTest && /biome-ignore lint\/suspicious\/noExplicitAny: \w+/.test(above);
}

function wrongWithComment(text: string): string | undefined {
  const note = /\b(TODO|FIXME|HACK|XXX)\b/.exec(text)?.[1];
  if (note !== undefined) return `${note}: do it, or open an issue`;
  const silenced = /@ts-(ignore|nocheck)|biome-ignore-all/.exec(text)?.[0];
  if (silenced !== undefined) return `${silenced}: mend the type`;
  if (/@ts-expect-error/.test(text) && wordsIn(text) <= WORDS_OF_A_SENTENCE_MIN)
    return '@ts-expect-error: say what must not compile, and why';
  return isCode(text) ? 'commented-out code: delete it, git has it' : undefined;
}

/** Comments as a reader sees them: consecutive lines are one. Docstrings are left out, their examples are code. */
function commentsOf(source: Source): { text: string; start: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  for (const { type, value, start, end } of source.parsed.comments) {
    const last = found.at(-1);
    const follows = last !== undefined && /^\s*$/.test(source.text.slice(last.end, start));
    if (type === 'Line' && follows) Object.assign(last, { text: `${last.text}\n${value}`, end });
    else if (!value.startsWith('*')) found.push({ text: value, start, end });
  }
  return found;
}

const SLEEPING = /Declaration$|^(If|For|ForOf|While|Return|Throw|Try|Switch)Statement$/;

/** Prose does not parse; a lone word or `a | b` does, and is no statement. */
function isCode(text: string): boolean {
  const { program, errors } = parseSync('comment.ts', `async () => {${text}\n}`, { astType: 'ts' });
  if (errors.length > 0) return false;
  const [wrapper] = program.body;
  if (wrapper?.type !== 'ExpressionStatement' || wrapper.expression.type !== 'ArrowFunctionExpression')
    return false;
  const { body } = wrapper.expression;
  if (body.type !== 'BlockStatement') return false;
  return body.body.some(
    ({ type }) => SLEEPING.test(type) || (type === 'ExpressionStatement' && /[;{]\s*$/.test(text)),
  );
}
