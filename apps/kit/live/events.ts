/** One server-sent event: its name and its data. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Reads a stream of server-sent events as far as it has come (WHATWG HTML §9.2.6): `push` takes the next piece of text and
 * gives the events that it completes.
 */
export class EventReader {
  #rest = '';

  push(text: string): readonly ServerEvent[] {
    const parts = (this.#rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const lines = part.split('\n');
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
      if (data.length === 0) return [];
      const name =
        lines
          .find((line) => line.startsWith('event:'))
          ?.slice(6)
          .trim() ?? 'message';
      return [{ name, data: data.join('\n') }];
    });
  }
}
