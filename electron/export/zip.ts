// Puts the parts of an office file into one zip: fflate writes the container, zlib, which is native, the compressed bytes.
import { strFromU8, strToU8, Zip, ZipPassThrough } from 'fflate';
import { deflateRawSync } from 'node:zlib';

const DEFLATED = 8;
// Higher levels cost twice the time for two per cent of size.
const LEVEL = 5;

class DeflatedPart extends ZipPassThrough {
  override compression = DEFLATED;

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(chunk, { level: LEVEL }), final);
  }
}

const CORE = 'docProps/core.xml';
// The libraries write the moment of writing, and names that are nobody's: the same paper would be another file each time it is written.
const OF_THE_MOMENT =
  /<(dcterms:created|dcterms:modified|cp:lastModifiedBy)\b[^>]*>[^<]*<\/\1>|<dc:creator>Unknown<\/dc:creator>/g;

/** Local time, for that is what a zip holds; the earliest it can. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Bytes of a zip of these parts, in their order; the same parts give the same bytes, whenever they are written. */
export function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new DeflatedPart(name);
    part.mtime = NO_MOMENT;
    zip.add(part);
    part.push(name === CORE ? strToU8(strFromU8(bytes).replace(OF_THE_MOMENT, '')) : bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
