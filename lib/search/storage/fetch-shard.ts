/**
 * Fetches the bytes of one shard by name, in gzip or unpacked. The only thing that differs between the
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

/** How gzip begins as Node writes it: magic number, deflate, no flags, no time (RFC 1952 §2.3). No shard of ours does. */
const gzipStart = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0];

/**
 * The shard's content. Our server says that it is gzip, and the browser has unpacked it; from a file, or a host that
 * says nothing, it comes as it lies.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (gzipStart.some((byte, at) => bytes[at] !== byte)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
