import type { PublicationKindName } from "./schema";

export const publicationKindText: Record<PublicationKindName, string> = {
  PLAN: "Kế hoạch",
  RESULTS: "Kết quả",
  DECISION: "Quyết định",
};

const places: Record<PublicationKindName, string> = {
  PLAN: "/phong-trao",
  RESULTS: "/ket-qua",
  DECISION: "/quyet-dinh",
};

/** Where the public reads it. */
export const publicationHref = (kind: PublicationKindName, slug: string) => `${places[kind]}/${slug}`;
