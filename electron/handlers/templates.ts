// Templates: files in two folders, one that comes with the program and one of the office's own.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import { planFromTemplate, templateFromPlan } from '../../shared/domain/template-plans.ts';
import { readTemplate, type Template } from '../../shared/domain/templates.ts';
import { fold } from '../../shared/domain/text.ts';
import type { Ports } from '../ports.ts';
import { listSymbolRules } from '../store/office-rules.ts';
import { findOrganisation } from '../store/organisation.ts';
import { findOffice } from '../store/packs.ts';
import { copyPlan } from '../store/plan-copies.ts';
import { findPlan } from '../store/plans.ts';
import type { HandlersOf } from './context.ts';

type Folder = 'own' | 'shipped';
type Found = { readonly id: string; readonly file: string; readonly template: Template | null };

async function templatesIn(ports: Ports, folder: Folder): Promise<readonly Found[]> {
  const path = folder === 'own' ? ports.ownTemplateFolder : ports.templateFolder;
  // Before the first template is saved there is no folder.
  const names = await readdir(path).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const json = await readFile(join(path, file), 'utf8').catch(() => '');
      return { id: `${folder}/${file}`, file, template: readTemplate(json) };
    }),
  );
}

async function allTemplates(ports: Ports): Promise<readonly Found[]> {
  return [...(await templatesIn(ports, 'own')), ...(await templatesIn(ports, 'shipped'))];
}

/** A file name out of the name a person gave: ASCII, so that it survives every copy. */
function fileName(name: string): string {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'mau' : plain}.json`;
}

export const createFromTemplate: HandlersOf<'plans'>['createFromTemplate'] = async (
  { db, ports, write },
  { template: id, year, subject },
) => {
  const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
  const found = (await allTemplates(ports)).find((one) => one.id === id);
  const template = found?.template ?? fail({ code: 'template-unreadable', file: found?.file ?? id });
  return {
    id: write((writable) => {
      const office = findOffice(writable) ?? fail({ code: 'office-missing' });
      const plan = planFromTemplate(template, office, year, subject, listSymbolRules(writable));
      return copyPlan(writable, organisation.id, plan, ports.nextId);
    }),
  };
};

export const templates: HandlersOf<'templates'> = {
  list: async ({ ports }) => {
    const found = await allTemplates(ports);
    return {
      templates: found.flatMap(({ id, template }) => {
        if (template === null) return [];
        const { name, about, kind, subject, tasks, groups } = template;
        const count = tasks.length + groups.reduce((sum, group) => sum + group.tasks.length, 0);
        return [{ id, name, about, kind, subject, own: id.startsWith('own/'), tasks: count }];
      }),
      unreadable: found.filter(({ template }) => template === null).map(({ file }) => file),
    };
  },
  save: async ({ db, ports }, { planId, name, about, replace }) => {
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const plan = findPlan(db, planId) ?? fail({ code: 'not-found', what: 'plan', id: planId });
    const file = fileName(name);
    const path = join(ports.ownTemplateFolder, file);
    if (!replace && existsSync(path)) fail({ code: 'template-exists', name });
    // Where the folder cannot be made, writing into it says so.
    await mkdir(ports.ownTemplateFolder, { recursive: true }).catch(() => undefined);
    const template = templateFromPlan(plan, office, name, about);
    await ports.jobs.run({ kind: 'write-text', text: `${JSON.stringify(template, null, 1)}\n`, path });
    return { id: `own/${file}` };
  },
};
