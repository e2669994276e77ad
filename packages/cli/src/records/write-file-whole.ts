import { openFileSink } from "./open-file-sink.ts";

/** Writes a whole file; what was there before stays until the new content is complete. Throws FILE_NOT_WRITABLE. */
export async function writeFileWhole(file: string, content: string): Promise<void> {
  const sink = await openFileSink(file);
  try {
    await sink.write(content);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
