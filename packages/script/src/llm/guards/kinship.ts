import { plainOf } from "../../stages/word-finder.ts";

/** Characters and words that any text holds. */
const common = new Set([
  ..."的了是我您你们在和就都也有不吗呢吧啊这那把给请好一个会可以",
  ..."the a an and or to of in on it is are you your we us our i that this for with can will be have if".split(
    " ",
  ),
]);

function unitsOf(text: string): ReadonlySet<string> {
  const units = plainOf(text).match(/\p{Script=Han}|[a-z][a-z']*/gu) ?? [];
  return new Set(units.map((unit) => unit.slice(0, 6)).filter((unit) => !common.has(unit)));
}

/** The share of what the approved text says, character by character or word by word, that comes back in another text: 0 to 1. */
export function kinship(text: string, approved: string): number {
  const [own, known] = [unitsOf(text), unitsOf(approved)];
  if (known.size === 0) return 1;
  return [...known].filter((unit) => own.has(unit)).length / known.size;
}

const clauseEnd = /[，,。.！!？?；;：:、\n]+/;

/** So many new words or characters may stand in a clause whatever their share. */
const fewNew = 2;

/** The greatest share of a clause that the approved text does not say, courtesy aside: 0 to 1. A clause with few new words counts as none. */
export function novelty(text: string, approved: string, withoutCourtesy: (text: string) => string): number {
  const known = unitsOf(approved);
  const shares = text.split(clauseEnd).map((clause) => {
    const own = [...unitsOf(withoutCourtesy(clause))];
    const added = own.filter((unit) => !known.has(unit)).length;
    return added <= fewNew ? 0 : added / own.length;
  });
  return Math.max(0, ...shares);
}
