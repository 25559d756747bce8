import "server-only";
import { dayOf } from "@/lib/calendar";
import { listUnitUsers } from "@/lib/campaigns/queries";
import { type Transaction, transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { publish } from "@/lib/publication/publish";
import type { DecisionContent } from "@/lib/publication/schema";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { perform } from "@/lib/workflow";
import { findSignedCopy } from "../../prints/signed/queries";
import { articles, legalBasis, publicSummary, recipients } from "../document";
import { findDecisionHead } from "../head/queries";
import { type LoadedDecision, loadDecision, paperOf } from "../paper/queries";
import { signedList } from "../rules";
import type { PublicationInput } from "../schema";
import { decisionNumber, noSignedFileText, publishedText, type Wording } from "../text";
import { decisionWorkflow } from "../workflow";

/**
 * `Công bố`: the public page appears with name, post, unit and award of each line and nothing else of
 * a person, after checking that the list is the one that was signed; beside it the signed file, where that is asked
 * for. Units of the commended are told.
 */
export async function publishDecision(actor: Actor, input: PublicationInput, now = new Date()) {
  const { id, version, withSignedFile = false } = input;
  return transaction(actor, async (tx) => {
    const head = await findDecisionHead(tx, actor, "decision.publish", id);
    const loaded = head && (await loadDecision(tx, id, now));
    if (!head || !loaded) throw new Refusal("not-found");
    const number = decisionNumber(head.number, head.symbol);
    const copy = withSignedFile ? await findSignedCopy(tx, "decision", id) : null;
    if (withSignedFile && !copy) throw new Refusal("rule", noSignedFileText, "no-signed-file");
    const campaignId = loaded.source?.campaign.id;
    const published = await perform(
      tx,
      decisionWorkflow,
      "publish",
      {
        actor,
        row: head,
        facts: { actorId: ownAmong(actor, [head.draftedById]), draftedById: head.draftedById },
        now,
        audit: {
          label: `${number} – ${head.title}`,
          after: { lines: loaded.lines.length, ...(copy && { file: copy.file.name, sha256: copy.sha256 }) },
        },
        notices: campaignId
          ? [
              {
                to: { userIds: await listTold(tx, actor, loaded, now) },
                kind: "decision.publish",
                text: publishedText(number, head.title),
                href: `/quyet-dinh/${head.slug}`,
              },
            ]
          : [],
      },
      (stamp) =>
        tx.decision.updateMany({
          where: { id, version },
          data: { ...stamp, publishedAt: now, publishedById: actor.userId },
        }),
    );
    const signedFile = copy && { name: copy.file.name, size: copy.file.size, sha256: copy.sha256 };
    const { edition } = await publishDecisionPage(tx, actor, id, now, signedFile);
    return { ...published, slug: head.slug, edition };
  });
}

/** The people of the units whose name, or whose people's names, are on the list. */
async function listTold(tx: Transaction, actor: Actor, { row }: LoadedDecision, now: Date) {
  const awards = await tx.award.findMany({
    where: { decisionId: row.id },
    select: { unitId: true },
    distinct: ["unitId"],
  });
  const units = awards.flatMap(({ unitId }) => (unitId ? [{ unitId }] : []));
  return listUnitUsers(tx, actor, units, now);
}

/**
 * Puts the public page of a decision up to date, as a new edition: a step of publishing and of revoking. A signed file
 * that is before the public already stays there.
 */
export async function publishDecisionPage(
  tx: Transaction,
  actor: Actor,
  id: string,
  now: Date,
  signedFile: DecisionContent["signedFile"] = null,
) {
  const loaded = await loadDecision(tx, id, now);
  if (!loaded) throw new Error(`decision ${id} is gone`);
  const { row, lines } = loaded;
  if (row.kind === "award" && hashOf(signedList(row.awards.map(asSigned))) !== row.listHash)
    throw new Error(`the list of decision ${id} is not the list that was signed`);
  const content = await contentOf(tx, actor, loaded);
  const shown = await findShownFile(tx, row.slug);
  const names = lines.map(({ subjectName, unitName }) => `${subjectName} ${unitName}`);
  return publish(
    tx,
    actor,
    {
      kind: "DECISION",
      slug: row.slug,
      title: row.title,
      summary: publicSummary(content),
      content: { ...content, signedFile: signedFile ?? shown },
      sourceId: id,
      searchText: `${content.card.number} ${names.join(" ")}`.slice(0, 50_000),
    },
    now,
  );
}

const asSigned = ({ money, corrections, ...line }: LoadedDecision["row"]["awards"][number]) => ({
  ...line,
  ...(corrections[0]?.before as Wording | undefined),
  money: money.toString(),
});

/** The signed file that the page shows now. */
async function findShownFile(tx: Transaction, slug: string): Promise<DecisionContent["signedFile"]> {
  const page = await tx.publication.findFirst({
    where: { kind: "DECISION", slug, current: true },
    select: { content: true },
  });
  return page ? (page.content as DecisionContent).signedFile : null;
}

type Content = Omit<DecisionContent, "signedFile">;

async function contentOf(tx: Transaction, actor: Actor, loaded: LoadedDecision): Promise<Content> {
  const { row, lines, original, source, now } = loaded;
  const paper = await paperOf(tx, actor, loaded);
  const count = (kind: string) => lines.filter(({ subjectKind }) => subjectKind === kind).length;
  const published = original && (await findPublished(tx, original.slug));
  const campaign = source && (await findPublishedPlan(tx, source.campaign.slug));
  return {
    card: {
      number: paper.number ?? "",
      signedOn: paper.signedOn ?? dayOf(now),
      issuer: row.issuer,
      awardNames: [...new Set(lines.map(({ awardName }) => awardName))],
      collectives: count("COLLECTIVE"),
      individuals: count("INDIVIDUAL"),
    },
    title: row.title,
    kind: paper.kind,
    signerName: row.signerName ?? "",
    signerTitle: row.signatureForm === "KT" ? `KT. CHỦ TỊCH\n${row.signerTitle}` : (row.signerTitle ?? ""),
    legalBasis: legalBasis(paper),
    articles: articles(paper),
    recipients: recipients(paper),
    campaign,
    roundTitle: source?.round.title ?? null,
    listHash: row.listHash ?? "",
    awards: lines.map((line) => ({
      position: line.position,
      subjectKind: line.subjectKind,
      name: line.subjectName,
      post: line.post,
      unitName: line.unitName,
      awardName: line.awardName,
      status: line.status,
      revocation: line.revocation && {
        number: line.revocation.number,
        signedOn: line.revocation.signedOn ?? dayOf(now),
        reason: line.revocation.reason,
      },
      correctedFrom: line.correction?.from ?? null,
    })),
    revokes: published
      ? {
          slug: published.slug,
          title: published.title,
          number: original ? decisionNumber(original.number, original.symbol) : null,
        }
      : null,
  };
}

const findPublished = (tx: Transaction, slug: string) =>
  tx.publication.findFirst({
    where: { kind: "DECISION", slug, current: true },
    select: { slug: true, title: true },
  });

/** The campaign as a link, where its plan has a public page. */
async function findPublishedPlan(tx: Transaction, slug: string) {
  const page = await tx.publication.findFirst({
    where: { kind: "PLAN", slug, current: true },
    select: { slug: true, title: true, content: true },
  });
  const card = page && (page.content as { card?: { number?: string | null } }).card;
  return page && { slug: page.slug, title: page.title, number: card?.number ?? null };
}
