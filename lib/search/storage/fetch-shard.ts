/**
 * Fetches the bytes of one shard by name, as stored (gzip). The only thing that differs between the
 * browser and Node.
 * @throws whatever the network or file system throws; an abort rejects with the signal's reason
 */
export type FetchShard = (name: string, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** Fetches over HTTP from a folder such as `/_casebok/search/`. */
export function shardsOverHttp(folder: string): FetchShard {
  return async (name, signal) => {
    const response = await fetch(`${folder}${name}.bin`, { signal: signal ?? null });
    if (!response.ok) throw new Error(`Search shard ${name}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** The shard's content: gzip inside, because many hosts do not compress binary files themselves. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // A host that understands the content may have unpacked it already: look for gzip's magic number (RFC 1952).
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
