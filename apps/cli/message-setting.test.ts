import { expect, test } from 'vitest';
import { messageSetting } from './message-setting.ts';

test('without an address no codes are sent', () => {
  expect(messageSetting('', 'secret')).toBeUndefined();
});

test('a service over https, or on this machine, is taken with its token', () => {
  expect(messageSetting('https://sms.example/send', 'secret')).toEqual({
    url: 'https://sms.example/send',
    token: 'secret',
  });
  expect(messageSetting('http://localhost:9000/', '')).toEqual({
    url: 'http://localhost:9000/',
    token: undefined,
  });
});

test.each(['http://sms.example/send', 'sms.example', 'ftp://sms.example', 'http://localhost.example/'])(
  '%s is refused: codes could be read on the way',
  (url) => {
    expect(() => messageSetting(url)).toThrow('https address');
  },
);
