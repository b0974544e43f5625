import { reasons } from '@sandglass/operations';

/** Why the secret of a line is not changed. */
export const lineReasons = reasons({
  'line-rotating': {
    status: 409,
    title: {
      'zh-Hans': '线路正在更换密钥',
      'zh-Hant': '線路正在更換金鑰',
      en: 'The line is changing its secret',
    },
    detail: {
      'zh-Hans': '线路正在换用第 {version} 版密钥，两端都启用后才能再次更换。请稍后查看线路状态再试。',
      'zh-Hant': '線路正在換用第 {version} 版金鑰，兩端都啟用後才能再次更換。請稍後查看線路狀態再試。',
      en: 'The line is going over to version {version}: the next change can begin when both ends use it. Look at the line again in a moment.',
    },
    publicValues: ['version'],
  },
});
