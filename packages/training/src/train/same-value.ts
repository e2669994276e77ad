/** Whether a cell holds the value that a configuration names: the same text, or the same number. */
export function isSameValue(cell: string, wanted: string): boolean {
  return cell === wanted || (wanted.trim() !== "" && Number(cell) === Number(wanted));
}
