import { parseDecimal } from "@/lib/indicators";
import { type QuotaScope, quotasOf } from "@/lib/scoring";
import type { AwardTier, PlanTerms } from "../terms";
import { isLimitWithin } from "../tighten";
import { at, type Basis, error, type PlanFinding, type PlanFindingCode, warning } from "./finding";
import type { Law } from "./law";

const basisOf = ({ source, verified }: Basis): Basis => ({ source, verified });

/** Objections to what is awarded, to whom, by whom, how often and on which dossier (DOMAIN §7 rules 29–31). */
export function lintAwards(terms: PlanTerms, own: PlanTerms, law: Law): PlanFinding[] {
  return [
    ...terms.tiers.flatMap((tier, index) => {
      const isOwn = own.tiers.some(({ id }) => id === tier.id);
      const path = `tiers.${index}`;
      return [
        ...authority(tier, path, law),
        ...(isOwn ? [...beyondIssuer(terms, tier, path, law), ...quota(tier, path)] : []),
        ...audience(terms, tier, path),
      ];
    }),
    ...dossier(terms, law),
  ];
}

/** DOMAIN §7 rule 30: each award has its authority; a title is no form of commendation. */
function authority({ award, subject, ...tier }: AwardTier, path: string, law: Law): PlanFinding[] {
  const known = law.authorities.filter((one) => one.award === award.code);
  const [any] = known;
  if (!any) return [];
  const found = (code: PlanFindingCode, basis: Basis, params: Record<string, string> = {}) =>
    error(code, path, {
      ...at(tier),
      basis: basisOf(basis),
      params: { tier: tier.name, award: award.code, ...params },
    });
  const right = known.find(({ level }) => level === award.level);
  const deciders = [...new Set(known.map(({ decidedBy }) => decidedBy))].join("; ");
  return [
    ...(right ? [] : [found("award-level-mismatch", any, { level: award.level, deciders })]),
    ...(any.class === award.class ? [] : [found("award-class-mismatch", any)]),
    ...((right ?? any).subjects.includes(subject) ? [] : [found("award-subject-mismatch", any, { subject })]),
  ];
}

/** A unit's own plan may propose what the province decides, not award it. */
function beyondIssuer({ scope }: PlanTerms, tier: AwardTier, path: string, law: Law): PlanFinding[] {
  const right = law.authorities.find(
    ({ award, level }) => award === tier.award.code && level === tier.award.level,
  );
  if (scope !== "unit" || tier.award.level !== "province" || !right) return [];
  const params = { tier: tier.name, decidedBy: right.decidedBy };
  return [warning("award-beyond-issuer", path, { ...at(tier), basis: basisOf(right), params })];
}

function quota(tier: AwardTier, path: string): PlanFinding[] {
  const { name, ranking } = tier;
  const limits = quotasOf(tier.quota);
  if (limits.length === 0) return [];
  const shares = limits.map(({ limit }) => (limit.kind === "share" ? parseDecimal(limit.percent) : null));
  const about = { ...at(tier), params: { tier: name } };
  const isZero = limits.some(({ limit }) => limit.kind === "number" && limit.most === 0);
  if (isZero || shares.some((share) => share && share.n <= 0n)) return [error("quota-zero", path, about)];
  const isAll = shares.some((share) => share && share.n >= 100n * share.d);
  return [
    ...(isAll ? [warning("quota-over-all", path, about)] : []),
    ...idle(limits).map(({ per, by }) =>
      warning("quota-never-cuts", path, { ...at(tier), params: { tier: name, per, by } }),
    ),
    ...(ranking && ranking.by.length > 0 ? [] : [warning("quota-without-ranking", path, about)]),
  ];
}

/** Limits that another one always keeps to first, so that the plan says one thing and means another. */
const idle = (limits: readonly QuotaScope[]) =>
  limits.flatMap((limit, index) => {
    const by = limits.find(
      (other, at) =>
        at !== index && isLimitWithin(other, limit) && (at < index || !isLimitWithin(limit, other)),
    );
    return by ? [{ per: limit.per, by: by.per }] : [];
  });

/** An award for a kind of subject that nobody has invited. */
function audience({ audiences, inherits }: PlanTerms, tier: AwardTier, path: string): PlanFinding[] {
  const { subject, name } = tier;
  const isInvited = audiences.some(({ kind }) => kind === subject);
  if (isInvited || audiences.length === 0 || inherits.includes("audiences")) return [];
  return [warning("tier-without-audience", path, { ...at(tier), params: { tier: name, subject } })];
}

// The first two syllables name the kind of paper: "Tờ trình …", "Báo cáo …", "Biên bản …".
const paperKind = (name: string) =>
  name.normalize("NFC").trim().toLocaleLowerCase("vi").split(/\s+/u).slice(0, 2).join(" ");

/** A plan that lists a dossier lists all of it; one that lists none leaves it to the rules. */
function dossier({ dossier, tiers }: PlanTerms, law: Law): PlanFinding[] {
  if (dossier.length === 0) return [];
  const listed = new Set(dossier.map(({ name }) => paperKind(name)));
  const awarded = new Set<string>(tiers.map(({ award }) => award.code));
  return law.dossiers
    .filter(({ award }) => awarded.has(award))
    .flatMap((rule) => {
      const missing = rule.parts.filter((part) => !listed.has(paperKind(part)));
      if (missing.length === 0) return [];
      const params = { award: rule.award, missing: missing.join(", ") };
      return [warning("dossier-part-missing", "dossier", { basis: basisOf(rule), params })];
    });
}
