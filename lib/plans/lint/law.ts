import type { Day } from "@/lib/calendar";
import type { Basis } from "./finding";

/** A legal text and the days it is in force: from `from`, until the day before `until`. */
export type Instrument = Basis & {
  number: string;
  title: string;
  from: Day;
  until: Day | null;
  replacedBy: string | null;
};
/** Who decides an award at a level, to whom it may go, and how the decision is signed. */
export type Authority = Basis & {
  award: string;
  level: string;
  class: string;
  subjects: readonly string[];
  decidedBy: string;
  signatures: readonly string[];
};
/** The signature forms open to issuers, or to signers, whose name begins with one of the words; no words: everybody else. */
export type SigningPower = Basis & {
  issuers: readonly string[];
  signers: readonly string[];
  signatures: readonly string[];
};
export type LaunchPower = Basis & { scope: string; issuers: readonly string[] };
export type DossierRule = Basis & { award: string; parts: readonly string[] };
export type RetiredTerm = Basis & { words: readonly string[]; replacement: string };

/** What law and province say on one day, as the administrators keep it; the linter knows no law of its own. */
export type Law = {
  /** Through all time: a plan may cite what has lapsed. */
  instruments: readonly Instrument[];
  authorities: readonly Authority[];
  /** What a plan has to say, by the names of `contentItems`. */
  content: (Basis & { items: readonly string[] }) | null;
  signing: readonly SigningPower[];
  launching: readonly LaunchPower[];
  dossiers: readonly DossierRule[];
  retired: readonly RetiredTerm[];
};
export const noLaw: Law = {
  instruments: [],
  authorities: [],
  content: null,
  signing: [],
  launching: [],
  dossiers: [],
  retired: [],
};

/** What a plan may have to hold, in the order it is checked. */
export const contentItems = [
  "participants",
  "contents",
  "criteria",
  "awards",
  "objective",
  "measures",
  "inspection",
  "publicity",
  "summing-up",
] as const;
export type ContentItem = (typeof contentItems)[number];

/** Those of them a plan says in words alone, so that its author may have to point them out. */
export const wordedItems = [
  "objective",
  "measures",
  "inspection",
  "publicity",
  "summing-up",
] as const satisfies readonly ContentItem[];
export type WordedItem = (typeof wordedItems)[number];

/** What can be measured and recorded here; an empty list means that nothing is known of it. */
export type Catalogue = {
  indices: readonly {
    code: string;
    min: string;
    max: string;
    /** Best first; empty where the index is not graded. */
    grades: readonly { code: string; name: string }[];
    /** The dated attribute of a unit that says the index is measured there; null when it is for all. */
    attribute: string | null;
  }[];
  /** Events that deadlines may count from. */
  events: readonly string[];
};
export const noCatalogue: Catalogue = { indices: [], events: [] };

const plain = (text: string) => text.normalize("NFC").trim().toLocaleLowerCase("vi");
/** Whether a name begins with one of the words, whatever their case. */
export const beginsWith = (name: string, words: readonly string[]) =>
  words.some((word) => plain(name).startsWith(plain(word)));
