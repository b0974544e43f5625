import { isUndisclosed } from '../schema/text.ts';
import { type Check, wrong } from './check.ts';

/** Agreement and assessment reports are where the sections say that they are. */
export const appendixReferences: Check = ({ service, legalAssessment, securityAssessment, appendices }) =>
  [
    { id: service.agreement, path: '/service/agreement' },
    { id: legalAssessment.material, path: '/legalAssessment/material' },
    { id: securityAssessment.material, path: '/securityAssessment/material' },
  ].flatMap(({ id, path }) =>
    isUndisclosed(id) || appendices.some((appendix) => appendix.id === id)
      ? []
      : [
          wrong(
            path,
            'appendix-unknown',
            `没有编号为“${id}”的附件，请补充或更正。`,
            `沒有編號為「${id}」的附件，請補充或更正。`,
            `there is no appendix “${id}”; add it or correct the id.`,
          ),
        ],
  );
