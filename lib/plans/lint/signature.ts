import type { PlanTerms } from "../terms";
import { type PlanFinding, warning } from "./finding";
import { beginsWith, type Law } from "./law";

/** Whether the issuer may launch the campaign and the signature block fits its power (DOMAIN §7 rules 2 and 42). */
export function lintPower(terms: PlanTerms, law: Law): PlanFinding[] {
  return [...launch(terms, law), ...signature(terms, law), ...deputy(terms, law)];
}

function launch({ scope, header }: PlanTerms, { launching }: Law): PlanFinding[] {
  const rule = launching.find((one) => one.scope === scope);
  const { issuer } = header;
  if (!rule || rule.issuers.length === 0 || beginsWith(issuer, rule.issuers)) return [];
  const { source, verified } = rule;
  const params = { issuer, scope };
  return [warning("launch-authority", "scope", { quote: issuer, basis: { source, verified }, params })];
}

// An old paper read without its last page has no block to judge.
const isSigned = ({ signatureForm, signerTitle }: PlanTerms["header"]) =>
  signatureForm !== "NONE" || signerTitle !== null;

function signature({ header }: PlanTerms, { signing }: Law): PlanFinding[] {
  const { issuer, signatureForm, signerTitle } = header;
  const powers = signing.filter(({ signers }) => signers.length === 0);
  const rule =
    powers.find(({ issuers }) => beginsWith(issuer, issuers)) ??
    powers.find(({ issuers }) => issuers.length === 0);
  if (!rule || !isSigned(header) || rule.signatures.includes(signatureForm)) return [];
  const { source, verified, signatures } = rule;
  return [
    warning("signature-against-power", "header.signatureForm", {
      quote: signerTitle,
      basis: { source, verified },
      params: { issuer, form: signatureForm, allowed: signatures.join(",") },
    }),
  ];
}

/** A deputy signs for the head, and nobody but a deputy does. */
function deputy({ header }: PlanTerms, { signing }: Law): PlanFinding[] {
  const { signatureForm: form, signerTitle } = header;
  const rule = signing.find(({ signers }) => signers.length > 0);
  if (!rule || !signerTitle) return [];
  const isDeputy = beginsWith(signerTitle, rule.signers);
  const isFor = rule.signatures.includes(form);
  // "KT. CHỦ TỊCH" may stand in the title itself, under a "TM.".
  if (isDeputy === isFor || /\bKT\./u.test(signerTitle)) return [];
  const { source, verified } = rule;
  const params = { form, signerTitle, allowed: rule.signatures.join(",") };
  return [
    warning("signature-deputy", "header.signatureForm", {
      quote: signerTitle,
      basis: { source, verified },
      params,
    }),
  ];
}
