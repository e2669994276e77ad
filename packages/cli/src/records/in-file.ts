import { TactfulError } from "@tactful/domain";

/** Puts the file's name into an error that does not name one; standard input has none. */
export function inFile(error: unknown, file: string): unknown {
  if (!(error instanceof TactfulError) || error.file !== undefined || file === "-") return error;
  const { line, column, path, cause } = error;
  return new TactfulError(error.code, error.message, {
    file,
    cause,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(path === undefined ? {} : { path }),
  });
}

/** Hands batches on, with the file's name in what they throw. */
export async function* namingFile<Batch>(batches: AsyncIterable<Batch>, file: string): AsyncGenerator<Batch> {
  try {
    yield* batches;
  } catch (error) {
    throw inFile(error, file);
  }
}
