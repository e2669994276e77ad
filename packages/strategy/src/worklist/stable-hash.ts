const encoder = new TextEncoder();

/** FNV-1a of the UTF-8 bytes (Fowler, Noll and Vo), its bits mixed by the finaliser of MurmurHash3 (Appleby): 0 to 2^32 - 1. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
