import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import { db, read, type Transaction } from "@/lib/database";
import type { CertificateBatch } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { portalOrigin } from "@/lib/notifications/mail";
import { awardText } from "@/lib/plans/text";
import { findPublication } from "@/lib/publication/queries";
import { findCommitteeName } from "../decisions/head/queries";
import { decisionNumber } from "../decisions/text";
import { sheetOf } from "./document";
import { type CertificateLayout, codeLength, usualLayout } from "./rules";

const nameOf = (code: string) => awardText[code as keyof typeof awardText] ?? code;

const decisionFields = {
  id: true,
  title: true,
  status: true,
  number: true,
  symbol: true,
  signedOn: true,
  signerName: true,
  signerTitle: true,
  signatureForm: true,
  awards: {
    where: { status: { not: "REVOKED" as const } },
    orderBy: { position: "asc" as const },
    select: {
      id: true,
      position: true,
      subjectKind: true,
      subjectName: true,
      post: true,
      unitName: true,
      awardCode: true,
      roundTitle: true,
      certificate: { select: { year: true, number: true, code: true } },
    },
  },
  proposal: {
    select: { round: { select: { title: true, campaignId: true, campaign: { select: { title: true } } } } },
  },
};

const findIssued = (tx: Transaction, actor: Actor, id: string) =>
  tx.decision.findFirst({
    where: { id, kind: "award", status: { not: "DRAFT" }, AND: rowsOfProvince(actor, "certificate.print") },
    select: decisionFields,
  });

const layoutOf = async (tx: Transaction, provinceId: string, awardCode: string) => {
  const row = await tx.certificateLayout.findUnique({
    where: { provinceId_awardCode: { provinceId, awardCode } },
    select: { fields: true, version: true },
  });
  return {
    version: row?.version ?? 0,
    // A field that came later stands where it usually does.
    fields: { ...usualLayout, ...(row?.fields as CertificateLayout | undefined) },
  };
};

/** The certificates of a decision with their numbers in the golden book and the places on printed sheets; null when out of reach. */
export function findCertificateDesk(actor: Actor, decisionId: string) {
  return read(actor, async (tx) => {
    const decision = await findIssued(tx, actor, decisionId);
    if (!decision) return null;
    const codes = [...new Set(decision.awards.map(({ awardCode }) => awardCode))];
    const layouts = [];
    for (const awardCode of codes)
      layouts.push({
        awardCode,
        awardName: nameOf(awardCode),
        count: decision.awards.filter((award) => award.awardCode === awardCode).length,
        ...(await layoutOf(tx, actor.provinceId, awardCode)),
      });
    return {
      id: decision.id,
      title: decision.title,
      number: decisionNumber(decision.number, decision.symbol),
      campaignId: decision.proposal?.round.campaignId ?? null,
      awards: decision.awards.map((award) => ({ ...award, awardName: nameOf(award.awardCode) })),
      layouts,
      waiting: decision.awards.filter(({ certificate }) => certificate === null).length,
    };
  });
}
export type CertificateDesk = NonNullable<Awaited<ReturnType<typeof findCertificateDesk>>>;

/** The certificates of one form in a decision, ready to be set; null without any in the golden book. */
export function findCertificateBatch(
  actor: Actor,
  { decisionId, awardCode, mode }: { decisionId: string; awardCode: string; mode: CertificateBatch["mode"] },
): Promise<CertificateBatch | null> {
  return read(actor, async (tx) => {
    const decision = await findIssued(tx, actor, decisionId);
    const awards = (decision?.awards ?? []).filter(
      (award) => award.awardCode === awardCode && award.certificate !== null,
    );
    if (!decision || awards.length === 0) return null;
    const committee = await findCommitteeName(tx, actor);
    const signedOn: Day | null = decision.signedOn && fromDateColumn(decision.signedOn);
    const { fields } = await layoutOf(tx, actor.provinceId, awardCode);
    return {
      title: `${nameOf(awardCode)} theo Quyết định số ${decisionNumber(decision.number, decision.symbol)}`,
      mode,
      giver: `CHỦ TỊCH ${committee.toLocaleUpperCase("vi")}`,
      awardName: nameOf(awardCode),
      layout: mode === "full" ? usualLayout : fields,
      sheets: awards.slice(0, mode === "test" ? 1 : awards.length).map((award) =>
        sheetOf({
          ...award,
          place: committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
          number: decisionNumber(decision.number, decision.symbol),
          signedOn,
          signerName: decision.signerName ?? "",
          signerTitle: decision.signerTitle ?? "",
          isDeputy: decision.signatureForm === "KT",
          campaignTitle: decision.proposal?.round.campaign.title ?? null,
          book: award.certificate ?? { year: 0, number: 0, code: "" },
          origin: portalOrigin(),
        }),
      ),
    };
  });
}

type Found = {
  slug: string;
  position: number;
  year: number;
  number: number;
  isPublished: boolean;
  province: string;
};

/** What the code on a certificate says to whoever holds the sheet: only what the published decision says; null for a code of nothing. */
export async function findCertificate(code: string) {
  const asked = code.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (asked.length !== codeLength) return null;
  const [found] = await db.$queryRaw<Found[]>`select * from certificate_of_code(${asked})`;
  if (!found) return null;
  const { slug, position, year, number, isPublished, province } = found;
  const book = { year, number, province };
  const page = isPublished ? await findPublication("DECISION", slug) : null;
  const award = page?.content.awards.find((line) => line.position === position);
  return page && award
    ? { book, award, decision: { ...page.content.card, slug, title: page.title } }
    : { book, award: null, decision: null };
}
