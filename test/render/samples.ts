// The sample office exported once for all render tests, with its models beside the files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPack, type Pack } from '../../shared/domain/pack.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import { composePlan } from '../../shared/document/compose-plan.ts';
import { documentFileName } from '../../shared/document/file-name.ts';
import type { OfficialDocument } from '../../shared/document/model.ts';
import { sourcesArePresent, SOURCE_NAMES } from '../support/source-facts.ts';
import { sourcePack } from '../support/source-packs.ts';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeFileSync } from 'node:fs';
import { ROOT } from '../support/results.ts';
import { readWords, toPdf, type Page } from './programs.ts';

export type Rendered = {
  readonly name: string;
  readonly plan: Plan;
  readonly document: OfficialDocument;
  readonly pdf: string;
  readonly pages: readonly Page[];
};
export type Samples = {
  readonly documents: readonly Rendered[];
  readonly sheets: readonly { readonly plan: Plan; readonly xlsx: string; readonly pdf: string }[];
};

function samplePack(): Pack {
  const reading = readPack(JSON.parse(readFileSync(join(ROOT, 'resources/samples/so-mau.json'), 'utf8')));
  if ('flaws' in reading) throw new Error(JSON.stringify(reading.flaws));
  return reading.pack;
}

/** The first plan of the sample that prints a Phụ lục, on A3 across. */
function onA3(pack: Pack): Plan {
  const plan = pack.plans.find((one) => one.appendices.length > 0 && one.taskPlacement === 'appendix');
  if (plan === undefined) throw new Error('the sample has no Phụ lục');
  const appendices = plan.appendices.map((appendix) => ({
    ...appendix,
    paper: 'A3' as const,
    orientation: 'landscape' as const,
  }));
  return { ...plan, appendices };
}

/** Exports through the command line, as a user's script would, and turns every file into PDF. */
export async function renderSamples(): Promise<Samples> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-render-'));
  execFileSync(process.execPath, [join(ROOT, 'electron/cli.ts'), 'demo', '--out', folder]);
  const pack = samplePack();
  const named = pack.plans.map((plan) => ({ plan, pack, base: documentFileName(plan) }));
  const sources = sourcesArePresent ? SOURCE_NAMES.map((name) => ({ name, pack: sourcePack(name) })) : [];
  for (const { name, pack: source } of sources) {
    const [plan] = source.plans;
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(composePlan({ plan, office: source, mode: 'paper' })));
  }
  const wide = onA3(pack);
  writeFileSync(join(folder, 'kho-a3.docx'), await writeDocx(composePlan({ plan: wide, office: pack, mode: 'paper' })));
  const all = [
    ...named,
    { plan: wide, pack, base: 'kho-a3' },
    ...sources.map(({ name, pack: source }) => ({ plan: source.plans[0], pack: source, base: name })),
  ];
  const pdfs = toPdf(all.map(({ base }) => join(folder, `${base}.docx`)));
  const documents = all.map(({ plan, pack: office, base }, at): Rendered => {
    const pdf = pdfs[at] ?? '';
    return { name: base, plan, document: composePlan({ plan, office, mode: 'paper' }), pdf, pages: readWords(pdf) };
  });
  const xlsx = named.filter(({ base }) => readdirSync(folder).includes(`${base} - Phu luc.xlsx`));
  const sheetPdfs = toPdf(xlsx.map(({ base }) => join(folder, `${base} - Phu luc.xlsx`)));
  return {
    documents,
    sheets: xlsx.map(({ plan, base }, at) => ({
      plan,
      xlsx: join(folder, `${base} - Phu luc.xlsx`),
      pdf: sheetPdfs[at] ?? '',
    })),
  };
}
