import type { PlanTerms } from "./terms";

/** The terms a new plan starts with: its name, issuer and period, and nothing anybody has yet to say. */
export function blankTerms(known: {
  title: string;
  issuer: string;
  from: string;
  through: string;
}): PlanTerms {
  return {
    schemaVersion: 1,
    header: {
      number: null,
      issuedOn: null,
      issuer: known.issuer,
      parentIssuer: null,
      place: null,
      title: known.title,
      signatureForm: "TM",
      signerTitle: null,
      signerName: null,
    },
    form: "topic",
    scope: "province",
    slogan: null,
    theme: null,
    period: { from: known.from, through: known.through },
    clauses: [],
    references: [],
    contents: [],
    commitments: [],
    audiences: [],
    indicators: [],
    tiers: [],
    milestones: [],
    registration: null,
    dossier: [],
    dossierRecipient: null,
    tasks: [],
    cascade: null,
    recipients: [],
    inherits: [],
  };
}
