// Sending a document to the agency above: looks it through, writes the folder with its files and the draft of a mail, notes that it was sent.
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  composeDispatchMail,
  dispatchFileNames,
  dispatchFolder,
  labelledSheets,
  MAIL_FILE,
} from '../../shared/document/compose-dispatch.ts';
import type { DocumentMode } from '../../shared/document/compose-plan.ts';
import type { OfficialDocument, Sheet } from '../../shared/document/model.ts';
import { checkDispatch, mayBeSent, type DispatchFinding } from '../../shared/domain/dispatch.ts';
import { fail } from '../../shared/domain/fault.ts';
import { readMailAddresses } from '../../shared/domain/mail-address.ts';
import { addressedName } from '../../shared/domain/organisation.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import { checkReport } from '../../shared/domain/reports/check-report.ts';
import { saidByUnits } from '../../shared/domain/reports/draft-report.ts';
import { fold } from '../../shared/domain/text.ts';
import { listItem } from '../../shared/domain/typed-marks.ts';
import type { Existing, WrittenFile } from '../../shared/contract/documents.ts';
import type { Ports } from '../ports.ts';
import { listCitations } from '../store/citations.ts';
import type { ReadDb } from '../store/db.ts';
import * as store from '../store/dispatches.ts';
import { findOrganisation } from '../store/organisation.ts';
import { findReportOfPlan } from '../store/reports.ts';
import { compositionOf, printedParts } from './compositions.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plan-life.ts';
import { figuresOf } from './report-figures.ts';
import { writeAll, type WantedFile } from './written-files.ts';

function ruleOf(db: ReadDb, planId: string): { readonly id: string; readonly address: store.RuleAddress } | null {
  const id = findReportOfPlan(db, planId)?.ruleId ?? null;
  const address = id === null ? undefined : store.findRuleAddress(db, id);
  return id === null || address === undefined ? null : { id, address };
}

/** Whom it may go to, the likeliest first: the receiver of its rule, "Kính gửi", the agency above, "Nơi nhận". */
function receiversOf(db: ReadDb, plan: Plan): readonly string[] {
  const parent = findOrganisation(db)?.parentLetterhead ?? null;
  const rule = ruleOf(db, plan.key)?.address.receiver ?? null;
  const all = [
    ...(rule === null ? [] : [rule]),
    ...plan.addressees.map(listItem),
    ...(parent === null ? [] : [addressedName(parent)]),
    ...plan.recipients.map(listItem),
  ];
  return [...new Map(all.map((name) => [fold(name), name])).values()].filter((name) => name !== '');
}

function addressesOf(db: ReadDb, planId: string, receiver: string): readonly string[] {
  const own = ruleOf(db, planId)?.address.email ?? null;
  const same = store.listRuleAddresses(db).find((rule) => fold(rule.receiver ?? '') === fold(receiver))?.email ?? null;
  return readMailAddresses(own ?? same ?? '').addresses;
}

function findingsOf(db: ReadDb, plan: Plan, receiver: string, today: string): readonly DispatchFinding[] {
  const report = findReportOfPlan(db, plan.key);
  const figures = report === undefined ? null : figuresOf(db, report);
  const found =
    report === undefined || figures === null
      ? null
      : checkReport(plan.outline, figures, {
          closed: report.closedAt !== null,
          addressees: plan.addressees.length,
          saidByUnits: saidByUnits(figures),
        });
  return checkDispatch({ plan, citations: listCitations(db), receiver, today, report: found });
}

type Parts = {
  readonly plan: Plan;
  readonly document: OfficialDocument;
  readonly sheets: readonly Sheet[];
  readonly names: ReturnType<typeof dispatchFileNames>;
  readonly mailFor: (receiver: string) => ReturnType<typeof composeDispatchMail>;
};

