/**
 * Finds a character at or after a position of one text, remembering the last hit, so that a whole pass forward over the text looks at
 * each position once. The answer is the text's length where there is none.
 */
export function findForward(text: string, character: string): (from: number) => number {
  let asked = text.length;
  let hit = -1;
  return (from) => {
    if (from >= asked && from <= hit) return hit;
    const at = text.indexOf(character, from);
    asked = from;
    hit = at < 0 ? text.length : at;
    return hit;
  };
}
