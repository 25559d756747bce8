import type { ActionResult } from "@/lib/action-result";
import type { EvidenceUnlink, PageRegion } from "@/lib/filings/evidence/schema";

export type EvidenceLinkInput = {
  filingId: string;
  fileId: string;
  lines: { indicatorId: string; page?: number | null; region?: PageRegion | null }[];
  documentNumber?: string | null;
  documentDate?: string | null;
  validThrough?: string | null;
};
export type EvidenceActions = {
  link: (input: EvidenceLinkInput) => Promise<ActionResult>;
  unlink: (input: EvidenceUnlink) => Promise<ActionResult>;
};
