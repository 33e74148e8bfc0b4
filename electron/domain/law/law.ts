import type { PlainDate } from '../quantities/calendar.ts';

/** A number that the text itself prints but that has since changed: the words stay, the note is set in brackets after them. */
export interface EditorsNote {
  readonly quote: string;
  readonly note: string;
  /** False when the present number was reckoned and not compared with the old text. */
  readonly checked: boolean;
}

/** One text of an article, with the days on which it is law. */
export interface StatuteArticle {
  /** As the law prints it: 第五百七十七条. */
  readonly article: string;
  /** The official wording, paragraphs and items on lines of their own. */
  readonly text: string;
  /** What it is for, in one line of our own; empty for an article that the lawyer added without one. */
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
  /** What the collection holds of it; empty where it only knows that the version existed. A number may stand in several texts, whose days then differ. */
  readonly articles: readonly StatuteArticle[];
}

/** A statute, interpretation or regulation, with its successive versions. */
export interface Law {
  /** Full title. */
  readonly law: string;
  readonly shortName: string;
  /** What people call it, the short name among them. */
  readonly aliases: readonly string[];
  /** Initials of the short name: mfd. */
  readonly pinyin: string;
  readonly kind: 'statute' | 'interpretation' | 'regulation';
  readonly organ: string;
  readonly replaces: readonly string[];
  /** The day from which it is no longer law. */
  readonly repealed: { readonly on: PlainDate; readonly by: string } | null;
  /** A doubt about the whole law that its reader must know. */
  readonly caution: string | null;
  /** Changes after this day could not be looked up. */
  readonly knownUntil: PlainDate;
  /** In order of time, without overlap. */
  readonly versions: readonly LawVersion[];
}
