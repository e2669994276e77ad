/**
 * A set of words made ready for scanning, in typed arrays only; it is never written to after it is built.
 *
 * The usual goto and failure functions are folded into two look-ups a unit. What is read ends in the longest trie path that
 * fits; a path of one or two units depends on the last two units alone and comes from the row of the unit before, a longer
 * one from the row of the state. A state is the place of its row: the row's cell for a column is so many places on.
 */
export interface Automaton {
  /** By unit: its column, 0 for the unit most frequent in the words; a unit of no word has the last column. */
  readonly columns: Uint16Array;
  /** By column: 2 x place of the row for paths that begin with it (0: none); plus 1 where the unit alone is a word. */
  readonly rows: Int32Array;
  /** By cell: the column it belongs to, 65535 for none. The row is known by it too, for no two rows begin at one place. */
  readonly labels: Uint16Array;
  /**
   * Two numbers a cell. First 2 x place of the row for what follows, plus 1 where words end. Then, where words end, 2 x the
   * longest of them, plus 1 where there are more; elsewhere a filter, whose bit (column modulo 32) is set for each column of
   * the row that follows, or of a row it goes on with: the cell of the column `rows.length`, where it has one, leads there.
   */
  readonly cells: Int32Array;
  /** By column: 2 x the word that is this unit alone, plus 1 where there are more; -1 for none. */
  readonly singles: Int32Array;
  /** By word: the next word that ends wherever this one does (the same again, or a shorter one), -1 for none. */
  readonly links: Int32Array;
  /** By word: its length in units. */
  readonly lengths: Int32Array;
}
