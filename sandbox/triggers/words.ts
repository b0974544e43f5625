import type { Trigger } from '@sandglass/declaration';
import type { Sentence } from '@sandglass/operations';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const text = {
  title: words('已触发的规则', '已觸發的規則', 'Triggers that are crossed'),
  none: words(
    '声明的触发规则目前都没有触发。',
    '聲明的觸發規則目前都沒有觸發。',
    'None of the declared triggers is crossed now.',
  ),
  looked: words('最近核对的营业日', '最近核對的營業日', 'Figures last compared: business date'),
  since: words('触发日', '觸發日', 'Crossed on'),
  proof: words('日志中的事实', '日誌中的事實', 'Fact in the log'),
} as const;

export const actionWords: Readonly<Record<Trigger['action'], Sentence>> = {
  notify: words('已通知监管机构', '已通知監理機構', 'The supervisor was told'),
  'freeze-new': words('已冻结新业务', '已凍結新業務', 'New business was frozen'),
  'open-incident': words('已登记风险事件', '已登記風險事件', 'An incident was opened'),
  'start-exit': words('已启动退出', '已啟動退出', 'The exit was started'),
};