function partsOf(db: ReadDb, planId: string, mode: DocumentMode): Parts {
  const { state } = requireHead(db, planId);
  const composition = compositionOf(db, planId, mode);
  const printed = printedParts(db, composition);
  const document = printed.document();
  const sheets = labelledSheets(document, printed.sheets());
  const plan = { ...printed.plan, state };
  const names = dispatchFileNames(plan, sheets);
  const office = composition.office.organisation.name;
  // What is printed: of a report with its numbers in their places.
  const subject = document.title?.subject ?? plan.subject;
  const files = [names.paper, ...names.tables];
  const mailFor: Parts['mailFor'] = (receiver) => composeDispatchMail({ office, head: plan, subject, receiver, files });
  return { plan, document, sheets, names, mailFor };
}

/** A folder that is not there yet, or the one that is, by what was said of it. @throws `stopped`, `file-exists`, `folder-missing` */
async function newFolder(ports: Ports, name: string, retry: boolean, existing: Existing): Promise<string> {
  const [target] = (await ports.files.pickTargets([name], retry)) ?? fail({ code: 'stopped' });
  const wanted = target ?? name;
  if (existing === 'ask' && existsSync(wanted)) fail({ code: 'file-exists', file: name });
  let free = wanted;
  for (let number = 2; existing === 'rename' && existsSync(free); number += 1) free = `${wanted} (${number})`;
  if (!existsSync(dirname(free))) fail({ code: 'folder-missing', folder: dirname(free) });
  try {
    if (!existsSync(free)) mkdirSync(free);
  } catch {
    fail({ code: 'file-denied', file: free });
  }
  return free;
}

export const dispatches: HandlersOf<'dispatches'> = {
  prepare: (db, { planId, receiver: asked }, { today }) => {
    const { plan, names, mailFor } = partsOf(db, planId, 'paper');
    const choices = receiversOf(db, plan);
    const receiver = asked ?? choices[0] ?? '';
    return {
      state: plan.state,
      findings: [...findingsOf(db, plan, receiver, today)],
      receiver,
      choices: [...choices],
      via: ruleOf(db, planId)?.address.via ?? null,
      addresses: [...addressesOf(db, planId, receiver)],
      mail: mailFor(receiver),
      files: [names.paper, ...names.tables, MAIL_FILE],
    };
  },
  send: async ({ db, ports, write }, { planId, receiver, addresses, accept, mode, retry, existing }) => {
    const head = requireHead(db, planId);
    if (!mayBeSent(head.state)) fail({ code: 'dispatch-draft' });
    const day = ports.today();
    const { plan, document, sheets, names, mailFor } = partsOf(db, planId, mode);
    const errors = findingsOf(db, plan, receiver, day).filter(({ severity }) => severity === 'error').length;
    if (errors > 0 && !accept) fail({ code: 'dispatch-unchecked', count: errors });
    const papers: readonly WantedFile[] = [
      { name: names.paper, job: { kind: 'write-docx', document } },
      ...sheets.map((sheet, at) => ({
        name: names.tables[at] ?? '',
        job: { kind: 'write-xlsx', sheets: [sheet] } as const,
      })),
    ];
    const mail = mailFor(receiver);
    const folder = await newFolder(ports, dispatchFolder(plan, day), retry, existing);
    const paths = papers.map(({ name }) => ({ name, path: join(folder, name) }));
    const draft = { to: addresses, ...mail, attachments: paths };
    const files: readonly WrittenFile[] = await writeAll(
      ports,
      [...papers, { name: MAIL_FILE, job: { kind: 'write-eml', mail: draft } }],
      (name) => join(folder, name),
    );
    const id = ports.nextId();
    const rule = ruleOf(db, planId);
    write((writable) => {
      const sent = { id, at: ports.now(), day, receiver, folder, files: paths.map(({ name }) => name) };
      store.insertDispatch(writable, planId, sent);
      if (rule !== null && addresses.length > 0) store.updateRuleEmail(writable, rule.id, addresses.join('; '));
    });
    // So that the file manager may open it.
    ports.files.offer(folder);
    return { folder, folderName: basename(folder), files: [...files], mail, addresses };
  },
  list: (db, { planId }) => {
    requireHead(db, planId);
    return store.listDispatches(db, planId).map(({ files, ...row }) => ({ ...row, files: [...files] }));
  },
  remove: (db, { id }) => {
    if (!store.hasDispatch(db, id)) fail({ code: 'not-found', what: 'dispatch', id });
    store.deleteDispatch(db, id);
    return {};
  },
};
