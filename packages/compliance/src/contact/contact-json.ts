import type { Citation, ContactAnswer, ContactReason } from "@tactful/domain";

const citations = new WeakMap<Citation, string>();

/** The JSON of a citation; a rule's is one object, and is written once. */
function citationJson(citation: Citation | null): string {
  if (citation === null) return "null";
  const known = citations.get(citation);
  if (known !== undefined) return known;
  const json = JSON.stringify(citation);
  citations.set(citation, json);
  return json;
}

function reasonJson({ rule, message, citation }: ContactReason): string {
  const text = message === undefined ? "" : `"message":${JSON.stringify(message)},`;
  return `{"rule":${JSON.stringify(rule)},${text}"citation":${citationJson(citation)}}`;
}

/** What `JSON.stringify` makes of an answer, sooner. */
export function contactJson({ id, allowed, reasons, nextAllowedAt }: ContactAnswer): string {
  const list = reasons.length === 0 ? "" : reasons.map(reasonJson).join(",");
  const next = nextAllowedAt === null ? "null" : `"${nextAllowedAt}"`;
  return `{"id":${JSON.stringify(id)},"allowed":${allowed},"reasons":[${list}],"nextAllowedAt":${next}}`;
}
