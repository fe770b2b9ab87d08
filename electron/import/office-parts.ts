// What an office file is made of: its kind by the list of content types, its parts by their relations, what leads out of it.
import type { GuardedZip } from './guarded-zip.ts';
import { headOf, prefixOf, xmlText, xmlTree } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

export type OfficeFile = { readonly kind: 'docx' | 'xlsx'; readonly main: string };

const KINDS: readonly (readonly [RegExp, 'docx' | 'xlsx'])[] = [
  [/wordprocessingml\.(document|template)\.main\+xml$/, 'docx'],
  [/spreadsheetml\.(sheet|template)\.main\+xml$/, 'xlsx'],
];

function kindOf(type: string): 'docx' | 'xlsx' | undefined {
  if (/sheet\.binary/.test(type)) refuse('old-format');
  if (/macroEnabled.*\.main\+xml$/.test(type)) refuse('macros');
  return KINDS.find(([pattern]) => pattern.test(type))?.[1];
}

/**
 * What the file says it is; its name may lie.
 * @throws RefusedFile macros, old-format, unknown-type, damaged, unsafe
 */
export function officeFileOf(zip: GuardedZip): OfficeFile {
  const types = xmlText(zip, '[Content_Types].xml');
  if (types === undefined) return refuse('unknown-type');
  const { children } = xmlTree(types);
  for (const { name, attributes } of children) {
    if (!name.endsWith('Override')) continue;
    const kind = kindOf(attributes['ContentType'] ?? '');
    const main = (attributes['PartName'] ?? '').replace(/^\//, '');
    if (kind !== undefined) return zip.nameOf(main) !== undefined ? { kind, main } : refuse('damaged');
  }
  // Programs made with .NET tell the type of the main part as that of every part which has none of its own.
  const main = relatedPart(relationsOf(zip, ''), 'officeDocument') ?? refuse('unknown-type');
  const extension = main.replace(/^.*\./, '').toLowerCase();
  const common = children.find(
    ({ name, attributes }) => name.endsWith('Default') && attributes['Extension']?.toLowerCase() === extension,
  );
  const kind = kindOf(common?.attributes['ContentType'] ?? '') ?? refuse('unknown-type');
  return zip.nameOf(main) !== undefined ? { kind, main } : refuse('damaged');
}

export type Relation = { readonly id: string; readonly type: string; readonly target: string };
export type Relations = { readonly inside: readonly Relation[]; readonly external: readonly Relation[] };

/** A target as a name of the archive; steps upwards stay inside it. */
function partName(folder: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relations of a part; `type` is the last word of theirs: "styles", "hyperlink". */
export function relationsOf(zip: GuardedZip, part: string): Relations {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(0, slash));
  const xml = xmlText(zip, `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`);
  const inside: Relation[] = [];
  const external: Relation[] = [];
  for (const { attributes } of xml === undefined ? [] : xmlTree(xml).children) {
    const target = attributes['Target'] ?? '';
    const type = (attributes['Type'] ?? '').replace(/^.*\//, '');
    const relation = { id: attributes['Id'] ?? '', type };
    if (attributes['TargetMode'] === 'External') external.push({ ...relation, target });
    else inside.push({ ...relation, target: partName(folder, target) });
  }
  return { inside, external };
}

export function relatedPart(relations: Relations, type: string): string | undefined {
  return relations.inside.find((relation) => relation.type === type)?.target;
}

/** Links of which a value or a picture comes; a hyperlink is only text. */
export function externalLinks(relations: Relations): number {
  return relations.external.filter(({ type }) => type !== 'hyperlink').length;
}

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
] as const;

/** A part of a Word file in which the main namespace has the prefix "w", as nearly all have it. */
export function wordXml(zip: GuardedZip, part: string | undefined): string | undefined {
  const xml = part === undefined ? undefined : xmlText(zip, part);
  if (xml === undefined) return undefined;
  const prefix = prefixOf(headOf(xml), WORD);
  if (prefix === undefined || prefix === 'w') return xml;
  return prefix === ''
    ? xml.replace(/<(\/?)(?=[A-Za-z][^\s:/>]*[\s/>])/g, '<$1w:')
    : xml.replaceAll(`<${prefix}:`, '<w:').replaceAll(`</${prefix}:`, '</w:').replaceAll(` ${prefix}:`, ' w:');
}
