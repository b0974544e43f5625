/** An element of the page as `render/` writes it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Content[];
}
export type Content = Element | string;

const TOKEN = /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-z-]+="[^"]*")*)\s*>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads what the escaping template wrote: each element ended, each attribute quoted. It is no reader of other people's
 * HTML.
 *
 * @throws Error where the text is not of that form
 */
export function readHtml(html: string): readonly Content[] {
  const top: Content[] = [];
  const open: { readonly name: string; readonly into: Content[] }[] = [{ name: '', into: top }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const { end, name = '', attributes = '', text } = TOKEN.exec(html)?.groups ?? {};
    const { into, name: within } = open.at(-1)!;
    if (text !== undefined) {
      into.push(unescaped(text));
    } else if (end === '') {
      const children: Content[] = [];
      into.push({ name, attributes: attributesOf(attributes), children });
      open.push({ name, into: children });
    } else if (end === '/' && name === within) {
      open.pop();
    } else {
      throw new Error(`no HTML of ours at ${at}: ${html.slice(at, at + 40)}`);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not ended`);
  return top;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, unescaped(value!)]));

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => CHARACTERS[name]!);
