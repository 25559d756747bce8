import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { planTerms, roundKind, subjectKind } from "@/lib/plans/terms";

// Objects are stripped when parsed: a field that is not named here never reaches the public.

const unit = z.object({ name: z.string(), blockName: z.string().nullable() });
/** A paper that is here to read too: its address, its title and number. */
const paper = z.object({
  slug: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  isWithdrawn: z.boolean().optional(),
});
const round = z.object({
  kind: roundKind,
  code: z.string(),
  title: z.string(),
  startsOn: day,
  endsOn: day,
  isOpen: z.boolean(),
});

const planCard = z.object({
  kind: z.enum(["CAMPAIGN", "REFORM_PLAN"]),
  status: z.enum(["in-force", "withdrawn"]),
  number: z.string().nullable(),
  issuedOn: day.nullable(),
  issuer: z.string(),
  period: z.object({ from: day, through: day }),
  /** The next limits to come, as they stood when this was published; lists show those that are still ahead. */
  milestones: z.array(z.object({ label: z.string(), lastDay: day })),
});

/** A plan as issued, with what it takes from the higher plan filled in. */
export const planContent = z.object({
  card: planCard,
  /** Number of the plan version: /phong-trao/[slug]/phien-ban/[n]. */
  planVersion: z.int32().min(1),
  amendmentBasis: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  /** The paper that withdrew it, and the day; unknown of pages from before this was asked for. */
  withdrawBasis: z.string().nullable().default(null),
  withdrawnOn: day.nullable().default(null),
  /** Titles of the open rounds that took the amendment. */
  appliesTo: z.array(z.string()).default([]),
  terms: planTerms,
  inherited: z.array(
    z.object({
      part: planTerms.shape.inherits.element,
      from: z.object({
        number: z.string().nullable(),
        issuedOn: z.string().nullable(),
        issuer: z.string(),
        title: z.string(),
      }),
      ids: z.array(z.string()),
      tightened: z.array(z.string()),
    }),
  ),
  officialText: z.string(),
  parent: paper.nullable(),
  /** All plans it stands under, the nearest first. */
  above: z.array(paper).default([]),
  children: z.array(paper),
  /** Which of its references are here to read too, by the reference's id. */
  cites: z.array(z.object({ referenceId: z.string(), slug: z.string() })).default([]),
  citedBy: z.array(paper).default([]),
  rounds: z.array(round),
  /** What each applying milestone resolved to: its last day, or null while its event is awaited. */
  instants: z.array(z.object({ milestoneId: z.string(), roundCode: z.string(), lastDay: day.nullable() })),
  units: z.array(unit),
  /** Numbers only: who registered is not public. */
  registered: z.object({ units: z.int32(), collectives: z.int32(), individuals: z.int32() }).nullable(),
});
export type PlanContent = z.infer<typeof planContent>;

const outcome = z.enum(["MET", "NOT_MET", "NOT_APPLICABLE", "MISSING_DATA", "NEEDS_JUDGEMENT"]);
const count = z.object({ outcome, count: z.int32() });

/** The recognised results of a round: collectives by name, individuals only counted. */
export const resultsContent = z.object({
  card: z.object({
    campaignTitle: z.string(),
    roundTitle: z.string(),
    year: z.int32(),
    recognisedOn: day,
    document: z.string(),
    counts: z.array(count),
  }),
  campaign: paper,
  round,
  indicators: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), target: z.string().nullable() }),
  ),
  tiers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      subject: subjectKind,
      counts: z.array(count),
      rows: z.array(
        z.object({
          /** Part of the address of the unit's own page; its code in lower case. */
          code: z.string(),
          name: z.string(),
          blockCode: z.string(),
          blockName: z.string(),
          outcome,
          rank: z.int32().nullable(),
          withinQuota: z.boolean().nullable(),
          /** The plan's clauses one by one: what was asked, what was there, how it was answered. */
          clauses: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              asked: z.string(),
              value: z.string().nullable(),
              outcome,
            }),
          ),
        }),
      ),
    }),
  ),
  /** Recognised index values and verified figures of each unit, for the table and its download. */
  figures: z.array(z.object({ code: z.string(), name: z.string(), label: z.string(), value: z.string() })),
});
export type ResultsContent = z.infer<typeof resultsContent>;

/** A commendation decision: of people only name, post and unit. */
export const decisionContent = z.object({
  card: z.object({
    number: z.string(),
    signedOn: day,
    issuer: z.string(),
    awardNames: z.array(z.string()),
    collectives: z.int32(),
    individuals: z.int32(),
  }),
  title: z.string(),
  kind: z.enum(["award", "revocation", "correction"]),
  signerName: z.string(),
  signerTitle: z.string(),
  legalBasis: z.array(z.string()),
  articles: z.array(z.string()),
  recipients: z.array(z.string()),
  campaign: paper.nullable(),
  roundTitle: z.string().nullable(),
  /** SHA-256 of the list as signed: the list shown is the list signed. */
  listHash: z.string(),
  /** The file that came back from signing, where it is published; earlier editions do not speak of it. */
  signedFile: z.object({ name: z.string(), size: z.int32(), sha256: z.string() }).nullable().default(null),
  awards: z.array(
    z.object({
      position: z.int32(),
      subjectKind: z.enum(["COLLECTIVE", "INDIVIDUAL"]),
      name: z.string(),
      post: z.string(),
      unitName: z.string(),
      awardName: z.string(),
      status: z.enum(["ISSUED", "CORRECTED", "REVOKED"]),
      /** Which decision took it back, when and why. */
      revocation: z.object({ number: z.string(), signedOn: day, reason: z.string() }).nullable(),
      /** What it said before it was corrected. */
      correctedFrom: z.string().nullable(),
    }),
  ),
  /** The decision this one revokes or corrects lines of. */
  revokes: paper.nullable(),
});
export type DecisionContent = z.infer<typeof decisionContent>;

export const contentSchemas = { PLAN: planContent, RESULTS: resultsContent, DECISION: decisionContent };
export type PublicationKindName = keyof typeof contentSchemas;
export type ContentOf = { PLAN: PlanContent; RESULTS: ResultsContent; DECISION: DecisionContent };
export type CardOf = { [Kind in PublicationKindName]: ContentOf[Kind]["card"] };

const kind = z.enum(["PLAN", "RESULTS", "DECISION"]);
export const publicationPage = keyset("publications", z.iso.datetime(), textColumn);
/** How well it answers, then as in the list. */
export const searchPage = keyset("publication-search", z.int().min(0).max(6), z.iso.datetime(), textColumn);
const limit = pageLimit(20);

export const publicationFilter = z.object({
  cursor: publicationPage.field,
  limit,
  provinceId: z.string().max(80).optional(),
  /** Year of publication in Việt Nam. */
  year: numberFrom(z.int32().min(2000).max(2100)).optional(),
});
export const publicationListFilter = publicationFilter.extend({ kind });
export type PublicationFilter = z.input<typeof publicationFilter>;

export const publicationSearch = z.object({
  cursor: searchPage.field,
  limit,
  q: z.string().trim().min(2, "Nhập ít nhất 2 ký tự để tìm.").max(200, "Nhập tối đa 200 ký tự."),
  kind: kind.optional(),
});
export type PublicationSearch = z.input<typeof publicationSearch>;
