// The running text a new document begins with, so that nobody starts from an empty sheet.
import type { DocumentKind } from './document-kinds.ts';
import type { OutlineNode } from './outline.ts';

function node(level: OutlineNode['level'], title: string | null, text: string | null): OutlineNode {
  return { level, title, text };
}

/** A plain frame in the order such papers have; every line is the clerk's to change. */
export function startingOutline(kind: DocumentKind, organisationName: string, year: number): readonly OutlineNode[] {
  if (kind.form === 'letter') {
    return [
      node('paragraph', null, `${organisationName} đề nghị quý cơ quan phối hợp thực hiện các nội dung sau:`),
      node('tasks', null, null),
      node('paragraph', null, `${organisationName} trân trọng đề nghị quý cơ quan quan tâm, phối hợp`),
    ];
  }
  return [
    node('paragraph', null, `${organisationName} ban hành ${kind.name} năm ${year} với các nội dung sau:`),
    node('section', 'MỤC ĐÍCH, YÊU CẦU', null),
    node('clause', 'Mục đích', null),
    node('clause', 'Yêu cầu', null),
    node('section', 'NỘI DUNG', null),
    node('tasks', null, `Nhiệm vụ cụ thể tại Phụ lục kèm theo ${kind.name} này.`),
    node('section', 'TỔ CHỨC THỰC HIỆN', null),
    node('paragraph', null, `Trên đây là ${kind.name} năm ${year} của ${organisationName}`),
  ];
}
