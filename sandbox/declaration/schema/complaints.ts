import Type from 'typebox';
import { closed, named } from './label.ts';
import { exampleMark, orUndisclosed, Text, Texts } from './text.ts';

const WorkingDays = Type.Integer({ minimum: 1, maximum: 60 });

const InstitutionComplaints = Type.Object(
  {
    channels: named(['投诉渠道', '申訴管道', 'Complaint channels'], Texts),
    department: named(['受理部门', '受理部門', 'Accepting department'], orUndisclosed(Text)),
    hours: named(['受理时间', '受理時間', 'Hours'], Text),
    acknowledgeWithin: named(
      ['确认时限（工作日）', '確認時限（工作日）', 'Acknowledged within (working days)'],
      WorkingDays,
    ),
    answerWithin: named(
      ['答复时限（工作日）', '答覆時限（工作日）', 'Answered within (working days)'],
      WorkingDays,
    ),
    handling: named(['投诉受理与处理机制', '申訴受理與處理機制', 'How complaints are handled'], Texts),
    ...exampleMark,
  },
  closed,
);

const AssociationComplaints = Type.Object(
  {
    body: named(['受理机构', '受理機構', 'Accepting body'], Text),
    channels: named(['投诉渠道', '申訴管道', 'Complaint channels'], orUndisclosed(Texts)),
    acknowledgeWithin: Type.Optional(
      named(['确认时限（工作日）', '確認時限（工作日）', 'Acknowledged within (working days)'], WorkingDays),
    ),
    answerWithin: Type.Optional(
      named(['答复时限（工作日）', '答覆時限（工作日）', 'Answered within (working days)'], WorkingDays),
    ),
    handling: named(['处理机制', '處理機制', 'How complaints are handled'], Texts),
    ...exampleMark,
  },
  closed,
);

/** 6 投诉响应机制. */
export const Complaints = named(
  ['投诉响应机制', '申訴回應機制', 'Complaint handling'],
  Type.Object(
    {
      institution: named(['机构投诉', '機構申訴', 'Complaints to the institution'], InstitutionComplaints),
      association: named(['自律投诉', '自律申訴', 'Complaints to the association'], AssociationComplaints),
    },
    closed,
  ),
);
