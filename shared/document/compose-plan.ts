// A plan and its office put together as the official document and as its Excel appendices.
import { COLUMN_PRESETS, type Appendix } from '../domain/appendices.ts';
import { printLongDay } from '../domain/day.ts';
import { documentKind } from '../domain/document-kinds.ts';
import { roman } from '../domain/numbering.ts';
import { profileOn, titleLine } from '../domain/organisation.ts';
import { numberOutline, type OutlineNode } from '../domain/outline.ts';
import type { Office } from '../domain/pack.ts';
import { allTasks, type Plan } from '../domain/plans.ts';
import { plainText } from '../domain/rich-text.ts';
import { linesOf } from '../domain/text.ts';
import { archiveText, listItem } from '../domain/typed-marks.ts';
import { sheetName } from './file-name.ts';
import { layoutProfile } from './layout-sizes.ts';
import { composeTable, printedAppendices } from './compose-tables.ts';
import { inlineTaskNodes } from './compose-tasks.ts';
import type { AppendixPart, Block, Letterhead, OfficialDocument, Sheet } from './model.ts';
import { textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';
import { fullBasis, indexOffice, withoutEnd, type OfficeIndex } from './wording.ts';

/**
 * "paper": number and day are filled in everywhere. "electronic": a Phụ lục leaves them blank, the signing software stamps them
 * (Nghị định 30/2020, Phụ lục I, III.1.c; mẫu 2.2).
 */
export type DocumentMode = 'paper' | 'electronic';

export type Composition = {
  readonly plan: Plan;
  readonly office: Office;
  readonly mode: DocumentMode;
};

// Room for a number and a day written by hand after signing (mẫu 1.4).
export const BLANK_NUMBER = ' '.repeat(8);
export const BLANK_DAY = ' '.repeat(6);

/** "05" for a typed "5": numbers under ten take one leading zero, others stay as typed (II.3.c). */
function printedNumber(number: string | null): string {
  if (number === null) return BLANK_NUMBER;
  return /^\d$/.test(number) ? `0${number}` : number;
}

function letterhead({ plan, office }: Composition, profile: LayoutProfile): Letterhead {
  const kind = documentKind(plan.kind);
  return {
    parent: linesOf(office.organisation.parentLetterhead ?? ''),
    agency: linesOf(office.organisation.letterhead),
    number: `${profile.words.number} ${printedNumber(plan.number)}/${plan.symbol}`,
    letterSubject: kind.form === 'letter' ? `${profile.words.letterSubject} ${plan.subject}` : null,
    placeAndDay: `${office.organisation.place}, ${printLongDay(plan.issued ?? String(plan.year), BLANK_DAY)}`,
  };
}

const OPENS_SENTENCE = /^(căn cứ|theo|xét|thực hiện|trên cơ sở|tiếp theo|nhằm|để)\s/iu;

function basisBlocks(plan: Plan, index: OfficeIndex): readonly Block[] {
  const texts = plan.bases.map((basis) => fullBasis(basis, index)).filter((text) => text !== '');
  return texts.map((text, at) => {
    // "Theo đề nghị …", "Thực hiện …" and the like begin their own sentence; a document by its name does not.
    const sentence = OPENS_SENTENCE.test(text) ? text : `Căn cứ ${text}`;
    // Each on its own line ending ";", the last "." (II.6.a).
    return {
      level: 'basis',
      number: '',
      title: null,
      text: withoutEnd(sentence) + (at === texts.length - 1 ? '.' : ';'),
    };
  });
}

const DEFAULT_TASK_APPENDIX: Appendix = {
  title: 'DANH MỤC NHIỆM VỤ',
  paper: 'A4',
  orientation: 'landscape',
  tables: [
    {
      title: null,
      content: 'tasks',
      targetSet: null,
      numbering: 'continuous',
      columns: [...COLUMN_PRESETS['tasks-full']],
    },
  ],
};

/** The Phụ lục as they are printed; tasks that no table holds get one of their own. */
function appendicesOf(plan: Plan, withTasks: boolean): readonly Appendix[] {
  const printed = printedAppendices(plan, withTasks);
  const hasTaskTable = printed.some((appendix) => appendix.tables.some((table) => table.content === 'tasks'));
  const needsTaskTable = withTasks && !hasTaskTable && allTasks(plan).length > 0;
  return needsTaskTable ? [...printed, DEFAULT_TASK_APPENDIX] : printed;
}

/** The sentence that points to the tasks: the clerk's own, else one that knows how many Phụ lục there are. */
function pointerNode(plan: Plan, node: OutlineNode | undefined): OutlineNode {
  const place = appendicesOf(plan, true).length > 1 ? 'các Phụ lục' : 'Phụ lục';
  return { level: 'paragraph', title: null, text: node?.text ?? `Nhiệm vụ cụ thể tại ${place} kèm theo.` };
}

/** The outline with the tasks, or the sentence that points to their Phụ lục, at their place. */
function placedOutline(plan: Plan, index: OfficeIndex): readonly OutlineNode[] {
  const nodes = plan.outline.filter((node) => node.level === 'tasks' || node.title !== null || node.text !== null);
  const place = nodes.findIndex((node) => node.level === 'tasks');
  const inline = plan.taskPlacement === 'inline';
  // Groups without tasks are headings in the text, but no table of a Phụ lục.
  const hasTasks = allTasks(plan).length > 0 || (inline && plan.groups.length > 0);
  const content = !hasTasks ? [] : inline ? inlineTaskNodes(plan, index) : [pointerNode(plan, nodes[place])];
  // Without a place of their own the tasks stand before the closing line, so that nothing is lost on paper.
  const at = place === -1 ? Math.max(0, nodes.length - 1) : place;
  const after = nodes.slice(place === -1 ? at : at + 1).filter((node) => node.level !== 'tasks');
  const replaced = plan.replaces === null ? '' : withoutEnd(fullBasis(plan.replaces, index));
  const kind = documentKind(plan.kind).name;
  const replacement: readonly OutlineNode[] =
    replaced === '' ? [] : [{ level: 'paragraph', title: null, text: `${kind} này thay thế ${replaced}.` }];
  const text = [...nodes.slice(0, at), ...content, ...after];
  return [...text.slice(0, -1), ...replacement, ...text.slice(-1)];
}

function bodyBlocks(plan: Plan, index: OfficeIndex, profile: LayoutProfile): readonly Block[] {
  const blocks = numberOutline(placedOutline(plan, index)).flatMap((node): readonly Block[] => {
    const level = node.level === 'tasks' ? 'paragraph' : node.level;
    const [first, ...rest] = linesOf(node.text ?? '');
    const head: Block = { level, number: node.number, title: node.title, text: first ?? null };
    return [head, ...rest.map((text): Block => ({ level: 'paragraph', number: '', title: null, text }))];
  });
  const last = blocks.at(-1);
  if (last === undefined) return blocks;
  // The end mark follows the last word of the body (mẫu 1.1–1.5).
  const ended: Block =
    last.text === null
      ? { ...last, title: withoutEnd(last.title ?? '') + profile.words.end }
      : { ...last, text: withoutEnd(last.text) + profile.words.end };
  return [...blocks.slice(0, -1), ended];
}

/** "(Kèm theo Báo cáo số … của …)", the line under the title of a Phụ lục. */
export function attachedTo({ plan, office, mode }: Composition, profile: LayoutProfile): string {
  const kind = documentKind(plan.kind).name;
  const number = mode === 'electronic' ? BLANK_NUMBER : printedNumber(plan.number);
  const day =
    mode === 'electronic'
      ? `ngày ${BLANK_DAY} tháng ${BLANK_DAY} năm ${BLANK_NUMBER}`
      : printLongDay(plan.issued ?? String(plan.year), BLANK_DAY);
  return `(${profile.words.attached} ${kind} số ${number}/${plan.symbol} ${day} của ${office.organisation.name})`;
}

function appendixParts(
  composition: Composition,
  withTasks: boolean,
  index: OfficeIndex,
  profile: LayoutProfile,
): readonly AppendixPart[] {
  const { plan } = composition;
  const appendices = appendicesOf(plan, withTasks);
  return appendices.map((appendix, at) => ({
    // One Phụ lục has no number, two or more have Roman ones (III.1.b).
    label: appendices.length === 1 ? profile.words.appendix : `${profile.words.appendix} ${roman(at + 1)}`,
    title: appendix.title.toLocaleUpperCase('vi'),
    attachedTo: attachedTo(composition, profile),
    paper: appendix.paper,
    orientation: appendix.orientation,
    tables: appendix.tables.map((table) => composeTable(plan, table, textWidthMm(profile, appendix), index)),
    end: profile.words.end,
  }));
}

function recipientLines(plan: Plan, profile: LayoutProfile): readonly string[] {
  const { words } = profile;
  const asAbove = plan.addressees.length > 0 ? [words.asAbove] : [];
  const items = [...asAbove, ...plan.recipients.map(listItem)].map((text) => `- ${text};`);
  return [...items, `- ${words.archive} ${archiveText(plan.archive) || 'VT'}.`];
}

/** The words of the paper the clerk typed herself, before any task or Phụ lục. */
function typedTexts(plan: Plan): readonly string[] {
  return plan.outline.flatMap((node) => [plainText(node.title ?? ''), plainText(node.text ?? '')]);
}

/** The composition with the names the office bore on the day of the paper. */
export function onItsDay(composition: Composition): Composition {
  const { plan, office } = composition;
  const organisation = profileOn(office.organisation, office.formerProfiles, plan.issued);
  return { ...composition, office: { ...office, organisation: { ...office.organisation, ...organisation } } };
}

/** Puts the whole document together. Pure; the same input gives the same document. */
export function composePlan(undated: Composition): OfficialDocument {
  const composition = onItsDay(undated);
  const { plan, office } = composition;
  const profile = layoutProfile(office.layoutSizes);
  const index = indexOffice(office, typedTexts(plan));
  const kind = documentKind(plan.kind);
  const signer = office.people.find((person) => person.titles.some((title) => title.key === plan.signer));
  const title = signer?.titles.find((candidate) => candidate.key === plan.signer);
  const body = [...basisBlocks(plan, index), ...bodyBlocks(plan, index, profile)];
  return {
    profile,
    letterhead: letterhead(composition, profile),
    title:
      kind.form === 'letter' ? null : { kind: kind.name.toLocaleUpperCase('vi'), subject: withoutEnd(plan.subject) },
    addressees: plan.addressees.map(listItem),
    blocks: body,
    signature: {
      lines: (title?.lines ?? []).map((line) => titleLine(line).toLocaleUpperCase('vi')),
      name: signer?.name ?? null,
    },
    recipients: recipientLines(plan, profile),
    appendices: appendixParts(composition, plan.taskPlacement === 'appendix', index, profile),
  };
}

/**
 * The Phụ lục as worksheets. Tasks are always among them, also where the paper prints them inline: the province asks for the table.
 * Empty where the plan holds neither tasks nor target tables.
 */
export function composeSheets(undated: Composition): readonly Sheet[] {
  const composition = onItsDay(undated);
  const { office } = composition;
  const profile = layoutProfile(office.layoutSizes);
  return appendixParts(composition, true, indexOffice(office), profile).map((appendix) => ({
    name: sheetName(appendix.label),
    appendix,
    profile,
  }));
}
