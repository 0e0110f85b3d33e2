/**
 * Holds only if everything of the one type is of the other. With both directions written down, the compiler finds a
 * schema that says less, more or other than the type it stands for.
 */
export type Within<Whole, Part extends Whole> = Part;
