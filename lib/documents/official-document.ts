/** A stretch of text in one style. */
export type Run = { text: string; bold?: boolean; italic?: boolean };
/** Words as data: nothing in them is ever read as markup. A line break is `\n`. */
export type Text = string | readonly Run[];

export type TableColumn = {
  title: string;
  /** Adjacent columns of the same group stand under one common title. */
  group?: string;
  /** Share of the width beside the other columns' shares. */
  width: number;
  align?: "left" | "center" | "right";
};

/** A row of cells, or one line across the whole table that opens a group of rows. */
export type TableRow = readonly Text[] | { group: Text };

export type Block =
  /** Levels as official papers number them: I. → 1. → a); the number is part of the text. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: Text; align?: "justify" | "left" | "center"; indent?: boolean }
  | { kind: "list"; items: readonly Text[]; marker?: "-" | "+" }
  | {
      kind: "table";
      columns: readonly TableColumn[];
      rows: readonly TableRow[];
      /** Points; 13 unless the table is too wide for it. */
      size?: 11 | 12 | 13;
    }
  | { kind: "page-break" };

export type Signature = {
  /** The collective signed for, "ỦY BAN NHÂN DÂN": printed as TM. */
  onBehalfOf?: string;
  /** Whose power is used: KT. by a deputy, TL. by order, TUQ. by authorisation. */
  for?: { mode: "KT." | "TL." | "TUQ."; title: string };
  /** "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Q. GIÁM ĐỐC". */
  title: string;
  /** Without academic titles, as the decree wants for administrative leaders. */
  name?: string;
};

/** A list or annex after the signature; its pages are numbered for themselves. */
export type Appendix = {
  /** "Phụ lục I"; absent when there is only a list with its own name. */
  label?: string;
  title: string;
  /** Derived from number, date and issuer of the document when absent. */
  note?: string;
  body: readonly Block[];
  /** A form to be filled in by others, with a head and a signature of its own; it follows `body`. */
  form?: OfficialDocument;
  landscape?: boolean;
};

/**
 * An official paper in the layout of annex I to Decree 30/2020/NĐ-CP, and with parts left out a form
 * that follows it. All wording is the caller's; renderers only place it.
 */
export type OfficialDocument = {
  header: {
    parentIssuer?: string;
    issuer: string;
    /** "64/KH-UBND"; "/KH-UBND" while the number is not known; absent on papers without one. */
    number?: string;
    /** Absent together with the date on papers that say both in their text (minutes). */
    place?: string;
    /** `yyyy-MM-dd`, or `yyyy-MM` or `yyyy` where the rest is filled in by hand. */
    date?: string;
  };
  /** Tên loại, "QUYẾT ĐỊNH"; absent on a letter, whose title then stands as V/v under the number. */
  typeName?: string;
  /** Trích yếu. */
  title: string;
  /** "Kính gửi". */
  addressees?: readonly string[];
  /** Who exercises the power, above the legal basis: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN HÒA". */
  authority?: string;
  /** Without closing marks: the renderer sets them. */
  legalBasis?: readonly string[];
  /** "QUYẾT ĐỊNH:" between legal basis and articles. */
  enactment?: string;
  body: readonly Block[];
  /** Whether the text closes with "./."; it does unless this is false. */
  endMark?: boolean;
  /** One on the right; or two side by side, as minutes have them. */
  signatures: readonly Signature[];
  /** Without dashes and closing marks. */
  recipients?: readonly string[];
  appendices?: readonly Appendix[];
  /** How the issuer is named inside a sentence, for the notes of appendices. */
  issuedBy?: string;
  landscape?: boolean;
};
