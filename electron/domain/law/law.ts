import type { PlainDate } from '../quantities/calendar.ts';

/** A number printed in the text that has since changed: the words stay, and the note is set in brackets after them. */
export interface EditorsNote {
  readonly quote: string;
  readonly note: string;
  /** False when the present number was inferred and not compared with the old text. */
  readonly checked: boolean;
}

/** One text of an article, with the days on which it is in force. */
export interface StatuteArticle {
  /** As the law prints it: 第五百七十七条. */
  readonly article: string;
  /** The official wording, one paragraph or item per line. */
  readonly text: string;
  /** Its purpose, in one line of our own; empty for an article that the lawyer added without one. */
  readonly purpose: string;
  readonly topics: readonly string[];
  /** First and last day on which this text is in force, both inclusive; null while no end is known. */
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  readonly dateConfidence: 'verified' | 'unverified';
  readonly notes: readonly EditorsNote[];
  readonly source: string;
  readonly checkedOn: PlainDate;
  /** Added by the lawyer, and not part of the program's collection. */
  readonly own?: true;
}

/** A law as it stood from one amendment to the next. */
export interface LawVersion {
  /** 2017年修正 */
  readonly label: string;
  readonly documentNumber: string;
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  readonly dateConfidence: 'verified' | 'unverified';
  /**
   * The texts held; empty where only the existence of the version is known. A number may have several texts, whose days
   * then differ.
   */
  readonly articles: readonly StatuteArticle[];
}

/** A statute, interpretation or regulation, with its successive versions. */
export interface Law {
  /** Full title. */
  readonly law: string;
  readonly shortName: string;
  /** Common names, the short name among them. */
  readonly aliases: readonly string[];
  /** Initials of the short name: mfd. */
  readonly pinyin: string;
  readonly kind: 'statute' | 'interpretation' | 'regulation';
  readonly organ: string;
  readonly replaces: readonly string[];
  /** The day from which it is no longer in force. */
  readonly repealed: { readonly on: PlainDate; readonly by: string } | null;
  /** A doubt about the whole law that the reader must know of. */
  readonly caution: string | null;
  /** Changes after this day could not be looked up. */
  readonly knownUntil: PlainDate;
  /** In order of time, without overlap. */
  readonly versions: readonly LawVersion[];
}
