/** How somebody who owes is reached. A notice in the app and a message are sent by the program, the rest by people. */
export const CHANNELS = ['app', 'sms', 'call', 'letter', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels whose words the program itself sends. */
export const isSent = (channel: Channel): channel is 'app' | 'sms' => channel === 'app' || channel === 'sms';
