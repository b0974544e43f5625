import Type from 'typebox';
import { closed, named } from './label.ts';
import { AppendixRef } from './scalar.ts';
import { Text, Texts } from './text.ts';

/** 2 服务信息. */
export const Service = named(
  ['服务信息', '服務資訊', 'Service'],
  Type.Object(
    {
      channels: named(['服务渠道', '服務管道', 'Service channels'], Texts),
      hours: named(['服务时间', '服務時間', 'Service hours'], Text),
      users: named(['服务用户', '服務用戶', 'Who is served'], Text),
      agreement: named(['服务协议书', '服務協議書', 'Service agreement'], AppendixRef, [
        '载于该编号的附件。',
        '載於該編號的附件。',
        'The appendix with this id.',
      ]),
    },
    closed,
  ),
);
