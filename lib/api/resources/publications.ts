import { findPublicationById, listPublications, searchPublications } from "@/lib/publication/queries";
import { publicationListFilter, publicationSearch } from "@/lib/publication/schema";
import { endpoint } from "../endpoint";

const tag = "Công bố";

export const publicationEndpoints = [
  endpoint({
    method: "GET",
    path: "/publications",
    tag,
    action: null,
    isPublic: true,
    query: publicationListFilter,
    summary: "Nội dung đã công bố theo loại (PLAN, RESULTS, DECISION), mới nhất trước.",
    handle: ({ query: { kind, ...filter } }) => listPublications(kind, filter),
  }),
  endpoint({
    method: "GET",
    path: "/publications/search",
    tag,
    action: null,
    isPublic: true,
    query: publicationSearch,
    summary: "Tìm trong nội dung đã công bố, không cần dấu; đúng chính tả xếp trước.",
    handle: ({ query }) => searchPublications(query),
  }),
  endpoint({
    method: "GET",
    path: "/publications/{id}",
    tag,
    action: null,
    isPublic: true,
    summary: "Một nội dung đã công bố, đúng như công chúng thấy, và các bản của nó.",
    handle: ({ params }) => findPublicationById(params.id ?? ""),
  }),
];
