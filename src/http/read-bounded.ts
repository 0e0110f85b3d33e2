/** Reads what comes, as long as it is no more than `limit` bytes; resolves to null, and reads no further, if it is. */
export async function readBounded(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return null;
    read.push(chunk);
  }
  return Buffer.concat(read);
}
