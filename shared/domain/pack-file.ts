// The text of a pack file as a checked pack, or the fault that says what is wrong with it.
import { fail } from './fault.ts';
import { PACK_FORMAT, PACK_VERSION, readPack, type Pack } from './pack.ts';

function parseJson(json: string, file: string): unknown {
  try {
    // A byte order mark is what Windows editors put in front.
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'pack-unreadable', file, reason: 'not-json' });
  }
}

/** @throws FaultError pack-unreadable (no JSON, another format, a newer version), pack-invalid with the path of each flaw */
export function parsePack(json: string, file: string): Pack {
  const value = parseJson(json, file);
  const head =
    typeof value === 'object' && value !== null
      ? (value as { readonly format?: unknown; readonly version?: unknown })
      : {};
  if (head.format !== PACK_FORMAT) fail({ code: 'pack-unreadable', file, reason: 'other-format' });
  if (typeof head.version === 'number' && head.version > PACK_VERSION)
    fail({ code: 'pack-unreadable', file, reason: 'newer' });
  const reading = readPack(value);
  if ('flaws' in reading) fail({ code: 'pack-invalid', file, flaws: reading.flaws });
  return reading.pack;
}
