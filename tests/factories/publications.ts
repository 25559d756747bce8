import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { publish } from "@/lib/publication/publish";
import type { DecisionContent, PlanContent } from "@/lib/publication/schema";
import { unique } from "./owner";
import { someTerms } from "./terms";

export function somePlanContent(changed: Partial<PlanContent> = {}): PlanContent {
  const terms = changed.terms ?? someTerms();
  const { number, issuedOn, issuer } = terms.header;
  return {
    card: {
      kind: "CAMPAIGN",
      status: "in-force",
      number,
      issuedOn,
      issuer,
      period: terms.period,
      milestones: [],
    },
    planVersion: 1,
    amendmentBasis: null,
    withdrawReason: null,
    withdrawBasis: null,
    withdrawnOn: null,
    appliesTo: [],
    terms,
    inherited: [],
    officialText: "",
    parent: null,
    above: [],
    children: [],
    cites: [],
    citedBy: [],
    rounds: [],
    instants: [],
    units: [],
    registered: null,
    ...changed,
  };
}

export function someDecisionContent(changed: Partial<DecisionContent> = {}): DecisionContent {
  return {
    card: {
      number: "312/QĐ-UBND",
      signedOn: "2026-04-02",
      issuer: "Chủ tịch UBND tỉnh",
      awardNames: ["Bằng khen"],
      collectives: 1,
      individuals: 0,
    },
    title: "Về việc tặng Bằng khen",
    kind: "award",
    signerName: "Trần Văn Sơn",
    signerTitle: "CHỦ TỊCH",
    legalBasis: [],
    articles: [],
    recipients: [],
    campaign: null,
    roundTitle: null,
    listHash: "0".repeat(64),
    signedFile: null,
    awards: [],
    revokes: null,
    ...changed,
  };
}

/** A published plan page by the actor, at a new address unless one is given. */
export function aPublication(
  actor: Actor,
  given: { slug?: string; title?: string; searchText?: string; content?: PlanContent; now?: Date } = {},
) {
  const { slug = unique("phong-trao"), title = "Phong trào thi đua cải cách hành chính", searchText } = given;
  const { content = somePlanContent(), now = new Date("2026-03-12T09:25:00Z") } = given;
  const words = searchText === undefined ? {} : { searchText };
  return transaction(actor, async (tx) => ({
    slug,
    ...(await publish(tx, actor, { kind: "PLAN", slug, title, content, sourceId: "nguon", ...words }, now)),
  }));
}
