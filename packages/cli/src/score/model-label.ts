import type { Manifest } from "@tactful/scoring";

/** A model's name and version; one made from generated data is called synthetic wherever it is named. */
export function modelLabel(manifest: Manifest): string {
  const name = `${manifest.name} ${manifest.version}`;
  return manifest.synthetic ? `${name} (SYNTHETIC: made from generated data, not for real decisions)` : name;
}
