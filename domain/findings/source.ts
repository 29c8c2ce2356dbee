/** Something that is worked out from what it reads. */
export interface Reader {
  sources: Source[];
}

/** Something that can change, and who has read it. */
export class Source {
  readers: Set<Reader> | undefined;

  readBy(reader: Reader | undefined): void {
    if (!reader) return;
    this.readers ??= new Set();
    if (this.readers.has(reader)) return;
    this.readers.add(reader);
    reader.sources.push(this);
  }

  forget(reader: Reader): void {
    this.readers?.delete(reader);
  }
}
