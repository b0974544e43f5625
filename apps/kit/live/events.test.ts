import { expect, test } from 'vitest';
import { EventReader } from './events.ts';

test('events are read however the stream is cut, and comments are none', () => {
  const stream =
    'retry: 2000\n\nid: 0\nevent: answer\ndata: {"a":1}\n\n:\n\nevent: answer\ndata: one\ndata: two\n\n';
  const whole = [
    { name: 'answer', data: '{"a":1}' },
    { name: 'answer', data: 'one\ntwo' },
  ];
  expect(new EventReader().push(stream)).toEqual(whole);
  for (let size = 1; size < 9; size += 1) {
    const reader = new EventReader();
    const pieces = stream.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(pieces.flatMap((piece) => [...reader.push(piece)])).toEqual(whole);
  }
  expect(new EventReader().push('event: answer\ndata: torn')).toEqual([]);
});
