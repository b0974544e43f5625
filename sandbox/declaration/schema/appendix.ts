import Type from 'typebox';
import { choice, closed, named } from './label.ts';
import { Id } from './scalar.ts';
import { exampleMark, orUndisclosed, Text, Texts } from './text.ts';

const Appendix = Type.Object(
  {
    id: named(['编号', '編號', 'Id'], Id),
    kind: named(
      ['种类', '種類', 'Kind'],
      choice({
        'service-agreement': ['服务协议书', '服務協議書', 'service agreement'],
        'legal-assessment': [
          '合法合规性评估报告',
          '合法合規性評估報告',
          'legal compliance assessment report',
        ],
        'security-assessment': [
          '技术安全性评估报告',
          '技術安全性評估報告',
          'technical security assessment report',
        ],
        compensation: ['风险补偿文件', '風險補償文件', 'compensation agreement'],
        other: ['其他', '其他', 'other'],
      }),
    ),
    title: named(['标题', '標題', 'Title'], Text),
    content: named(['正文', '正文', 'Full text'], orUndisclosed(Texts)),
    ...exampleMark,
  },
  closed,
);

/** 附件, in their order. */
export const Appendices = named(
  ['附件', '附件', 'Appendices'],
  Type.Array(Appendix, { minItems: 1, maxItems: 20 }),
);
