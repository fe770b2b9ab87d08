// The checked data of the five real documents, where they are at hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCES = join(import.meta.dirname, '../../../shared/sources');

export const SOURCE_NAMES = ['000', '001', '002', '003', '004'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** False in a clone that has no source documents beside it: the tests that need them say so and are skipped. */
export const sourcesArePresent = SOURCE_NAMES.every((name) => existsSync(join(SOURCES, `${name}.facts.json`)));

export type FactTask = {
  readonly group: string | null;
  readonly number: string | null;
  readonly parent: string | null;
  readonly content: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string | null;
  readonly product: string | null;
  readonly basis: readonly string[];
};

export type Facts = {
  readonly header: {
    readonly coquan_chuquan: string | null;
    readonly coquan: string;
    readonly so_ky_hieu: string;
    readonly dia_danh: string | null;
    readonly ngay: string;
    readonly loai: string;
    readonly trich_yeu: string;
    readonly kinh_gui: string | null;
  };
  readonly sections: readonly { readonly level: number; readonly number: string; readonly heading: string }[];
  readonly taskGroups: readonly { readonly number: string; readonly title: string }[];
  readonly tasks: readonly FactTask[];
  readonly targets: readonly {
    readonly set: string;
    readonly name: string;
    readonly unit: string;
    readonly value: string;
    readonly lead: string;
    readonly coordinating: string;
  }[];
  readonly recipients: readonly string[];
  readonly signature: {
    readonly quyen_han: string | null;
    readonly chuc_vu: string | null;
    readonly nguoi_ky: string | null;
  };
};

export function sourceFacts(name: SourceName): Facts {
  return JSON.parse(readFileSync(join(SOURCES, `${name}.facts.json`), 'utf8')) as Facts;
}
