// A zip written piece by piece: what is not written yet is all that stands in memory.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type Chunks = AsyncIterable<Uint8Array> | readonly Uint8Array[];

export class ZipFile {
  readonly #zip: Zip;
  readonly #write: (piece: Uint8Array) => Promise<unknown>;
  #pieces: Uint8Array[] = [];

  /** @param write takes the next bytes of the zip */
  constructor(write: (piece: Uint8Array) => Promise<unknown>) {
    this.#write = write;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  async #flush(): Promise<void> {
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const piece of pieces) await this.#write(piece);
  }

  /** Stored as it is, for what is packed already, or deflated. */
  async add(name: string, chunks: Chunks, how: 'store' | 'deflate' = 'store'): Promise<void> {
    const part = how === 'store' ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 5 });
    this.#zip.add(part);
    for await (const chunk of chunks) {
      part.push(chunk);
      await this.#flush();
    }
    part.push(new Uint8Array(0), true);
    await this.#flush();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#flush();
  }
}
