/** An object with one key, or none where there is no value: for options that may be absent but not undefined. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  const known = value === undefined ? {} : { [key]: value };
  return known as { readonly [Name in Key]?: Value };
}
